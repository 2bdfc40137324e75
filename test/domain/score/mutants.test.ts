import { catalogue } from '../../../src/domain/score/catalogue';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import type { Example, Rule } from '../../../src/domain/score/rule';
import type { Judgement, Outcome } from '../../../src/domain/score/score';
import { emptyPlan, soundPlan } from '../../../src/domain/score/specimens';

type Judge = Rule['judge'];

/** True when the rule's own examples, run as tests, would let this judgement pass for the rule's. */
const survives = (rule: Rule, judge: Judge): boolean => rule.examples.every((example) => fits(judge(example.facts), example.expected));

function fits(judgement: Judgement, expected: Example['expected']): boolean {
  if (judgement.outcome !== expected.outcome) return false;
  if (expected.message !== undefined && judgement.message !== expected.message) return false;
  return Object.entries(expected.facts ?? {}).every(([name, value]) => judgement.facts[name] === value);
}

const constants: Outcome[] = ['met', 'partly', 'unmet', 'notApplicable', 'unknown'];

/** The facts a rule looks at over all its examples. */
function lookedAt(rule: Rule): (keyof PlanFacts)[] {
  const keys = new Set<keyof PlanFacts>();
  for (const { facts } of rule.examples) {
    rule.judge(new Proxy(facts, { get: (of, key) => (keys.add(key as keyof PlanFacts), Reflect.get(of, key) as unknown) }));
  }
  return [...keys];
}

/** A plan of another title, at another time, with other people: what a rule would find if it looked at the wrong one. */
const otherPlan: PlanFacts = {
  ...emptyPlan,
  issue: { ...soundPlan.issue, summary: 'Another title', created: '2020-01-01' },
  contributors: [{ accountId: 'account-else', displayName: 'Ada Else', active: true }],
  start: '2020-01-01',
  due: '2040-12-31',
};

describe.each(catalogue.map((rule) => [rule.id, rule] as const))('the examples of R:%s', (_, rule) => {
  it('let the rule itself pass', () => expect(survives(rule, rule.judge)).toBe(true));

  it.each(constants)('notice a judgement that always says %s', (outcome) => {
    for (const message of Object.keys(rule.messages)) {
      expect(survives(rule, () => ({ outcome, message, facts: {} }))).toBe(false);
    }
  });

  it('notice any one conclusion given for everything', () => {
    for (const { facts } of rule.examples) {
      const always = rule.judge(facts);
      expect(survives(rule, () => always)).toBe(false);
    }
  });

  it('notice one conclusion that turns into another', () => {
    const given = new Set(rule.examples.map(({ facts }) => rule.judge(facts).message));
    for (const message of given) {
      for (const outcome of constants) {
        const turned: Judge = (facts) => {
          const judgement = rule.judge(facts);
          return judgement.message === message && judgement.outcome !== outcome ? { ...judgement, outcome } : judgement;
        };
        const same = rule.examples.every(({ facts }) => turned(facts).outcome === rule.judge(facts).outcome);
        if (!same) expect(survives(rule, turned)).toBe(false);
      }
    }
  });

  it('notice when one of the facts it looks at is not looked at', () => {
    const blind = lookedAt(rule).filter((key) =>
      [soundPlan, emptyPlan, otherPlan].every((other) => survives(rule, (facts) => rule.judge({ ...facts, [key]: other[key] }))),
    );
    expect(blind).toEqual([]);
  });
});
