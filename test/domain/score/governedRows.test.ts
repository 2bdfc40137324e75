import { obstacles } from '../../../src/domain/approval/obstacles';
import { noDecisions, type Decisions } from '../../../src/domain/decision/decisions';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import { ruleById } from '../../../src/domain/score/catalogue';
import { judgePlan } from '../../../src/domain/score/judge';
import { profile2, profile3 } from '../../../src/domain/score/profile';
import type { Outcome } from '../../../src/domain/score/score';
import { soundMetric, soundPlan, specimen } from '../../../src/domain/score/specimens';

const outcome = (rule: string, facts: PlanFacts): Outcome => ruleById(rule).judge(facts).outcome;
const metric = (more: object) => specimen({ evaluation: { metrics: [{ ...soundMetric, ...more }] } });
const stops = (facts: PlanFacts, profile = profile3, decisions: Decisions = noDecisions) =>
  obstacles(judgePlan(facts, profile), profile, decisions, '2026-11-20').map(({ rule }) => rule);
const activity = { id: 'a1', text: 'Collect the causes of all repeat incidents', delivers: ['d1'] };

/** Each row of the requirements with a plan that lacks it, beside the sound plan, which does not. */
const rows: [row: string, rule: string, fires: string, facts: PlanFacts][] = [
  ['OBJ-05', 'EVL-05', 'nothing says how the figure is calculated', metric({ method: ' ' })],
  ['OBJ-06', 'EVL-03', '“improve” without a value', metric({ target: undefined })],
  ['OBJ-07', 'EVL-06', 'nothing says how near is near enough', metric({ toleranceNone: undefined })],
  ['OBJ-31', 'WHO-08', 'compliance owns performance', specimen({ definition: { ownerRole: 'Compliance manager' } })],
  ['PLN-14', 'WHO-03', 'two answer for one activity', specimen({ plannedWork: { activities: [{ ...activity, parties: [{ accountId: 'a', role: 'A' }, { accountId: 'b', role: 'A' }] }] } })],
  ['PLN-17', 'WHN-05', 'a dependency is needed after the end of the plan', specimen({ timing: { dependencies: [{ id: 'x1', text: 'New monitoring', neededBy: '2027-09-01' }] } })],
  ['PLN-21', 'EVL-04', 'a metric without a source', metric({ source: undefined })],
  ['PLN-22', 'EVL-08', 'nothing says how often it is read', specimen({ evaluation: { metrics: [{ ...soundMetric, frequency: undefined }], review: { reviewer: 'account-reviewer', forum: 'Service review' } } })],
  ['PLN-23', 'EVL-01', '“We will look at it later”', specimen({ evaluation: { metrics: [], approach: 'We will look at it later' } })],
  ['PLN-24', 'WHO-07', 'who reviews is the only one who does the work', specimen({ plannedWork: { activities: [{ ...activity, responsible: { accountId: 'account-reviewer' } }] } })],
  ['PLN-29', 'TRC-03', 'a program plan without a part for this objective', specimen({ plannedWork: { deliveredBy: { epic: '10001', activities: [], evaluation: [] } } })],
  ['PLN-35', 'TRC-12', 'a link elsewhere in place of an element', specimen({ definition: { planElsewhere: 'https://wiki.nordvik.example/plan' }, resources: { kind: 'absent' } })],
  ['TRC-04', 'TRC-04', 'done work that nothing shows', specimen({ work: { issues: [{ id: '1', key: 'SMO-1', summary: 'Guide', statusCategory: 'done' }] } })],
  ['EVD-16', 'TRC-11', 'evidence that points at nothing', specimen({ record: { evidence: [{ id: 'e1', supports: [], kind: 'attachment' }] } })],
  ['SYS-R1', 'OBJ-03', 'nothing to measure', specimen({ definition: { statement: 'Improve service quality.', success: undefined } })],
];

describe.each(rows)('%s (R:%s)', (row, rule, fires, facts) => {
  it(`${row} · fires: ${fires}`, () => expect(['unmet', 'partly']).toContain(outcome(rule, facts)));
  it(`${row} · silent: the sound plan`, () => expect(['met', 'notApplicable']).toContain(outcome(rule, soundPlan)));
});

it('OBJ-03 · fires: nothing excluded is said apart from nothing counted', () => {
  const said = (more: object) => ruleById('EVL-02').judge(metric(more)).message;
  expect(outcome('EVL-02', metric({ excluded: undefined }))).not.toBe('met');
  expect(said({ excluded: undefined })).not.toBe(said({ counted: undefined }));
});

it('OBJ-03 · silent: “nothing is excluded” is an answer', () => expect(outcome('EVL-02', metric({ excluded: undefined, nothingExcluded: true }))).toBe('met'));

it('OBJ-04 · fires: a metric without a data source cannot be approved; silent: with one, nothing stands in the way', () => {
  expect(stops(metric({ source: undefined }), profile2)).toEqual(['EVL-04']);
  expect(stops(soundPlan)).toEqual([]);
});

it('OBJ-02 · fires: approval waits for a policy statement, and completeness does not', () => {
  const without = specimen({ definition: { policies: [] } });
  expect(stops(without)).toEqual(['OBJ-02']);
  expect(judgePlan(without, profile3)).toMatchObject({ kind: 'scored', score: { shown: 100 } });
});

it('a waiver opens the way to approval and never counts as met', () => {
  const without = metric({ counted: undefined });
  const waived: Decisions = { ...noDecisions, waivers: [{ rule: 'EVL-02', reason: 'Counted by the supplier', until: '2026-12-31', sequence: 1, by: 'account-sms-manager', at: '2026-11-19T09:00:00Z' }] };
  expect(stops(without)).toEqual(['EVL-02']);
  expect(stops(without, profile3, waived)).toEqual([]);
  expect(judgePlan(without, profile3)).toMatchObject({ kind: 'scored', score: { openGates: ['EVL-02'] } });
});

it('PLN-13 · contributors are welcome and never asked for', () => {
  const more = specimen({ contributors: [{ accountId: 'account-c', displayName: 'Priya Nair', active: true }] });
  const figure = (facts: PlanFacts) => { const scoring = judgePlan(facts, profile3); return scoring.kind === 'scored' && scoring.score.basisPoints; };
  expect(figure(more)).toBe(figure(soundPlan));
});

it('PLN-29 · sharing a plan never raises the score', () => {
  const alone = judgePlan(soundPlan, profile3);
  const shared = judgePlan(specimen({ plannedWork: { deliveredBy: { epic: '10001', activities: ['a1'], evaluation: ['metric-1'] } } }), profile3);
  expect(shared.kind === 'scored' && alone.kind === 'scored' && shared.score.basisPoints <= alone.score.basisPoints).toBe(true);
});
