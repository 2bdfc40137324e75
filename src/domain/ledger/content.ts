import type { Json } from './json';
import type { Content, StoredEvent } from './event';
import { blobAddress, dataDigest, dataFromText } from './hashes';

/**
 * The most that lies beside an event, and the most one blob holds: 200 KiB as stored, which leaves room for the rest of
 * the entity under Forge's 240 KiB for a value.
 * https://developer.atlassian.com/platform/forge/limits-kvs-ce/ (read 2026-11)
 */
export const partLimit = 200 * 1024;

/** The most data of one event: with its head and event the parts fit one transaction of 4 MB and 25 operations. */
export const dataLimit = 16 * partLimit;

/** A part of an event's data that lies elsewhere, under the address that its salt and text give. */
export interface Blob {
  address: string;
  text: string;
}

/** What data becomes when it is kept: digest for the event, content beside it, and the blobs to write with it. */
export type SealedData =
  | { kind: 'sealed'; digest: string; content: Content; blobs: Blob[] }
  | { kind: 'too large'; bytes: number; limit: number };

/** Seals the text of data with a salt. Texts over {@link partLimit} go to blobs, texts over {@link dataLimit} nowhere. */
export function sealData(salt: string, text: string): SealedData {
  const bytes = storedBytes(text);
  if (bytes > dataLimit) return { kind: 'too large', bytes, limit: dataLimit };
  const digest = dataDigest(salt, text);
  if (bytes <= partLimit) return { kind: 'sealed', digest, content: { kind: 'inline', salt, text }, blobs: [] };
  const blobs = split(text).map((part) => ({ address: blobAddress(salt, part), text: part }));
  return { kind: 'sealed', digest, content: { kind: 'blobs', salt, parts: blobs.map(({ address }) => address) }, blobs };
}

/** The data of an event as far as it is at hand. `edited` is data that is not what the event holds the digest of. */
export type OpenedData =
  | { kind: 'data'; data: Json }
  | { kind: 'erased' }
  | { kind: 'not at hand'; missing: string[] }
  | { kind: 'edited' };

/** Opens the data of an event and proves it against the event. `blobs` holds texts by address, as many as were read. */
export function openData({ event, content }: StoredEvent, blobs: ReadonlyMap<string, string> = new Map()): OpenedData {
  if (content.kind === 'erased') return { kind: 'erased' };
  const parts = content.kind === 'inline' ? [content.text] : content.parts.map((address) => blobs.get(address));
  if (content.kind === 'blobs') {
    const missing = content.parts.filter((_, at) => parts[at] === undefined);
    if (missing.length > 0) return { kind: 'not at hand', missing };
  }
  const text = parts.join('');
  // A lone surrogate has the bytes of U+FFFD, so the digest alone could not tell the two apart; sealed text has none.
  if (/\p{Surrogate}/u.test(text) || dataDigest(content.salt, text) !== event.data) return { kind: 'edited' };
  try {
    return { kind: 'data', data: dataFromText(text) };
  } catch {
    // Sealed data is always JSON, so a text that fits its digest and is none was put there with a digest made for it.
    return { kind: 'edited' };
  }
}

/** The type of the event that must follow an erasure in the same chain, with data of the form `{ sequences: number[] }`. */
export const erasureType = 'content.erased';

/**
 * The event without its data and salt, as it stays after a person's data were erased. The event itself, and so the chain,
 * is untouched. Its blobs are for the caller to delete. Faults: an erasure's own account of itself is not personal.
 */
export function eraseData(stored: StoredEvent): StoredEvent {
  if (stored.event.type === erasureType) {
    throw new Error(`Event ${stored.event.sequence} of ${stored.event.entity}: the account of an erasure cannot be erased`);
  }
  return { ...stored, content: { kind: 'erased' } };
}

/** Bytes of a text once it stands in JSON, where quotation marks and line ends take two. */
function storedBytes(text: string): number {
  return new TextEncoder().encode(JSON.stringify(text)).length;
}

/** Cuts a text into parts of at most {@link partLimit} as stored, never between the halves of a surrogate pair. */
function split(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  while (from < text.length) {
    // A UTF-16 unit takes one to six bytes in JSON: start from the most that could fit and give way until it does.
    let length = Math.min(partLimit - 2, text.length - from);
    let part = cut(text, from, length);
    for (let bytes = storedBytes(part); bytes > partLimit; bytes = storedBytes(part)) {
      length = Math.min(length - 1, Math.floor((length * partLimit) / bytes));
      part = cut(text, from, length);
    }
    parts.push(part);
    from += part.length;
  }
  return parts;
}

function cut(text: string, from: number, length: number): string {
  const last = text.charCodeAt(from + length - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff && from + length < text.length;
  return text.slice(from, from + (splitsPair ? length - 1 : length));
}
