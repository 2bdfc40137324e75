import type { Element } from '../plan/fields';

/** Presence gate, quality gate, blocks approval and weighs nothing, then weights 3, 1 and 0. See docs/scores.md. */
export type Severity = 'GP' | 'GQ' | 'approval' | 'major' | 'minor' | 'advice';

/** What judging one rule concludes. A fact that does not exist is unmet; a fact that could not be read is unknown. */
export type Outcome = 'met' | 'partly' | 'unmet' | 'notApplicable' | 'unknown';

/** Facts, never sentences: the values that show the outcome. Words are made at the edge from the rule's own messages. */
export interface Judgement {
  outcome: Outcome;
  /** Which of the rule's messages says it. */
  message: string;
  facts: Record<string, string | number>;
}

export interface Finding extends Judgement {
  rule: string;
}

/** ≤ 15, ≤ 50, ≤ 85 and above, in per cent of the element. */
export type Mark = 'missing' | 'partly' | 'largely' | 'fully';

/** `incomplete` when a presence gate is not met or an element with no open gate stands at 50 or below. */
export type PlanState = 'incomplete' | 'gates open' | 'ready for approval';

/**
 * One line of a score. The points of the rule and cap lines, in basis points of the whole, add up to `basisPoints`, and
 * with the rounding line to `shown` × 100.
 */
export interface ScoreLine<P extends string = Element> {
  kind: 'rule' | 'cap' | 'rounding';
  element?: P;
  /** The rule; for a cap the first gate that holds the element back. */
  rule?: string;
  /** For a cap: all gates that hold the element back at this cap; it lifts when all of them are met. */
  gates?: string[];
  outcome?: Outcome;
  /** Basis points of the whole score this line adds (rule) or takes (cap, rounding). */
  points: number;
}

export interface ElementScore {
  /** Before any cap, basis points 0 to 10,000. `undefined` when no rule applies. */
  raw: number | undefined;
  score: number | undefined;
  mark: Mark | 'not applicable';
  /** Gates of this element that are not fully met, rule ids in profile order. */
  openGates: string[];
}

/** What follows from outcomes: a figure over parts, here the six elements unless another list of parts is scored. */
export interface Scored<P extends string = Element> {
  /** Version of the profile. */
  profile: string;
  elements: Record<P, ElementScore>;
  lines: ScoreLine<P>[];
  openGates: string[];
  incompleteElements: P[];
  /** 0 to 10,000. */
  basisPoints: number;
  /** The number everybody sees: 0 to 100, at most 99 while a gate is open. */
  shown: number;
  state: PlanState;
}

export interface Score extends Scored {
  findings: Finding[];
}

/** What judging a plan gives: a score, or that none can be given because facts could not be read. */
export type Scoring = { kind: 'scored'; score: Score } | { kind: 'unknown'; findings: Finding[] };
