import type { PlanFacts } from '../plan/planFacts';
import { judgeRules } from './judge';
import type { Finding } from './score';

/** A question people ask of a plan that several rules answer together. It weighs nothing of its own. */
export interface Check {
  id: string;
  question: string;
  rules: readonly string[];
  /** `all`: every rule that applies has to be met. `any`: one of them is enough. */
  needs: 'all' | 'any';
}

/** Whether the plan shows it; what it does not show may still be so. */
export type CheckVerdict = 'shown' | 'shown in part' | 'not shown' | 'could not tell' | 'not applicable';

export interface CheckResult {
  check: Check;
  verdict: CheckVerdict;
  /** The findings that keep the verdict from `shown`, or, when it is shown, those that show it. Rule ids say where to look. */
  findings: Finding[];
}

const all = (id: string, question: string, ...rules: string[]): Check => ({ id, question, rules, needs: 'all' });
const any = (id: string, question: string, ...rules: string[]): Check => ({ id, question, rules, needs: 'any' });

/** The five questions of a SMART objective, each with its own verdict and reasons. */
export const smart: readonly Check[] = [
  all('specific', 'Is it said what exactly is to be improved?', 'OBJ-01', 'OBJ-16', 'OBJ-08', 'OBJ-09', 'OBJ-10'),
  all('measurable', 'Is it said how success is told?', 'OBJ-03', 'OBJ-04'),
  all('achievable', 'Are the means for it committed?', 'RES-01', 'RES-02', 'RES-03'),
  any('relevant', 'Is it said to whom in the business or among customers it matters?', 'OBJ-02', 'OBJ-07', 'OBJ-15'),
  all('time-bound', 'Is it said by when, or for which period?', 'OBJ-05'),
];

/** Whether somebody who was not there would reach the same result: definition, exclusions, criterion, source and calculation. */
export const repeatable: Check = all(
  'repeatable', 'Could an independent reviewer repeat the evaluation?', 'EVL-01', 'EVL-02', 'EVL-03', 'EVL-04', 'EVL-05',
);

/** The four things an internal audit of objectives looks for. */
export const auditChecks: readonly Check[] = [
  all('policy', 'Can it be traced to a policy in effect?', 'OBJ-02', 'TRC-10'),
  all('measurability', 'Can it be measured, with a definition, a source and a calculation?', 'OBJ-03', 'EVL-02', 'EVL-04', 'EVL-05'),
  all('monitoring', 'Is it said who looks at the results, how often and where that is recorded?', 'EVL-08', 'EVL-10'),
  all('updates', 'Are changes approved and explained?', 'GOV-02', 'GOV-05', 'WHN-07'),
];

/** Answers a check from the facts of a plan. The faults are those of `judgePlan`. */
export function answerCheck(check: Check, facts: PlanFacts): CheckResult {
  const findings = judgeRules(facts, check.rules).filter(({ outcome }) => outcome !== 'notApplicable');
  const verdict = verdictOf(findings, check.needs);
  const showing = findings.filter(({ outcome }) => (outcome === 'met') === (verdict === 'shown'));
  return { check, verdict, findings: showing };
}

function verdictOf(findings: readonly Finding[], needs: Check['needs']): CheckVerdict {
  const outcomes = findings.map(({ outcome }) => outcome);
  if (outcomes.length === 0) return 'not applicable';
  if (needs === 'any' && outcomes.includes('met')) return 'shown';
  if (outcomes.includes('unknown')) return 'could not tell';
  if (outcomes.every((outcome) => outcome === 'met')) return 'shown';
  const partly = needs === 'any' ? outcomes.includes('partly') : !outcomes.includes('unmet');
  return partly ? 'shown in part' : 'not shown';
}
