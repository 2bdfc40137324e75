import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';

/** SHA-256 of bytes, 64 lower-case hexadecimal digits: what `sha256sum` gives for the same file. */
export const hashOfBytes = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));
