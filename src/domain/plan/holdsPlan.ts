import type { Element } from './fields';
import type { PlanFacts } from './planFacts';
import type { Reading } from './reading';

/** By plan element, whether it holds anything. A value that cannot be read holds something. */
export const holdsElement: Record<Exclude<Element, 'objective'>, (facts: PlanFacts) => boolean> = {
  what: ({ plannedWork }) => holdsAnything(plannedWork),
  resources: ({ resources }) => holdsAnything(resources),
  who: ({ owner, contributors }) => owner.kind === 'account' || contributors.length > 0,
  when: ({ start, due, timing }) => Boolean(start) || Boolean(due) || holdsAnything(timing),
  evaluated: ({ evaluation }) => holdsAnything(evaluation),
};

/**
 * True when any of the five plan elements holds anything. The objective's definition does not count: an imported row
 * with a measure, a target and an owner as written is an objective, and still nobody has planned it.
 */
export function holdsPlan(facts: PlanFacts): boolean {
  return Object.values(holdsElement).some((holds) => holds(facts));
}

/** Members that say of what kind a value is; a plan made from a template a moment ago still holds nothing. */
const aboutTheValue = new Set(['version', 'template']);

function holdsAnything(reading: Reading<object>): boolean {
  if (reading.kind === 'absent') return false;
  if (reading.kind !== 'value') return true;
  return Object.entries(reading.value).some(([key, value]) => !aboutTheValue.has(key) && says(value));
}

/** Blank texts, empty lists and empty objects are what an editor leaves behind when everything was taken out. */
function says(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (typeof value === 'object') return Object.keys(value).length > 0;
  return true;
}
