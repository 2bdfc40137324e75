import { isPlaceholder } from './stated';

const percent = new Set(['%', 'percent', 'per cent', 'pct', 'percentage']);
const counts = new Set(['#', 'count', 'counts', 'number', 'no', 'no.', 'each', 'items', 'item', 'pcs', 'pieces', 'times']);
const durations: Record<string, string> = {
  s: 'seconds', sec: 'seconds', secs: 'seconds', second: 'seconds', seconds: 'seconds',
  min: 'minutes', mins: 'minutes', minute: 'minutes', minutes: 'minutes',
  h: 'hours', hr: 'hours', hrs: 'hours', hour: 'hours', hours: 'hours',
  d: 'days', day: 'days', days: 'days',
  wk: 'weeks', wks: 'weeks', week: 'weeks', weeks: 'weeks',
  mo: 'months', month: 'months', months: 'months',
};

/**
 * A unit in its one spelling: `{ kind: 'percent' }`, a duration in its own unit (4 hours and 240 minutes are written in
 * two units, and a reader of the plan would have to convert), a bare count, or the thing counted.
 */
export type Unit =
  | { kind: 'percent' }
  | { kind: 'duration'; name: string }
  | { kind: 'count' }
  | { kind: 'thing'; name: string };

/** Reads a unit as people write it; `undefined` for a blank one or a placeholder. */
export function readUnit(text: string | undefined): Unit | undefined {
  const words = (text ?? '').trim().toLowerCase().slice(0, 200).split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  const whole = words.join(' ');
  if (percent.has(whole) || whole.startsWith('% ') || whole.startsWith('percent ')) return { kind: 'percent' };
  if (isPlaceholder(whole)) return undefined;
  if (counts.has(whole)) return { kind: 'count' };
  if (Object.hasOwn(durations, whole)) return { kind: 'duration', name: durations[whole] ?? whole };
  const last = words[words.length - 1] ?? whole;
  // “Lean events” and “event” are one thing; the last word names it and the plural does not change it.
  return { kind: 'thing', name: last.length > 3 && last.endsWith('s') ? last.slice(0, -1) : last };
}

/** True when two values can be compared as they are written. A bare count agrees with any thing that is counted. */
export function unitsAgree(one: Unit, other: Unit): boolean {
  if (one.kind === 'percent' || other.kind === 'percent') return one.kind === other.kind;
  if (one.kind === 'duration' || other.kind === 'duration') {
    return one.kind === 'duration' && other.kind === 'duration' && one.name === other.name;
  }
  if (one.kind === 'count' || other.kind === 'count') return true;
  return one.name === other.name;
}
