import type { NewRecord } from './recordedEvent';

/**
 * In what capacity somebody may act. Where several are named, any one of them is enough. Capacities are found on the
 * server for the acting user; the words are those a person reads.
 */
export type Standing =
  | 'accountable owner'
  | 'interim owner'
  | 'named successor'
  | 'contributor'
  | 'who submitted it'
  | 'who was asked'
  | 'required approver'
  | 'manages objectives'
  | 'SMS manager'
  | 'auditor'
  | 'Jira administrator'
  | 'may edit the issue';

/** One thing that stands in the way, as facts; words are made at the edge from `item`. */
export interface Unmet {
  item: string;
  facts: Record<string, string | number>;
  /** The rule of the catalogue that says so, where one does. */
  rule?: string;
}

/** Why a command was refused. Nothing was written. */
export type RecordRefusal =
  /** The actor has none of the capacities that may do this. */
  | { kind: 'not your part'; needs: Standing[] }
  /** Everything that stands in the way, at once. */
  | { kind: 'not met'; items: Unmet[] }
  /** The command has no meaning in the state the objective, submission, line or sample is in. */
  | { kind: 'not now'; state: string; expected: string[] }
  /** What was shown to the actor is no longer what stands there. */
  | { kind: 'stale'; seen: string; now: string }
  /** The command names something the record does not hold. */
  | { kind: 'unknown'; what: string; id: string }
  /** More than one event can hold; sizes in bytes. */
  | { kind: 'too large'; what: string; bytes: number; limit: number };

/** What a command comes to: events to append, nothing because it is done already, or a refusal. */
export type Decision = { kind: 'events'; events: NewRecord[] } | { kind: 'done already' } | { kind: 'refused'; refusal: RecordRefusal };
