import { answerCheck, auditChecks, repeatable, smart, type CheckVerdict } from '../../../src/domain/score/checks';
import { emptyPlan, soundMetric, soundPlan, specimen } from '../../../src/domain/score/specimens';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';

const verdicts = (facts: PlanFacts): Record<string, CheckVerdict> => Object.fromEntries(smart.map((check) => [check.id, answerCheck(check, facts).verdict]));
const withMetric = (more: object) => specimen({ evaluation: { metrics: [{ ...soundMetric, ...more }] } });

it('OBJ-19 to OBJ-23 · a sound objective shows each of the five, a blank one none', () => {
  expect(new Set(Object.values(verdicts(soundPlan)))).toEqual(new Set(['shown']));
  expect(new Set(Object.values(verdicts(emptyPlan)))).toEqual(new Set(['not shown']));
});

it('OBJ-21 · fires: capacity that nobody committed is not shown to be achievable; silent: committed', () => {
  expect(verdicts(specimen({ record: { confirmations: {} } })).achievable).toBe('not shown');
  expect(verdicts(soundPlan).achievable).toBe('shown');
});

it('OBJ-22 · fires: neither policy, requirement nor anybody in the business; silent: one of them is enough', () => {
  expect(verdicts(specimen({ definition: { policies: [], requirements: [], inputFrom: undefined } })).relevant).toBe('not shown');
  expect(verdicts(specimen({ definition: { policies: [], requirements: [] } })).relevant).toBe('shown');
});

it('PLN-26 · fires: exclusions, source, method or criterion is missing; silent: all are there', () => {
  expect(answerCheck(repeatable, soundPlan)).toMatchObject({ verdict: 'shown' });
  for (const [more, rule] of [[{ excluded: undefined }, 'EVL-02'], [{ source: undefined }, 'EVL-04'], [{ method: undefined }, 'EVL-05'], [{ target: undefined }, 'EVL-03']] as const) {
    const answered = answerCheck(repeatable, withMetric(more));
    expect(answered.verdict).toBe('not shown');
    expect(answered.findings.map((finding) => finding.rule)).toContain(rule);
  }
  expect(answerCheck(repeatable, withMetric({ sourceLocator: undefined })).verdict).toBe('shown in part');
});

it('AUD-20 · gives four verdicts for each objective, with the rules that say why', () => {
  const answers = auditChecks.map((check) => answerCheck(check, soundPlan));
  expect(answers.map(({ check, verdict }) => [check.id, verdict])).toEqual([
    ['policy', 'shown'], ['measurability', 'shown'], ['monitoring', 'shown'], ['updates', 'shown'],
  ]);
  const changed = specimen({ record: { departs: { class: 'T1', since: '2027-01-10T08:00:00Z', elements: ['evaluated'] } } });
  expect(answerCheck(auditChecks[3]!, changed)).toMatchObject({ verdict: 'not shown', findings: [{ rule: 'GOV-02' }] });
});

it('cannot tell what was not read, and asks nothing where nothing applies', () => {
  expect(answerCheck(auditChecks[0]!, specimen({ catalogues: 'not read' })).verdict).toBe('could not tell');
  const nothing = { id: 'x', question: 'Has anything moved?', rules: ['WHN-07'], needs: 'all' as const };
  expect(answerCheck(nothing, soundPlan)).toMatchObject({ verdict: 'not applicable', findings: [] });
});
