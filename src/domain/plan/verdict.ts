import { scoreOutcomes } from '../score/arithmetic';
import { ruleById } from '../score/catalogue';
import { currentProfile, weights, type Profile } from '../score/profile';
import type { Place } from '../score/rule';
import type { Finding, Outcome, PlanState, Score, Scoring } from '../score/score';
import type { Element } from './fields';
import { holdsPlan } from './holdsPlan';
import type { PlanFacts } from './planFacts';

/** The one thing to do next, with why and what it brings. */
export interface NextStep {
  rule: string;
  element: Element;
  /** Words on the button: “Add resources”. */
  deed: string;
  /** The deed as it goes on after “Next:”: “say what the work needs”. */
  next: string;
  why: string;
  place: Place;
  /** Plan state and completeness once this rule, and nothing else, is met. */
  leadsTo: PlanState;
  shown: number;
  /** Basis points this rule alone adds; 0 while a gate still holds the element back. */
  adds: number;
}

/** A plan's state as structure; the words are in plan/words.ts. */
export type Verdict =
  /** Facts could not be read, so nothing is concluded. `finding` is the first that says why. */
  | { kind: 'unknown'; lozenge: 'no plan' | 'draft'; finding: Finding }
  | { kind: 'noPlan'; lozenge: 'no plan'; next: NextStep | undefined }
  /** `missing`: a presence gate is not met; `weak`: no gate is open, but half or less of it is there. */
  | {
      kind: 'incomplete';
      lozenge: 'draft';
      missing: Element[];
      weak: Element[];
      whatIsThere: boolean;
      next: NextStep | undefined;
    }
  | { kind: 'gatesOpen'; lozenge: 'draft'; openGates: string[]; next: NextStep | undefined }
  /** `next` is the best of what would still strengthen the plan, if anything would. */
  | { kind: 'ready'; lozenge: 'draft'; next: NextStep | undefined };

/** The verdict on a plan from its facts and its score. */
export function concludeVerdict(facts: PlanFacts, scoring: Scoring, profile: Profile = currentProfile): Verdict {
  const lozenge = holdsPlan(facts) ? 'draft' : 'no plan';
  if (scoring.kind === 'unknown') {
    const finding = scoring.findings.find(({ outcome }) => outcome === 'unknown');
    if (finding === undefined) throw new Error(`The score of ${facts.issue.key} is unknown without an unknown finding`);
    return { kind: 'unknown', lozenge, finding };
  }
  const { score } = scoring;
  const next = bestNextStep(score, profile);
  if (lozenge === 'no plan') return { kind: 'noPlan', lozenge, next };
  if (score.state === 'incomplete') {
    return {
      kind: 'incomplete',
      lozenge,
      missing: score.incompleteElements.filter((element) => score.elements[element].openGates.length > 0),
      weak: score.incompleteElements.filter((element) => score.elements[element].openGates.length === 0),
      whatIsThere: !score.incompleteElements.includes('what'),
      next,
    };
  }
  if (score.state === 'gates open') return { kind: 'gatesOpen', lozenge, openGates: score.openGates, next };
  return { kind: 'ready', lozenge, next };
}

/** The first of {@link nextSteps}: the one to offer. With nothing to do `undefined`. */
export function bestNextStep(score: Score, profile: Profile = currentProfile): NextStep | undefined {
  return nextSteps(score, profile)[0];
}

/**
 * Everything that would raise the plan, each as if it alone were done: open gates before the rest; among them first the
 * best plan state, then the fewest incomplete elements, then the most points, then the order of the profile. Advice adds
 * nothing and is left out.
 */
export function nextSteps(score: Score, profile: Profile = currentProfile): NextStep[] {
  const outcomes = Object.fromEntries(score.findings.map(({ rule, outcome }): [string, Outcome] => [rule, outcome]));
  const isGate = (rule: string) => score.openGates.includes(rule);
  const candidates = score.findings.filter(({ outcome }) => outcome === 'unmet' || outcome === 'partly').filter(counts(profile));
  const steps = candidates.map(({ rule }) => ({ rule, after: scoreOutcomes(profile, { ...outcomes, [rule]: 'met' }) }));
  // Sorting is stable, so equal steps stay in the order of the profile.
  return steps
    .sort(
      (one, other) =>
        Number(isGate(other.rule)) - Number(isGate(one.rule)) ||
        stateOrder.indexOf(other.after.state) - stateOrder.indexOf(one.after.state) ||
        one.after.incompleteElements.length - other.after.incompleteElements.length ||
        other.after.basisPoints - one.after.basisPoints,
    )
    .map(({ rule, after }) => stepOf(rule, after, after.basisPoints - score.basisPoints, profile));
}

function stepOf(rule: string, after: { state: PlanState; shown: number }, adds: number, profile: Profile): NextStep {
  const { remedy, why } = ruleById(rule);
  const element = profile.rules[rule]?.element;
  if (element === undefined) throw new Error(`${rule} is not in profile ${profile.version}`);
  return { rule, element, deed: remedy.deed, next: remedy.next, why, place: remedy.place, leadsTo: after.state, shown: after.shown, adds };
}

const stateOrder: readonly PlanState[] = ['incomplete', 'gates open', 'ready for approval'];

const counts = (profile: Profile) => ({ rule }: Finding) => weights[profile.rules[rule]?.severity ?? 'advice'] > 0;
