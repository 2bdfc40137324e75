import { type Approvals, type OpenChange, type PlanVersion, versionInForce } from './approvals';

/** The answer to “when did you last change the plan, and why?”. */
export interface LastChange {
  version: number;
  /** When it came into force, ISO 8601 in UTC. */
  at: string;
  /** `first` for the first version. */
  class: PlanVersion['class'];
  what: string;
  why: string;
  /** Calendar day. */
  effectiveFrom: string;
  /** Account ids with the role in which each approved, in the order in which they did. */
  approvers: { account: string; role: string; at: string }[];
  /** What departs from that version now and waits for its own answer. */
  open?: Pick<OpenChange, 'class' | 'since' | 'madeBy'>;
}

/** The last change that was approved; `undefined` while no version is in force. A correction of wording is no change of the plan. */
export function lastChange(approvals: Approvals): LastChange | undefined {
  const version = versionInForce(approvals);
  if (version === undefined) return undefined;
  const { number, at, note, approvals: given } = version;
  const { change } = approvals;
  return {
    version: number,
    at,
    class: version.class,
    what: note.what,
    why: note.why,
    effectiveFrom: note.effectiveFrom,
    approvers: given.map(({ approver, role, at: approved }) => ({ account: approver, role, at: approved })),
    ...(change === undefined ? {} : { open: { class: change.class, since: change.since, ...(change.madeBy === undefined ? {} : { madeBy: change.madeBy }) } }),
  };
}
