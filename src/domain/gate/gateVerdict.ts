import type { Difference } from '../commitment/differences';
import type { Element } from '../plan/fields';
import type { Profile } from '../score/profile';
import type { Finding } from '../score/score';
import type { EndedState } from './endedState';

/** The gates that a transition in Jira can have. */
export type Gate = 'ready' | 'approved';

/** One thing that keeps a gate closed. */
export type GateItem =
  /** A rule that stops approval and is not met. */
  | { kind: 'rule'; finding: Finding }
  /** No gate of the element is open, but half or less of it is there. */
  | { kind: 'weak'; element: Element }
  | { kind: 'submit' }
  /** Submitted, and not yet approved in these roles. */
  | { kind: 'waits'; version: number; roles: string[] }
  | { kind: 'difference'; difference: Difference };

/** What a gate says of an objective. Words: sayGate. */
export type GateVerdict =
  | { kind: 'passes' }
  | { kind: 'refuses'; why: 'not ready' | 'not approved'; items: GateItem[] }
  /** What stands there departs from the version in force. `contextOnly`: in nothing but policies and requirements, so a confirmation is enough. */
  | { kind: 'refuses'; why: 'changed'; version: number; contextOnly: boolean; items: GateItem[] }
  /** Nobody is to work towards the objective now, whatever its plan says. */
  | { kind: 'refuses'; why: 'ended'; state: EndedState }
  /** A rule that counts could not be told, and nothing that can be told stands in the way. */
  | { kind: 'cannot tell'; finding: Finding };

/** By what a gate judges, beside the objective. */
export interface GateSetting {
  profile: Profile;
  /** Calendar day. */
  today: string;
}
