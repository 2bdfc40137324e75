import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import { ruleById } from '../../../src/domain/score/catalogue';
import { profile3 } from '../../../src/domain/score/profile';
import { say } from '../../../src/domain/score/say';
import type { Outcome } from '../../../src/domain/score/score';
import { soundMetric, specimen } from '../../../src/domain/score/specimens';

const show = { person: (account: string) => `<${account}>`, day: (day: string) => day };

/** What one rule finds in a plan, what it says about it, and how much it weighs today. */
export const outcomeOf = (rule: string, facts: PlanFacts): Outcome => ruleById(rule).judge(facts).outcome;
export const wordsOf = (rule: string, facts: PlanFacts): string => say(ruleById(rule), ruleById(rule).judge(facts), show);
export const severityOf = (rule: string): string | undefined => (profile3.rules[rule] ?? profile3.operation?.[rule])?.severity;

/** The sound plan with its one metric changed. */
export const metric = (more: object): PlanFacts => specimen({ evaluation: { metrics: [{ ...soundMetric, ...more }] } });
