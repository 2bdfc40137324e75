import { waiverOf, type Decisions } from '../decision/decisions';
import type { Profile } from '../score/profile';
import type { Finding, Scoring } from '../score/score';
import type { Unmet } from '../record/decision';

/**
 * What of the plan itself stands in the way of approval, all of it: open gates, rules that block approval by their
 * severity or because the profile says so, and facts that could not be read. A rule that was waived does not; it stays
 * unmet all the same.
 */
export function obstacles(scoring: Scoring, profile: Profile, decisions: Decisions, today: string): Unmet[] {
  const findings = scoring.kind === 'scored' ? scoring.score.findings : scoring.findings;
  return findings.filter((finding) => stopsApproval(finding, profile) && waiverOf(decisions, finding.rule, today) === undefined).map(({ rule, message, facts }) => ({ item: 'rule', rule, facts: { ...facts, message } }));
}

/** Whether a finding stops approval. What could not be told never counts as met. */
export function stopsApproval({ rule, outcome }: Finding, profile: Profile): boolean {
  if (outcome === 'met' || outcome === 'notApplicable') return false;
  const severity = profile.rules[rule]?.severity;
  return severity === 'GP' || severity === 'GQ' || severity === 'approval' || (profile.blocksApproval ?? []).includes(rule);
}
