import * as z from 'zod/mini';
import { type Legible, readAs } from './legible';

/** 64 lower-case hexadecimal digits. */
export const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** Sequences and sizes fit the 32-bit integers of Forge's entities. */
export const largestCount = 2 ** 31 - 1;

/** Time of the server, UTC, to the millisecond: one form only, so that text order is time order. */
const instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));

/** `objective:10042`, `site`: what the chain is about, in characters that may stand in a key of Forge's storage. */
export const entityId = z.string().check(z.regex(/^[a-z][A-Za-z]{0,39}(?::[A-Za-z0-9._-]{1,100})?$/));

const event = z.strictObject({
  version: z.literal(1),
  /** 1 for the first event of a chain, then without gaps. */
  sequence: z.int().check(z.minimum(1), z.maximum(largestCount)),
  /** Hash of the event before it; 64 zeros for the first. */
  previous: hash,
  /** In the past tense, with the record it belongs to: `approval.given`. */
  type: z.string().check(z.maxLength(64), z.regex(/^[a-z][A-Za-z]*(?:\.[a-z][A-Za-z]*)+$/)),
  entity: entityId,
  /** Account id of the acting user, or `app`. There is no member for a name, and a name with a space is refused here. */
  actor: z.string().check(z.regex(/^[A-Za-z0-9:_-]{1,128}$/)),
  at: instant,
  /** Digest of the data; see hashes.ts. */
  data: hash,
});

/** At least 128 bits, so that erased data cannot be guessed. Lower-case hex. */
export const salt = z.string().check(z.regex(/^[0-9a-f]{32,64}$/));

const content = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('inline'), salt, text: z.string() }),
  z.strictObject({ kind: z.literal('blobs'), salt, parts: z.array(hash).check(z.minLength(1)) }),
  z.strictObject({ kind: z.literal('erased') }),
]);

/** What the hash of an event covers. It says that something was recorded, about what, by whom and when, but not what. */
export type LedgerEvent = z.infer<typeof event>;

/**
 * The data of an event, beside it: here, in blobs, or erased.
 *
 * `text` is canonical JSON kept as text, so that what is stored is to the byte what was hashed, and Forge's limit on the
 * depth of stored objects does not matter. `parts` are addresses of blobs whose texts, joined in order, are that text.
 */
export type Content = z.infer<typeof content>;

const stored = z.strictObject({ event, hash, content });

/** An event as it is kept. `hash` repeats what can be computed, so that an edit shows even where nothing follows. */
export type StoredEvent = z.infer<typeof stored>;

const head = z.strictObject({
  version: z.literal(1),
  entity: entityId,
  /** Of the newest event; 0 while the chain is empty. */
  sequence: z.int().check(z.minimum(0), z.maximum(largestCount)),
  hash,
  at: instant,
});

/** Where a chain ends. Whoever appends checks `sequence` in the same transaction that writes the event. */
export type ChainHead = z.infer<typeof head>;

/** Reads a stored event without ever throwing. */
export const readStoredEvent = (raw: unknown): Legible<StoredEvent> => readAs('event', stored, raw);

/** Reads the head of a chain without ever throwing. */
export const readHead = (raw: unknown): Legible<ChainHead> => readAs('head', head, raw);
