import type { EvaluationCriteria } from '../../../src/domain/plan/evaluationCriteria';
import type { ObjectiveDefinition } from '../../../src/domain/objective/objectiveDefinition';
import type { PlannedWork } from '../../../src/domain/plan/plannedWork';
import type { Resources } from '../../../src/domain/plan/resources';
import type { Timing } from '../../../src/domain/plan/timing';
import type { PersonRef } from '../people';

/** Company-managed projects: an issue of any of them may have an objective as its parent. */
export type CompanyManagedProject = 'SMO' | 'PAY' | 'CHG';

/** The team-managed project. Its issues cannot have a parent outside of it, so they serve an objective by a link. */
export type TeamManagedProject = 'PLT';

/** The statuses of the demonstration workflows, by name. */
export type DemoStatus = 'To do' | 'In progress' | 'Done';

/** A child issue of an objective. `activity` is the id of the planned activity it carries out. */
export interface DemoChild {
  project: CompanyManagedProject;
  type: 'Task';
  summary: string;
  status: DemoStatus;
  assignee?: PersonRef;
  activity?: string;
  /** Jira's Due date. */
  due?: string;
}

/** An issue of the team-managed project that serves an objective, created with it and linked by a link of this type. */
export interface DemoLink {
  project: TeamManagedProject;
  type: 'Relates';
  summary: string;
  status: DemoStatus;
  activity?: string;
}

/** What stands in the object fields of the epic. A field left out stays empty. */
export interface DemoFields {
  'objective-definition'?: ObjectiveDefinition;
  'planned-work'?: PlannedWork;
  resources?: Resources;
  timing?: Timing;
  'evaluation-criteria'?: EvaluationCriteria;
}

/**
 * One objective of the demonstration site as data. People of the site are named by their key in `people.ts`; where an
 * object field keeps an account id, the account id stands. Plans are
 * written on 12 November 2026, and calendar days fit 20 November, where the site's clock stands when they have been told. Ids of issues do not exist yet: `linkWork` puts them into the activities afterwards.
 */
export interface DemoObjective {
  project: CompanyManagedProject;
  summary: string;
  description?: string;
  reporter: PersonRef;
  /** Jira's Start date and Due date. */
  start?: string;
  due?: string;
  owner?: PersonRef;
  contributors?: PersonRef[];
  fields: DemoFields;
  children: DemoChild[];
  links?: DemoLink[];
  /** What is wrong on purpose, and what the panel has to say about it. Absent when the plan is sound. */
  trap?: string;
}
