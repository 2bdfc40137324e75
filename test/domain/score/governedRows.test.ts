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

it('PLN-29 · fires: a program plan without a part for this objective', () => {
  expect(outcome('TRC-03', specimen({ plannedWork: { deliveredBy: { epic: '10001', activities: [], evaluation: [] } } }))).toBe('unmet');
});

it('PLN-29 · silent: the plan is its own', () => expect(outcome('TRC-03', soundPlan)).toBe('notApplicable'));

it('PLN-35 · fires: a link elsewhere in place of an element', () => {
  const elsewhere = specimen({ definition: { planElsewhere: 'https://wiki.nordvik.example/plan' }, resources: { kind: 'absent' } });
  expect(outcome('TRC-12', elsewhere)).toBe('partly');
});

it('PLN-35 · silent: the same link beside all five elements, or none', () => {
  expect(outcome('TRC-12', specimen({ definition: { planElsewhere: 'https://wiki.nordvik.example/plan' } }))).toBe('met');
  expect(outcome('TRC-12', soundPlan)).toBe('notApplicable');
});

it('SYS-R1 · fires: nothing to measure', () => {
  expect(outcome('OBJ-03', specimen({ definition: { statement: 'Improve service quality.', success: undefined } }))).toBe('unmet');
});

it('SYS-R1 · silent: a measure with its target', () => expect(outcome('OBJ-03', soundPlan)).toBe('met'));

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
