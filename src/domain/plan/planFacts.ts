import type { ObjectiveDefinition } from '../objective/objectiveDefinition';
import type { CatalogueFacts } from './catalogueFacts';
import type { EvaluationCriteria } from './evaluationCriteria';
import type { PlannedWork } from './plannedWork';
import type { Reading } from './reading';
import type { RecordFacts } from './recordFacts';
import type { Resources } from './resources';
import type { Timing } from './timing';
import type { WorkFacts } from './workFacts';

/** The accountable owner as Jira knows the account. The name is used to judge and to show, and never stored. */
export type OwnerFact =
  | { kind: 'nobody' }
  | {
      kind: 'account';
      accountId: string;
      displayName: string;
      active: boolean;
      /** Jira's account type: `atlassian` is a person's account, `app` and `customer` are not. */
      accountType: string;
    };

/**
 * Everything the rules of the plan may look at: what stands on one epic, read at one moment. The last three come from
 * elsewhere and are left out by a reader that does not have them; a rule that needs one then cannot tell.
 */
export interface PlanFacts {
  issue: { id: string; key: string; summary: string; /** calendar day of creation, UTC */ created: string };
  owner: OwnerFact;
  contributors: { accountId: string; displayName: string; active: boolean }[];
  /** Jira's Start date and Due date, calendar days. */
  start?: string;
  due?: string;
  definition: Reading<ObjectiveDefinition>;
  plannedWork: Reading<PlannedWork>;
  resources: Reading<Resources>;
  timing: Reading<Timing>;
  evaluation: Reading<EvaluationCriteria>;
  /** The issues under the plan. */
  work?: WorkFacts;
  /** What the organization's catalogues say. */
  catalogues?: CatalogueFacts;
  /** What is recorded about the objective. */
  record?: RecordFacts;
}

/** The facts that do not stand in the fields. */
export type FactsBeyondFields = 'work' | 'catalogues' | 'record';
