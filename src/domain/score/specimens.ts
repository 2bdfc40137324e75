import type { ObjectiveDefinition } from '../objective/objectiveDefinition';
import type { EvaluationCriteria, Metric } from '../plan/evaluationCriteria';
import type { OwnerFact, PlanFacts } from '../plan/planFacts';
import type { PlannedWork } from '../plan/plannedWork';
import type { Reading } from '../plan/reading';
import type { Resources } from '../plan/resources';
import type { Timing } from '../plan/timing';

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
  frequency: 'monthly',
};

const definition: ObjectiveDefinition = {
  version: 1,
  statement: 'Reduce repeat incidents of the customer portal from 24 % to 15 % by 30 June 2027.',
  category: 'process health',
  level: 'service',
  serves: 'Customer portal',
  ownerRole: 'Problem manager',
  success: {
    form: 'measure',
    metric: 'Share of repeat incidents',
    direction: 'lower',
    comparator: 'at most',
    baseline: { value: 24, unit: '%' },
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
    { id: 'a1', text: 'Collect the causes of all repeat incidents of 2026', delivers: ['d1'] },
    { id: 'a2', text: 'Write and train the triage guide', delivers: ['d2'] },
  ],
};

const resources: Resources = {
  version: 1,
  lines: [
    { id: 'r1', type: 'people', name: 'Problem analyst', band: 'M', period: 'Jan to Jun' },
    { id: 'r2', type: 'tool', name: 'Known error database' },
  ],
};

const timing: Timing = {
  version: 1,
  milestones: [{ id: 'm1', name: 'Catalogue accepted', date: '2027-03-31' }],
};

const evaluation: EvaluationCriteria = {
  version: 1,
  metrics: [soundMetric],
  review: { cadence: 'monthly', reviewer: 'account-reviewer', forum: 'Service review' },
};

/** A plan with nothing to find: every rule of the profile is met or not applicable. Invented data. */
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
};

/** A field of the sound plan with some keys replaced (`undefined` takes a key away), or a whole reading in its stead. */
type FieldOverride<T> = Partial<T> | Reading<T>;

export interface SpecimenOverrides
  extends Partial<Pick<PlanFacts, 'issue' | 'owner' | 'contributors' | 'start' | 'due'>> {
  definition?: FieldOverride<ObjectiveDefinition>;
  plannedWork?: FieldOverride<PlannedWork>;
  resources?: FieldOverride<Resources>;
  timing?: FieldOverride<Timing>;
  evaluation?: FieldOverride<EvaluationCriteria>;
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
