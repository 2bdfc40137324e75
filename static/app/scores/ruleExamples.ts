import type { Example, Rule } from '../../../src/domain/score/rule';
import { say } from '../../../src/domain/score/say';

/** An example in words: what the plan has, and what the rule says of it. */
export interface ToldExample {
  title: string;
  said: string;
}

/**
 * The first example of a rule that is met and the first that is not, in the rule's own words. Examples that only try what
 * cannot be read tell a planner nothing, so the plainest come first in every rule.
 */
export function ruleExamples(rule: Rule): { good: ToldExample | undefined; bad: ToldExample | undefined } {
  const told = (example: Example | undefined): ToldExample | undefined =>
    example && { title: example.title, said: say(rule, rule.judge(example.facts)) };
  return {
    good: told(rule.examples.find(({ expected }) => expected.outcome === 'met')),
    bad: told(rule.examples.find(({ expected }) => expected.outcome === 'unmet' || expected.outcome === 'partly')),
  };
}
