import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils';

/** The root of a tree without leaves: SHA-256 of nothing. RFC 6962 §2.1. */
export const emptyRoot = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

/** The hash of a leaf: SHA-256 of a zero byte and the leaf's bytes, given and answered in hex. RFC 6962 §2.1. */
export const leafHash = (leaf: string): string => bytesToHex(sha256(concatBytes(leafPrefix, hexToBytes(leaf))));

/** The hash of an inner node: SHA-256 of a byte of one and both children. RFC 6962 §2.1. */
export const nodeHash = (left: string, right: string): string =>
  bytesToHex(sha256(concatBytes(nodePrefix, hexToBytes(left), hexToBytes(right))));
