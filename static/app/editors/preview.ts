import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import { scoreFindings } from '../../../src/domain/score/judge';
import { judgeAgain, type Judged } from '../../../src/domain/score/judgeAgain';
import type { Profile } from '../../../src/domain/score/profile';
import type { Scoring } from '../../../src/domain/score/score';

/** What the rules make of a plan while it is edited, and what to go on from at the next keystroke. */
export interface Preview {
  judged: Judged;
  scoring: Scoring;
}

/**
 * The same as judging the whole plan, at the price of the rules that look at what was changed since `before`: typing never
 * waits for the others.
 */
export function previewOf(facts: PlanFacts, profile: Profile, before?: Preview): Preview {
  const judged = judgeAgain(facts, profile, before?.judged);
  const findings = Object.keys(profile.rules).flatMap((id) => judged.findings.get(id)?.finding ?? []);
  return { judged, scoring: scoreFindings(findings, profile) };
}
