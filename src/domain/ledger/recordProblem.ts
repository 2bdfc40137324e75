/** What comparing all chains with the site's log and with kept checkpoints can find. `index` is a place in the log, from 0. */
export type RecordProblem =
  /** The log names events of a chain of which nothing is left. */
  | { kind: 'chain dropped'; entity: string; events: number; newest: number }
  /** The log names an event that its chain does not have. */
  | { kind: 'logged event gone'; index: number; entity: string; sequence: number }
  /** The log's entry of an event has another hash than the event: one of the two was rewritten. */
  | { kind: 'logged otherwise'; index: number; entity: string; sequence: number; logged: string; computed: string }
  /** An event that should be in the log by now is not. */
  | { kind: 'not logged'; entity: string; sequence: number; at: string }
  /** The head of a chain names an event that is not in the log although it should be by now. */
  | { kind: 'head not logged'; entity: string; sequence: number }
  /** A page of the log holds something else. The entries before it are verified, those behind it cannot be. */
  | { kind: 'log page unreadable'; page: number; place: string; expected: string; came: string }
  /** The store gives another page where this one, or the rest of it, should be. */
  | { kind: 'log page missing'; page: number; came: number }
  /** The head of the log is not what its entries give. */
  | { kind: 'log head differs'; size: number; entries: number; root: string; computed: string }
  /** The log is shorter than a checkpoint says it was. */
  | { kind: 'log truncated'; size: number; checkpoint: number }
  /** The log's first entries give another root than the checkpoint: it was rewritten somewhere in between. */
  | { kind: 'log rewritten'; after: number; upTo: number; kept: string; computed: string }
  /** A checkpoint of another log was given. */
  | { kind: 'foreign checkpoint'; origin: string; expected: string };

/** English by kind, in the form of score/fillMessage.ts; the facts are the members of the problem. */
export const recordProblemWords: Record<RecordProblem['kind'], string> = {
  'chain dropped': 'Nothing is left of {entity}: the log holds {events#one event|{events} events} of it, up to event {newest}',
  'logged event gone': 'Event {sequence} of {entity} is gone; the log holds it at place {index}',
  'logged otherwise': 'Event {sequence} of {entity} is not the one the log holds at place {index}',
  'not logged': 'Event {sequence} of {entity}, of {at}, is not in the log',
  'head not logged': 'The head of {entity} names event {sequence}, which is not in the log',
  'log page unreadable': 'Page {page} of the log cannot be read. {place}: expected {expected}, came {came}',
  'log page missing': 'Page {page} of the log is gone, or a part of it; page {came} stands in its place',
  'log head differs': 'The head of the log ({size} entries) is not what its {entries} entries give',
  'log truncated': 'The log has {size} entries; the checkpoint was made over {checkpoint}',
  'log rewritten': 'The log was rewritten between place {after} and place {upTo}: it does not give the root of the checkpoint',
  'foreign checkpoint': 'The checkpoint is of the log {origin}, not of {expected}',
};
