import { daysBetween } from './daysBetween';
import type { Cadence } from './parts';

const monthsIn: Record<Exclude<Cadence, 'weekly'>, number> = { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12 };

/**
 * The first day of a series that comes after a day; the series begins on `first` and goes on at the cadence. A month that
 * lacks the day of `first` has its last day instead, and the months after it have the day again: 31 January, 28 February,
 * 31 March. `undefined` when one of the two is not a day the calendar has (`YYYY-MM-DD`).
 */
export function nextDue(cadence: Cadence, first: string, after: string): string | undefined {
  const days = daysBetween(first, after);
  if (days === undefined) return undefined;
  if (days < 0) return first;
  if (cadence === 'weekly') return laterBy(first, { days: 7 * (Math.floor(days / 7) + 1) });
  const step = monthsIn[cadence];
  const months = monthOf(after) - monthOf(first);
  // Either this many whole steps, or one more.
  const at = laterBy(first, { months: Math.floor(months / step) * step });
  return at > after ? at : laterBy(first, { months: (Math.floor(months / step) + 1) * step });
}

const monthOf = (day: string): number => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7)) - 1;

function laterBy(day: string, { days = 0, months = 0 }: { days?: number; months?: number }): string {
  const month = monthOf(day) + months;
  const lastOfMonth = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
  const date = Math.min(Number(day.slice(8)), lastOfMonth);
  return new Date(Date.UTC(Math.floor(month / 12), month % 12, date + days)).toISOString().slice(0, 10);
}
