import type { PlanFacts } from '../plan/planFacts';
import { judgePlan } from './judge';
import type { Profile } from './profile';
import type { Outcome, PlanState } from './score';

/** What a plan comes to under one version; absent figures mean that a fact the version needs could not be read. */
export interface UnderProfile {
  state?: PlanState;
  shown?: number;
}

/** What another version of the profile would make of one objective. */
export interface ProfileDifference {
  issue: { id: string; key: string };
  from: UnderProfile;
  to: UnderProfile;
  /** Rules not fully met that only the new version counts, or counts as another severity, in its order. */
  newlyOpen: { rule: string; outcome: Outcome }[];
  /** Rules not fully met that only the old version counts. */
  noLongerAsked: string[];
}

/**
 * What the register would show if another version of the profile came into force: an entry for each objective whose state
 * or figure changes, or of which something new is asked. Nothing is stored, so it can be asked before anybody decides.
 */
export function differenceOfProfiles(plans: readonly PlanFacts[], from: Profile, to: Profile): ProfileDifference[] {
  return plans.flatMap((facts) => {
    const before = conclude(facts, from);
    const after = conclude(facts, to);
    const newlyOpen = after.open.filter(({ rule }) => from.rules[rule]?.severity !== to.rules[rule]?.severity);
    const noLongerAsked = before.open.filter(({ rule }) => to.rules[rule] === undefined).map(({ rule }) => rule);
    const same = before.figures.state === after.figures.state && before.figures.shown === after.figures.shown;
    if (same && newlyOpen.length === 0 && noLongerAsked.length === 0) return [];
    return [{ issue: { id: facts.issue.id, key: facts.issue.key }, from: before.figures, to: after.figures, newlyOpen, noLongerAsked }];
  });
}

function conclude(facts: PlanFacts, profile: Profile): { figures: UnderProfile; open: { rule: string; outcome: Outcome }[] } {
  const scoring = judgePlan(facts, profile);
  const findings = scoring.kind === 'scored' ? scoring.score.findings : scoring.findings;
  const open = findings.flatMap(({ rule, outcome }) => (outcome === 'met' || outcome === 'notApplicable' ? [] : [{ rule, outcome }]));
  return { figures: scoring.kind === 'scored' ? { state: scoring.score.state, shown: scoring.score.shown } : {}, open };
}
