import { scoreElement } from '../score/arithmetic';
import { ruleById } from '../score/catalogue';
import { excerpt } from '../score/excerpt';
import { profile1, weights, type Profile } from '../score/profile';
import type { Place } from '../score/rule';
import { hasAcceptanceTest, namedMetrics } from '../score/rules/evaluated/namedMetrics';
import type { Finding, Mark, Outcome, Scoring } from '../score/score';
import { elements, type Element } from './fields';
import type { PlanFacts } from './planFacts';
import type { Reading } from './reading';
import { showQuantity } from './showQuantity';
import { stated } from './stated';
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
export function elementRows(facts: PlanFacts, scoring: Scoring, profile: Profile = profile1): ElementRow[] {
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
  return ['GP', 'GQ', 'major', 'minor', 'advice'].indexOf(severityOf(rule, profile));
}

/** An element without an unknown rule keeps its mark even while the whole has no score. */
function markOf(element: Element, scoring: Scoring, findings: Finding[], profile: Profile): ElementRow['mark'] {
  if (scoring.kind === 'scored') return scoring.score.elements[element].mark;
  const own = findings.filter(({ rule }) => profile.rules[rule]?.element === element);
  if (own.some(({ rule, outcome }) => outcome === 'unknown' && weights[severityOf(rule, profile)] > 0)) return 'unknown';
  return scoreElement(profile, element, Object.fromEntries(own.map(({ rule, outcome }) => [rule, outcome]))).mark;
}

const whatIsThere: Record<Element, (facts: PlanFacts) => Said[]> = {
  objective: ({ definition }) =>
    describe(definition, 'objective', ({ statement, success }) => {
      const text = stated(statement);
      if (text !== undefined) return [{ message: 'row.objective.statement', facts: { statement: excerpt(text) } }];
      const target = success?.target;
      if (target === undefined) return [];
      return [{ message: 'row.objective.target', facts: { target: excerpt(showQuantity(target)) } }];
    }),

  what: ({ plannedWork }) =>
    describe(plannedWork, 'what', ({ activities, deliverables, deliveredBy }): Said[] => {
      if (activities.length + deliverables.length === 0) {
        return deliveredBy ? [{ message: 'row.what.elsewhere', facts: { epic: deliveredBy.epic } }] : [];
      }
      return [
        { message: 'row.what.activities', facts: { activities: activities.length } },
        { message: 'row.what.deliverables', facts: { deliverables: deliverables.length } },
      ];
    }),

  resources: ({ resources }) =>
    describe(resources, 'resources', ({ lines, noneExtra }) => {
      const people = lines.filter(({ type }) => type === 'people').length;
      const other = lines.length - people;
      const parts: Said[] = [];
      if (people > 0) parts.push({ message: 'row.resources.people', facts: { people } });
      if (other > 0) parts.push({ message: people > 0 ? 'row.resources.otherToo' : 'row.resources.other', facts: { other } });
      const role = stated(noneExtra?.role);
      if (parts.length === 0 && role !== undefined) {
        parts.push({ message: 'row.resources.noneExtra', facts: { role: excerpt(role) } });
      }
      return parts;
    }),

  who: ({ owner, definition }) => {
    const role = definition.kind === 'value' ? stated(definition.value.ownerRole) : undefined;
    const written = definition.kind === 'value' ? stated(definition.value.ownerAsWritten) : undefined;
    const parts: Said[] = [];
    if (owner.kind === 'account') parts.push({ message: 'row.who.owner', facts: { account: owner.accountId } });
    else if (written !== undefined) parts.push({ message: 'row.who.written', facts: { written: excerpt(written) } });
    else parts.push({ message: 'row.who.none', facts: {} });
    if (owner.kind === 'account' && role !== undefined) parts.push({ message: 'row.who.role', facts: { role: excerpt(role) } });
    return parts;
  },

  when: ({ due, timing }) => {
    const ends: Said[] = due ? [{ message: 'row.when.due', facts: { due } }] : [];
    if (due && timing.kind === 'absent') return ends;
    const rest = describe(timing, 'when', ({ trigger, milestones }) => {
      const parts = [...ends];
      const event = stated(trigger?.text);
      if (!due && event !== undefined) parts.push({ message: 'row.when.trigger', facts: { trigger: excerpt(event) } });
      if (milestones.length > 0) parts.push({ message: 'row.when.milestones', facts: { milestones: milestones.length } });
      return parts;
    });
    return timing.kind === 'value' ? rest : [...ends, ...rest];
  },

  evaluated: ({ evaluation }) =>
    describe(evaluation, 'evaluated', (criteria) => {
      const metrics = namedMetrics(criteria);
      const [metric] = metrics;
      const target = metrics.length === 1 ? metric?.target : undefined;
      const parts: Said[] = [];
      if (target !== undefined) parts.push({ message: 'row.evaluated.target', facts: { target: excerpt(showQuantity(target)) } });
      else if (metrics.length > 0) parts.push({ message: 'row.evaluated.metrics', facts: { metrics: metrics.length } });
      else if (hasAcceptanceTest(criteria)) parts.push({ message: 'row.evaluated.acceptanceTest', facts: {} });
      const { cadence, reviewer } = criteria.review ?? {};
      if (parts.length > 0 && cadence !== undefined) parts.push({ message: 'row.evaluated.cadence', facts: { cadence } });
      if (parts.length > 0 && reviewer) parts.push({ message: 'row.evaluated.reviewer', facts: { reviewer } });
      return parts;
    }),
};

/** What a stored value holds, or in what way there is nothing to show; `parts` may be empty, the answer never is. */
function describe<T>(reading: Reading<T>, element: Element, parts: (value: T) => Said[]): Said[] {
  if (reading.kind === 'unreadable') {
    return [{ message: 'row.unreadable', facts: { place: reading.place, expected: reading.expected, came: reading.came } }];
  }
  if (reading.kind === 'newer') return [{ message: 'row.newer', facts: { version: reading.version } }];
  const held = reading.kind === 'value' ? parts(reading.value) : [];
  return held.length > 0 ? held : [{ message: `row.${element}.none`, facts: {} }];
}
