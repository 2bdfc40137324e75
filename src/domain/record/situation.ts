import type { Commitment } from '../commitment/commitment';
import type { PlanFacts } from '../plan/planFacts';
import type { Standing } from './decision';
import type { Moment } from './eventShape';
import type { ObjectiveRecord } from './objectiveRecord';

/** A role of the organization that somebody holds now, in the words of the records. */
export interface HeldRole {
  role: string;
  /** What it is held for; absent: for everything. */
  scope?: string;
}

/** Who acts, when, in what capacities and roles. All of it is found on the server. */
export interface Acting extends Moment {
  standings: ReadonlySet<Standing>;
  roles: readonly HeldRole[];
}

/** Everything a command on one objective decides from: what is recorded, and what stands in Jira at this moment. */
export interface Situation {
  record: ObjectiveRecord;
  facts: PlanFacts;
  /** What an approval would cover now, and its hash. */
  commitment: Commitment;
  hash: string;
  /** Where the epic stands in Jira. */
  status: 'todo' | 'inProgress' | 'done';
}

/** Whether the actor has any of these capacities. */
export const mayAs = (acting: Acting, ...standings: Standing[]): boolean => standings.some((one) => acting.standings.has(one));
