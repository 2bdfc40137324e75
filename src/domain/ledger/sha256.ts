import { sha256 as digest } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

/** SHA-256 of the UTF-8 bytes of a text, 64 lower-case hexadecimal digits. The same in the app and in the browser. */
export const sha256 = (text: string): string => bytesToHex(digest(utf8ToBytes(text)));
