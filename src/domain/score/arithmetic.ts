import { elements } from '../plan/fields';
import { caps, markEnds, weights, type Profile } from './profile';
import type { ElementScore, Mark, Outcome, PlanState, Scored, ScoreLine, Severity } from './score';

/** What each rule of a profile concluded, by rule id. */
export type Outcomes = Readonly<Record<string, Outcome>>;

/** Everything of a score that follows from outcomes alone. */
export type ScoredOutcomes = Scored;

/** Which rules count, for which part, how much: a profile’s completeness or its operation. */
export interface Counting<P extends string> {
  version: string;
  rules: Readonly<Record<string, { element: P; severity: Severity }>>;
}

/** Earned and possible points count in halves, so that “partly” stays a whole number. */
const halves: Record<Exclude<Outcome, 'notApplicable' | 'unknown'>, number> = { met: 2, partly: 1, unmet: 0 };

interface RuleShare {
  rule: string;
  outcome: Outcome;
  /** Halves of weight. */
  earned: number;
  possible: number;
  /** What it holds its element to while it is an open gate; `undefined` when it is no gate, does not apply or is met. */
  cap: number | undefined;
}

interface Hold {
  cap: number;
  gates: string[];
}

/**
 * The arithmetic of completeness: outcomes in, score out; it knows no plan and no words. Whole numbers throughout, so
 * that every engine gives the same digits.
 *
 * An element is min(⌊10,000 · earned / possible⌋, cap) over the rules that apply; the score is the floor of the mean of
 * the elements that apply. Lines telescope: each is the difference of two floors of the running total, so rule and cap
 * lines add up to the basis points exactly (two rules of one weight may differ by one basis point), and the rounding
 * line leads from there to `shown` × 100.
 *
 * Faults: a rule of the profile without an outcome; an unknown outcome of a rule that counts.
 */
export function scoreOutcomes(profile: Profile, outcomes: Outcomes): ScoredOutcomes {
  return scoreParts(elements, profile, outcomes);
}

/** The same over any list of parts. The faults are those of {@link scoreOutcomes}. */
export function scoreParts<P extends string>(parts: readonly P[], counting: Counting<P>, outcomes: Outcomes): Scored<P> {
  const shares = new Map(parts.map((part) => [part, sharesOf(counting, part, outcomes)]));
  const scored = Object.fromEntries(parts.map((part) => [part, scoreShares(shares.get(part) ?? [])])) as Record<P, ElementScore>;
  const applying = parts.filter((part) => scored[part].score !== undefined);
  const openGates = parts.flatMap((part) => scored[part].openGates);
  const incompleteElements = applying.filter((part) => isIncomplete(scored[part], shares.get(part) ?? []));

  const total = applying.reduce((sum, part) => sum + (scored[part].score ?? 0), 0);
  const basisPoints = applying.length === 0 ? 0 : floorOf(total, applying.length);
  const shown = Math.min(floorOf(basisPoints, 100), openGates.length > 0 ? 99 : 100);
  return {
    profile: counting.version,
    elements: scored,
    lines: linesOf(parts, shares, scored, applying.length, { basisPoints, shown }),
    openGates,
    incompleteElements,
    basisPoints,
    shown,
    state: stateOf(applying.length, incompleteElements, openGates),
  };
}

/** One element of a score. `raw` and `score` are `undefined` when no rule that counts applies to it. */
export function scoreElement<P extends string>(profile: Counting<P>, element: P, outcomes: Outcomes): ElementScore {
  return scoreShares(sharesOf(profile, element, outcomes));
}

function scoreShares(shares: readonly RuleShare[]): ElementScore {
  const openGates: string[] = [];
  let lowest = Infinity;
  for (const { rule, cap } of shares) {
    if (cap === undefined) continue;
    openGates.push(rule);
    lowest = Math.min(lowest, cap);
  }
  const raw = rawOf(shares);
  if (raw === undefined) return { raw, score: undefined, mark: 'not applicable', openGates };
  const score = Math.min(raw, lowest);
  return { raw, score, mark: markOf(score), openGates };
}

function sharesOf<P extends string>(profile: Counting<P>, element: P, outcomes: Outcomes): RuleShare[] {
  return (rulesByPart(profile.rules).get(element) ?? []).map(({ rule, severity }): RuleShare => {
    const outcome = Object.hasOwn(outcomes, rule) ? outcomes[rule] : undefined;
    if (outcome === undefined) throw new Error(`Nothing was heard from ${rule}, which the profile counts`);
    const weight = weights[severity];
    if (outcome === 'unknown' && weight > 0) throw new Error(`${rule} is unknown, so no score can be given`);
    if (outcome === 'notApplicable' || outcome === 'unknown') return { rule, outcome, earned: 0, possible: 0, cap: undefined };
    return { rule, outcome, earned: weight * halves[outcome], possible: weight * halves.met, cap: capOf(severity, outcome) };
  });
}

type RulesByPart = ReadonlyMap<string, { rule: string; severity: Severity }[]>;

/** Thousands of plans are scored by one profile, so its rules are sorted into their parts once. */
const sorted = new WeakMap<Counting<string>['rules'], RulesByPart>();

function rulesByPart(rules: Counting<string>['rules']): RulesByPart {
  const known = sorted.get(rules);
  if (known !== undefined) return known;
  const parts = new Map<string, { rule: string; severity: Severity }[]>();
  for (const [rule, { element, severity }] of Object.entries(rules)) parts.set(element, [...(parts.get(element) ?? []), { rule, severity }]);
  sorted.set(rules, parts);
  return parts;
}

function rawOf(shares: readonly RuleShare[]): number | undefined {
  const possible = shares.reduce((sum, share) => sum + share.possible, 0);
  const earned = shares.reduce((sum, share) => sum + share.earned, 0);
  return possible === 0 ? undefined : floorOf(10_000 * earned, possible);
}

/** The cap an open gate puts on its element; `undefined` when the rule is no gate or is met. */
function capOf(severity: Severity, outcome: Outcome): number | undefined {
  if (outcome !== 'unmet' && outcome !== 'partly') return undefined;
  if (severity === 'GP') return caps.presenceNotMet;
  if (severity === 'GQ') return outcome === 'unmet' ? caps.qualityUnmet : caps.qualityPartly;
  return undefined;
}

/** Caps of the open gates, loosest first; gates with the same cap hold together, because lifting one alone changes nothing. */
function holdsOf(shares: readonly RuleShare[]): Hold[] {
  const holds = new Map<number, string[]>();
  for (const { rule, cap } of shares) {
    if (cap !== undefined) holds.set(cap, [...(holds.get(cap) ?? []), rule]);
  }
  return [...holds].map(([cap, gates]) => ({ cap, gates })).sort((one, other) => other.cap - one.cap);
}

function linesOf<P extends string>(
  elements: readonly P[],
  shares: ReadonlyMap<P, RuleShare[]>,
  scored: Record<P, ElementScore>,
  applying: number,
  { basisPoints, shown }: { basisPoints: number; shown: number },
): ScoreLine<P>[] {
  const rules: ScoreLine<P>[] = [];
  const held: ScoreLine<P>[] = [];
  // Sum of the elements' basis points as far as the lines have come; a line is what it adds to the floor of the mean.
  let running = 0;
  const advance = (by: number): number => {
    const before = applying === 0 ? 0 : floorOf(running, applying);
    running += by;
    return (applying === 0 ? 0 : floorOf(running, applying)) - before;
  };
  for (const element of elements) {
    const ofElement = shares.get(element) ?? [];
    const possible = ofElement.reduce((sum, share) => sum + share.possible, 0);
    let earned = 0;
    for (const share of ofElement) {
      const before = possible === 0 ? 0 : floorOf(10_000 * earned, possible);
      earned += share.earned;
      const after = possible === 0 ? 0 : floorOf(10_000 * earned, possible);
      rules.push({ kind: 'rule', element, rule: share.rule, outcome: share.outcome, points: advance(after - before) });
    }
  }
  for (const element of elements) {
    let standing = scored[element].raw;
    if (standing === undefined) continue;
    for (const { cap, gates } of holdsOf(shares.get(element) ?? [])) {
      if (standing <= cap) continue;
      held.push({ kind: 'cap', element, rule: gates[0], gates, points: advance(cap - standing) });
      standing = cap;
    }
  }
  return [...rules, ...held, { kind: 'rounding', points: shown * 100 - basisPoints }];
}

function isIncomplete({ openGates, score }: ElementScore, shares: readonly RuleShare[]): boolean {
  const presence = shares.some(({ cap }) => cap === caps.presenceNotMet);
  return presence || (openGates.length === 0 && (score ?? 0) <= markEnds.partly);
}

function stateOf(applying: number, incomplete: readonly string[], openGates: readonly string[]): PlanState {
  if (applying === 0 || incomplete.length > 0) return 'incomplete';
  return openGates.length > 0 ? 'gates open' : 'ready for approval';
}

function markOf(score: number): Mark {
  if (score <= markEnds.missing) return 'missing';
  if (score <= markEnds.partly) return 'partly';
  return score <= markEnds.largely ? 'largely' : 'fully';
}

/** ⌊numerator / denominator⌋ of whole numbers that are not negative. */
function floorOf(numerator: number, denominator: number): number {
  return (numerator - (numerator % denominator)) / denominator;
}
