import { excerpt } from '../score/excerpt';
import type { Element } from './fields';
import { hasAcceptanceTest } from './hasAcceptanceTest';
import { namedMetrics } from './namedMetrics';
import type { PlanFacts } from './planFacts';
import type { Reading } from './reading';
import { showQuantity } from './showQuantity';
import { stated } from './stated';
import type { Said } from './words';

/**
 * What stands in each element, in parts for one line; never empty. A part is a message of plan/words.ts with its facts:
 * accounts and days go in as they are stored, and the reader's screen says them.
 */
export const whatIsThere: Record<Element, (facts: PlanFacts) => Said[]> = {
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
      const others = people > 0 ? 'row.resources.otherToo' : 'row.resources.other';
      if (other > 0) parts.push({ message: others, facts: { other } });
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
    if (owner.kind === 'account' && role !== undefined) {
      parts.push({ message: 'row.who.role', facts: { role: excerpt(role) } });
    }
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
      if (target !== undefined) {
        parts.push({ message: 'row.evaluated.target', facts: { target: excerpt(showQuantity(target)) } });
      } else if (metrics.length > 0) {
        parts.push({ message: 'row.evaluated.metrics', facts: { metrics: metrics.length } });
      } else if (hasAcceptanceTest(criteria)) {
        parts.push({ message: 'row.evaluated.acceptanceTest', facts: {} });
      }
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
