import { clearlyBelow } from '../plan/clearlyBelow';
import { resultsThatMeet } from '../plan/resultsThatMeet';
import { readUnit, type Unit, unitsAgree } from '../plan/unit';
import type { Target } from './commitment';

/**
 * Whether a target was made easier: some result that missed the old one meets the new one. A target moved up on one side
 * and down on the other is made easier too. `undefined` when it cannot be told: a value in words, units that cannot be
 * converted into each other, or nothing that says how to compare.
 *
 * The tolerance counts, because a result within it is not called missed. A target taken away cannot be missed at all.
 */
export function madeEasier(before: Target | undefined, after: Target | undefined): boolean | undefined {
  if (before === undefined) return false;
  if (after === undefined) return true;
  const factors = toCommonUnit(before.unit, after.unit);
  if (factors === undefined) return undefined;
  const [old, now] = [metBy(before, factors[0]), metBy(after, factors[1])];
  if (old === undefined || now === undefined) return undefined;
  return clearlyBelow(now.from, old.from) || clearlyBelow(old.to, now.to);
}

/** Values that meet a target, each multiplied by a factor to reach a common unit. */
function metBy(target: Target, factor: number): { from: number; to: number } | undefined {
  const met = resultsThatMeet(target);
  return met && { from: met.from * factor, to: met.to * factor };
}

/** Durations with one length; a month has none. */
const seconds: Record<string, number> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400, weeks: 604_800 };

/** What to multiply a value in each of two units with so that they can be compared. */
function toCommonUnit(one: string | undefined, other: string | undefined): [number, number] | undefined {
  const units = [readUnit(one), readUnit(other)] as const;
  if (units[0] === undefined || units[1] === undefined) return units[0] === units[1] ? [1, 1] : undefined;
  if (unitsAgree(units[0], units[1])) return [1, 1];
  const lengths = [lengthOf(units[0]), lengthOf(units[1])] as const;
  return lengths[0] === undefined || lengths[1] === undefined ? undefined : [lengths[0], lengths[1]];
}

const lengthOf = (unit: Unit): number | undefined => (unit.kind === 'duration' ? seconds[unit.name] : undefined);
