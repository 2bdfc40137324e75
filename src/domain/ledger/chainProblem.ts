/**
 * What verification of one chain can find, each with the place. Sequences are those the events claim; `position` is the
 * place in the order in which the store gave them, from 1.
 */
export type ChainProblem =
  /** Something stands there that is not an event. It is set aside and the rest is verified. */
  | { kind: 'unreadable'; position: number; place: string; expected: string; came: string }
  /** The event no longer gives the hash that was stored with it. */
  | { kind: 'edited'; sequence: number; stored: string; computed: string }
  /** The data beside the event is not what the event holds the digest of. */
  | { kind: 'data edited'; sequence: number }
  /** The data are said to lie in blobs, and the store has not all of them. */
  | { kind: 'data missing'; sequence: number; blobs: number }
  /** Events are gone from between others, or from the end that the head or a kept hash knows. */
  | { kind: 'deleted'; from: number; to: number }
  /** An event that no other follows, beside the one of the same sequence that the chain goes on from. */
  | { kind: 'inserted'; sequence: number; position: number; hash: string }
  /** An event of another chain. */
  | { kind: 'foreign'; position: number; sequence: number; entity: string }
  /** The store gives the event after one that is newer. */
  | { kind: 'out of order'; sequence: number; after: number }
  /** The event names a predecessor other than the one stored: one of the two was replaced, with its hash made to fit. */
  | { kind: 'replaced'; sequence: number; previous: number; expected: string; came: string }
  /** An event is older than the one before it. */
  | { kind: 'time runs back'; sequence: number; at: string; before: string }
  /** There is no head, or it cannot be read. */
  | { kind: 'no head'; expected: string; came: string }
  /** The head is of another chain. */
  | { kind: 'foreign head'; entity: string }
  /** Events stand after the one the head names, so the head was put back. */
  | { kind: 'beyond the head'; from: number; to: number }
  /** The head names another hash than its event has: the event was replaced, or the head was. */
  | { kind: 'head differs'; sequence: number; head: string; computed: string }
  /** The chain is shorter than a hash kept outside it. */
  | { kind: 'truncated'; sequence: number; last: number }
  /** The event is not the one whose hash was kept outside the chain. */
  | { kind: 'not the one kept'; sequence: number; kept: string; computed: string }
  /** Data are gone and no later event of the chain accounts for it. */
  | { kind: 'erased without a record'; sequence: number };

/** English by kind, in the form of score/fillMessage.ts; the facts are the members of the problem. */
export const chainProblemWords: Record<ChainProblem['kind'], string> = {
  unreadable: 'Position {position} holds no event that can be read. {place}: expected {expected}, came {came}',
  edited: 'Event {sequence} was edited: it no longer gives the hash stored with it',
  'data edited': 'The data of event {sequence} were edited: they are not what the event holds the digest of',
  'data missing': 'The data of event {sequence} are not whole: {blobs#a blob|{blobs} blobs} of them cannot be found',
  deleted: 'Events {from} to {to} are gone',
  inserted: 'Position {position} holds a second event {sequence}, which nothing after it follows',
  foreign: 'Position {position} holds event {sequence} of {entity}, which belongs to another chain',
  'out of order': 'Event {sequence} stands after event {after}',
  replaced: 'Event {sequence} follows another event {previous} than the one stored: one of the two was replaced',
  'time runs back': 'Event {sequence} claims a time before that of the event it follows ({at}, before {before})',
  'no head': 'The head of the chain cannot be read: expected {expected}, came {came}',
  'foreign head': 'The head is that of {entity}',
  'beyond the head': 'The head was put back: events {from} to {to} stand after the one it names',
  'head differs': 'The head names another event {sequence} than the one stored',
  truncated: 'The chain ends with event {last}; the hash of event {sequence} was written down outside it',
  'not the one kept': 'Event {sequence} is not the one whose hash was written down outside the chain',
  'erased without a record': 'The data of event {sequence} are gone, and no later event accounts for their erasure',
};

/** The same where a stretch, `from` and `to`, is a single event. */
export const oneEventWords: Partial<Record<ChainProblem['kind'], string>> = {
  deleted: 'Event {from} is gone',
  'beyond the head': 'The head was put back: event {from} stands after the one it names',
};
