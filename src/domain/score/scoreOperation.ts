import type { PlanFacts } from '../plan/planFacts';
import { scoreParts } from './arithmetic';
import { judgeRules } from './judge';
import { operationParts, weights, type OperationPart, type Profile } from './profile';
import type { Finding, Outcome, Scored } from './score';

/** The figure of operation with what it stands on. Parts to which nothing applies yet stay out of it. */
export type OperationScore = Omit<Scored<OperationPart>, 'state' | 'incompleteElements'> & { findings: Finding[] };

/**
 * What has happened since approval, beside what the plan says:
 * - `not counted`: the profile counts nothing that happens;
 * - `starts at approval`: no version is approved, so nothing can have kept or broken it; `findings` are those that need
 *   no approval to be true, such as work that is already under way;
 * - `nothing yet`: approved, and nothing has happened that a rule could look at;
 * - `unknown`: facts could not be read, so there is no new figure.
 */
export type Operation =
  | { kind: 'not counted' }
  | { kind: 'starts at approval'; findings: Finding[] }
  | { kind: 'nothing yet'; findings: Finding[] }
  | { kind: 'unknown'; findings: Finding[] }
  | { kind: 'scored'; score: OperationScore };

/** Rules whose finding stands before anything is approved. */
const beforeApproval = new Set(['GOV-09']);

/** Scores operation with the arithmetic of completeness, over the rules a profile counts for what has happened. */
export function scoreOperation(facts: PlanFacts, profile: Profile): Operation {
  const rules = profile.operation;
  if (rules === undefined) return { kind: 'not counted' };
  const findings = judgeRules(facts, Object.keys(rules));
  const counts = ({ rule }: Finding) => weights[rules[rule]?.severity ?? 'advice'] > 0;
  if (facts.record === undefined || findings.some((finding) => finding.outcome === 'unknown' && counts(finding))) return { kind: 'unknown', findings };
  if (facts.record.version === undefined) {
    return { kind: 'starts at approval', findings: findings.filter(({ rule, outcome }) => beforeApproval.has(rule) && outcome !== 'met') };
  }
  if (findings.every(({ outcome }) => outcome === 'notApplicable')) return { kind: 'nothing yet', findings };
  const outcomes = Object.fromEntries(findings.map(({ rule, outcome }): [string, Outcome] => [rule, outcome]));
  const { state: _, incompleteElements: __, ...scored } = scoreParts(operationParts, { version: profile.version, rules }, outcomes);
  return { kind: 'scored', score: { ...scored, findings } };
}
