import { elementRows, type ElementRow } from '../../../src/domain/plan/elementRow';
import { elements } from '../../../src/domain/plan/fields';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import type { RegisterRow } from '../../../src/domain/plan/registerRow';
import { concludeVerdict, type Verdict } from '../../../src/domain/plan/verdict';
import { whatIsThere } from '../../../src/domain/plan/whatIsThere';
import { judgePlan } from '../../../src/domain/score/judge';
import type { Profile } from '../../../src/domain/score/profile';
import type { Scoring } from '../../../src/domain/score/score';
import type { Basis } from './basis';

/** What the rules make of a plan. */
export interface Judgement {
  facts: PlanFacts;
  profile: Profile;
  scoring: Scoring;
  verdict: Verdict;
  rows: ElementRow[];
}

export function judgementOf({ facts, profile }: Basis): Judgement {
  const scoring = judgePlan(facts, profile);
  return { facts, profile, scoring, verdict: concludeVerdict(facts, scoring, profile), rows: elementRows(facts, scoring, profile) };
}

/** The rows of a plan that is not judged here: what is there, with the marks the app last gave. No reasons and no deeds. */
export const rowsUnjudged = (facts: PlanFacts, row: RegisterRow | undefined): ElementRow[] =>
  elements.map((element) => ({
    element,
    mark: row?.marks?.[element] ?? 'unknown',
    holds: whatIsThere[element](facts),
    findings: [],
    openGates: [],
    reason: undefined,
    deed: undefined,
  }));
