import type { Json } from '../ledger/json';

/** An event as it was read from its chain, its data opened and proved against the event. */
export interface RecordedEvent {
  /** 1 for the first of its chain. */
  sequence: number;
  type: string;
  /** Account id, or `app`. */
  actor: string;
  /** The server's time, ISO 8601 in UTC. */
  at: string;
  /** Of the event; 64 hexadecimal digits. */
  hash: string;
  /** `undefined` once the data were erased. */
  data: Json | undefined;
  /** The data are what an erasure left, see reducedContent.ts: not those that the event holds the digest of. */
  reduced?: true;
}

/** An event that a decision calls for. Actor and moment are those of the command, so they are not repeated here. */
export interface NewRecord {
  type: string;
  data: unknown;
}

/** What stands in a chain and cannot be read: it is set aside and named, and the rest works. */
export interface Quarantined {
  sequence: number;
  /** What is wrong, in words for a person. */
  problem: string;
}
