import { canonicalJson } from './canonicalJson';
import type { LedgerEvent } from './event';
import type { Json } from './json';
import { sha256 } from './sha256';

/** What the first event of a chain names as its predecessor: 64 zeros. */
export const noPrevious = '0'.repeat(64);

/**
 * The prefixes keep the three kinds of hashed text apart, so that nobody can pass off data as an event or a blob as data.
 * They carry the version of the hashing; a version never changes, because old records must verify for ever.
 */
export const hashPrefixes = {
  event: 'throughline-event-v1\n',
  data: 'throughline-data-v1\n',
  blob: 'throughline-blob-v1\n',
} as const;

/** The hash of an event: SHA-256 of the prefix and the canonical JSON (RFC 8785) of its eight members. Lower-case hex. */
export const eventHash = (event: LedgerEvent): string => sha256(hashPrefixes.event + canonicalJson(event));

/**
 * The digest by which an event holds its data: SHA-256 of prefix, salt, line feed and the data's text exactly as stored.
 * Without the salt nobody can find out by trying what erased data said.
 */
export const dataDigest = (salt: string, text: string): string => sha256(`${hashPrefixes.data}${salt}\n${text}`);

/** The address of a blob: what it holds, salted like the data it is a part of. */
export const blobAddress = (salt: string, text: string): string => sha256(`${hashPrefixes.blob}${salt}\n${text}`);

/**
 * The text of data, and so what is hashed and stored: canonical JSON. Members that are `undefined` are left out and a lone
 * surrogate, which people can store in Jira but UTF-8 cannot say, becomes U+FFFD. Faults: a value JSON cannot say.
 */
export const dataText = (data: unknown): string => canonicalJson(data, 'replace');

/** Data from its text. */
export const dataFromText = (text: string): Json => JSON.parse(text) as Json;
