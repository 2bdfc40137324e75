import { scoreElement } from '../score/arithmetic';
import { ruleById } from '../score/catalogue';
import { currentProfile, weights, type Profile } from '../score/profile';
import type { Place } from '../score/rule';
import type { Finding, Mark, Outcome, Scoring } from '../score/score';
import { elements, type Element } from './fields';
import type { PlanFacts } from './planFacts';
import { whatIsThere } from './whatIsThere';
import type { Said } from './words';

/** One line of the display that is used everywhere: mark, what is there, the first reason, the deed. */
export interface ElementRow {
  element: Element;
  mark: Mark | 'not applicable' | 'unknown';
  /** What is there, in parts for one line; a part is a message of plan/words.ts with its facts. Never empty. */
  holds: Said[];
  /** Every rule of the element that is not met (partly, unmet, unknown), gates first, then by weight; advice last. */
  findings: Finding[];
  /** Rule ids of the element's gates that are not fully met. */
  openGates: string[];
  /** The first finding that counts; absent when nothing that counts is open. */
  reason: Finding | undefined;
  /** What to do about the reason. */
  deed: { rule: string; text: string; place: Place } | undefined;
}

/** The rows of a plan in the order of the elements, the objective first. */
export function elementRows(facts: PlanFacts, scoring: Scoring, profile: Profile = currentProfile): ElementRow[] {
  const findings = scoring.kind === 'scored' ? scoring.score.findings : scoring.findings;
  return elements.map((element) => {
    const open = findings
      .filter(({ rule, outcome }) => profile.rules[rule]?.element === element && isOpen(outcome))
      .sort((one, other) => orderOf(one, profile) - orderOf(other, profile));
    const reason = open.find(({ rule }) => weights[severityOf(rule, profile)] > 0);
    const remedy = reason && reason.outcome !== 'unknown' ? ruleById(reason.rule).remedy : undefined;
    return {
      element,
      mark: markOf(element, scoring, findings, profile),
      holds: whatIsThere[element](facts),
      findings: open,
      openGates: open.filter(({ rule }) => ['GP', 'GQ'].includes(severityOf(rule, profile))).map(({ rule }) => rule),
      reason,
      deed: reason && remedy ? { rule: reason.rule, text: remedy.deed, place: remedy.place } : undefined,
    };
  });
}

const isOpen = (outcome: Outcome): boolean => outcome === 'unmet' || outcome === 'partly' || outcome === 'unknown';

const severityOf = (rule: string, profile: Profile) => profile.rules[rule]?.severity ?? 'advice';

/** Unknown before everything, because nothing else is sure; then presence gates, quality gates, and the rest by weight. */
function orderOf({ rule, outcome }: Finding, profile: Profile): number {
  if (outcome === 'unknown') return -1;
  return ['GP', 'GQ', 'approval', 'major', 'minor', 'advice'].indexOf(severityOf(rule, profile));
}

/** An element without an unknown rule keeps its mark even while the whole has no score. */
function markOf(element: Element, scoring: Scoring, findings: Finding[], profile: Profile): ElementRow['mark'] {
  if (scoring.kind === 'scored') return scoring.score.elements[element].mark;
  const own = findings.filter(({ rule }) => profile.rules[rule]?.element === element);
  if (own.some(({ rule, outcome }) => outcome === 'unknown' && weights[severityOf(rule, profile)] > 0)) return 'unknown';
  return scoreElement(profile, element, Object.fromEntries(own.map(({ rule, outcome }) => [rule, outcome]))).mark;
}
