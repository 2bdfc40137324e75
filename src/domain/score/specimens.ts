import type { ObjectiveDefinition } from '../objective/objectiveDefinition';
import type { EvaluationCriteria, Metric } from '../plan/evaluationCriteria';
import type { CatalogueFacts } from '../plan/catalogueFacts';
import type { OwnerFact, PlanFacts } from '../plan/planFacts';
import type { PlannedWork } from '../plan/plannedWork';
import type { Reading } from '../plan/reading';
import type { ApprovalFact, RecordFacts } from '../plan/recordFacts';
import type { Resources } from '../plan/resources';
import type { Timing } from '../plan/timing';
import type { WorkFacts } from '../plan/workFacts';

/** A person who holds an objective, as Jira knows the account. */
export const problemManager: Extract<OwnerFact, { kind: 'account' }> = {
  kind: 'account',
  accountId: 'account-problem-manager',
  displayName: 'Tomasz Wilk',
  active: true,
  accountType: 'atlassian',
};

/** A metric on which two people would compute the same figure. */
export const soundMetric: Metric = {
  id: 'metric-1',
  name: 'Share of repeat incidents',
  counted: 'Incidents of the customer portal with the same cause as one of the last 90 days',
  excluded: 'Incidents raised by test monitoring',
  population: 'Closed incidents of the customer portal',
  source: 'Incident project',
  sourceLocator: 'project = INC AND statusCategory = Done',
  method: 'Repeat incidents divided by closed incidents of the month',
  direction: 'lower',
  comparator: 'at most',
  target: { value: 15, unit: '%' },
  toleranceNone: true,
  frequency: 'monthly',
};

const definition: ObjectiveDefinition = {
  version: 1,
  statement: 'Reduce repeat incidents of the customer portal from 24 % to 15 % by 30 June 2027.',
  category: 'process health',
  level: 'service',
  serves: 'Customer portal',
  policies: ['pol-1'],
  requirements: ['req-1'],
  source: 'management',
  inputFrom: { who: 'Head of Customer Service', on: '2026-10-12' },
  controllable: { comment: 'Repeat causes are chosen and removed by problem management', by: 'account-problem-manager', at: '2026-10-20T09:00:00Z' },
  ownerRole: 'Problem manager',
  success: {
    form: 'measure',
    metric: 'Share of repeat incidents',
    direction: 'lower',
    comparator: 'at most',
    baseline: { value: 24, unit: '%', period: '2026' },
    target: { value: 15, unit: '%' },
  },
};

const plannedWork: PlannedWork = {
  version: 1,
  deliverables: [
    { id: 'd1', name: 'Known error catalogue', acceptance: 'Every repeat cause of 2026 has an entry with a workaround' },
    { id: 'd2', name: 'Triage guide', acceptance: 'The service desk uses it for two weeks without asking back' },
  ],
  activities: [
    {
      id: 'a1',
      text: 'Collect the causes of all repeat incidents of 2026',
      delivers: ['d1'],
      responsible: { accountId: 'account-analyst' },
      contribution: 'A known cause with a workaround is not an incident a second time',
      work: ['10101'],
    },
    {
      id: 'a2',
      text: 'Write and train the triage guide',
      delivers: ['d2'],
      responsible: { team: 'Service desk' },
      contribution: 'The desk recognizes repeat incidents and links them to their problem',
      work: ['10102'],
    },
  ],
  none: {
    thirdPartyWork: { by: 'account-problem-manager', at: '2026-11-02T08:00:00Z' },
    changeRecords: { by: 'account-problem-manager', at: '2026-11-02T08:00:00Z' },
  },
};

const resources: Resources = {
  version: 1,
  lines: [
    { id: 'r1', type: 'people', name: 'Problem analyst', band: 'M', period: 'Jan to Jun' },
    { id: 'r2', type: 'tool', name: 'Known error database' },
  ],
  none: {
    budget: { by: 'account-problem-manager', at: '2026-11-02T08:00:00Z' },
    skills: { by: 'account-problem-manager', at: '2026-11-02T08:00:00Z' },
    thirdParties: { by: 'account-problem-manager', at: '2026-11-02T08:00:00Z' },
  },
};

const timing: Timing = {
  version: 1,
  milestones: [{ id: 'm1', name: 'Catalogue accepted', date: '2027-03-31' }],
};

const evaluation: EvaluationCriteria = {
  version: 1,
  metrics: [soundMetric],
  review: {
    cadence: 'monthly',
    reviewer: 'account-reviewer',
    forum: 'Service review',
    forumId: 'forum-1',
    recordedIn: 'Minutes of the service review',
    ifMissed: 'The service owner decides whether more causes are taken on or the date moves',
  },
};

const work: WorkFacts = {
  issues: [
    {
      id: '10101', key: 'SMO-10', summary: 'Collect the causes', statusCategory: 'indeterminate', due: '2027-03-15',
      assignee: 'account-analyst', activity: 'a1',
    },
    { id: '10102', key: 'SMO-11', summary: 'Write the triage guide', statusCategory: 'new', due: '2027-05-31', activity: 'a2' },
  ],
};

/** The policy statement that the sound plan serves. */
export const soundPolicy: CatalogueFacts['policies'][number] = {
  id: 'pol-1',
  version: 2,
  title: 'Interruptions are not repeated',
  state: 'effective',
};

const catalogues: CatalogueFacts = {
  policies: [soundPolicy],
  requirements: [{ id: 'req-1', version: 1, title: 'Portal agreement, repeat incidents', state: 'applicable' }],
  services: [{ id: 'svc-1', name: 'Customer portal', kind: 'service' }],
  levels: [{ id: 'lvl-1', level: 'service', target: 'Customer portal', ownerRole: 'Problem manager', forum: 'forum-1' }],
  forums: [{ id: 'forum-1', name: 'Service review' }],
  metrics: [{ id: 'repeat-share', name: 'Share of repeat incidents', unit: '%', direction: 'lower' }],
};

/** Given by somebody who neither owns nor wrote the plan, in a role held on that day. */
export const soundApproval: ApprovalFact = {
  role: 'service owner',
  approver: 'account-service-owner',
  at: '2026-11-20T10:00:00Z',
  heldRole: true,
  ownerOrAuthor: false,
};

/** The version in force. */
export const soundVersion: NonNullable<RecordFacts['version']> = {
  number: 1,
  hash: 'a'.repeat(64),
  at: '2026-11-20T10:00:00Z',
  submittedAt: '2026-11-18T14:00:00Z',
  requiredRoles: ['service owner'],
  approvals: [soundApproval],
};

/** Approved once, in force unchanged, everything confirmed. */
export const soundRecord: RecordFacts = {
  state: 'approved',
  version: soundVersion,
  confirmations: {
    r1: { state: 'confirmed', by: 'account-line-manager', askedBy: 'account-problem-manager', on: '2026-11-10', validTo: '2027-06-30' },
    r2: { state: 'confirmed', by: 'account-tool-owner', askedBy: 'account-problem-manager', on: '2026-11-11', validTo: '2027-06-30' },
  },
  ownerAccepted: { by: 'account-problem-manager', at: '2026-11-09T09:00:00Z' },
  ownerHolds: true,
  slips: [],
  changes: [],
  evidence: [],
  underWayBeforeApproval: false,
};

/** The record of an objective about which nothing was recorded. */
const emptyRecord: RecordFacts = {
  state: 'draft', confirmations: {}, ownerHolds: false, slips: [], changes: [], evidence: [], underWayBeforeApproval: false,
};

/** A plan with nothing to find: every rule of every profile is met or not applicable. Invented data. */
export const soundPlan: PlanFacts = {
  issue: { id: '10042', key: 'SMO-9', summary: 'Fewer repeat incidents', created: '2026-11-02' },
  owner: problemManager,
  contributors: [],
  start: '2026-12-01',
  due: '2027-06-30',
  definition: { kind: 'value', value: definition },
  plannedWork: { kind: 'value', value: plannedWork },
  resources: { kind: 'value', value: resources },
  timing: { kind: 'value', value: timing },
  evaluation: { kind: 'value', value: evaluation },
  work,
  catalogues,
  record: soundRecord,
};

/** A field of the sound plan with some keys replaced (`undefined` takes a key away), or a whole reading in its stead. */
type FieldOverride<T> = Partial<T> | Reading<T>;

/** Facts beyond the fields with some members replaced, or taken away as by a reader that does not have them. */
type BeyondOverride<T> = Partial<T> | 'not read';

export interface SpecimenOverrides
  extends Partial<Pick<PlanFacts, 'issue' | 'owner' | 'contributors' | 'start' | 'due'>> {
  definition?: FieldOverride<ObjectiveDefinition>;
  plannedWork?: FieldOverride<PlannedWork>;
  resources?: FieldOverride<Resources>;
  timing?: FieldOverride<Timing>;
  evaluation?: FieldOverride<EvaluationCriteria>;
  work?: BeyondOverride<WorkFacts>;
  catalogues?: BeyondOverride<CatalogueFacts>;
  record?: BeyondOverride<RecordFacts>;
}

/** The sound plan with exactly these differences. */
export function specimen(overrides: SpecimenOverrides = {}): PlanFacts {
  return {
    ...soundPlan,
    ...overrides,
    definition: replaced(definition, overrides.definition),
    plannedWork: replaced(plannedWork, overrides.plannedWork),
    resources: replaced(resources, overrides.resources),
    timing: replaced(timing, overrides.timing),
    evaluation: replaced(evaluation, overrides.evaluation),
    work: replacedBeyond(work, overrides.work),
    catalogues: replacedBeyond(catalogues, overrides.catalogues),
    record: replacedBeyond(soundRecord, overrides.record),
  };
}

/** An objective nobody has planned yet: nothing but the issue stands. */
export const emptyPlan: PlanFacts = {
  issue: soundPlan.issue,
  owner: { kind: 'nobody' },
  contributors: [],
  definition: { kind: 'absent' },
  plannedWork: { kind: 'absent' },
  resources: { kind: 'absent' },
  timing: { kind: 'absent' },
  evaluation: { kind: 'absent' },
  work: { issues: [] },
  catalogues,
  record: emptyRecord,
};

/** The reading of a field that holds something else than its shape. */
export const unreadable = (place: string): Reading<never> => ({
  kind: 'unreadable',
  place,
  expected: 'a value of type array',
  came: 'text “later”',
});

/** The reading of a field that a newer version of the app wrote. */
export const newer: Reading<never> = { kind: 'newer', version: 2 };

function replaced<T extends object>(sound: T, override: FieldOverride<T> | undefined): Reading<T> {
  if (override === undefined) return { kind: 'value', value: sound };
  if ('kind' in override && typeof override.kind === 'string') return override as Reading<T>;
  return { kind: 'value', value: { ...sound, ...(override as Partial<T>) } };
}

function replacedBeyond<T extends object>(sound: T, override: BeyondOverride<T> | undefined): T | undefined {
  return override === 'not read' ? undefined : { ...sound, ...override };
}
