import type { When } from './calendar';

/**
 * The last day of what a deadline names, `YYYY-MM-DD`; `undefined` where that depends on something the sentence does not
 * say: a year, a fiscal year, an event, the day it begins.
 */
export function deadlineDay(when: When): string | undefined {
  switch (when.kind) {
    case 'day': return when.day;
    case 'month': return lastDay(Number(when.month.slice(0, 4)), Number(when.month.slice(5)));
    case 'quarter': return when.fiscal || when.year === undefined ? undefined : lastDay(when.year, 3 * when.quarter);
    case 'half': return when.fiscal || when.year === undefined ? undefined : lastDay(when.year, 6 * when.half);
    case 'year': return lastDay(when.year, 12);
    default: return undefined;
  }
}

/** Day 0 of the month after. */
const lastDay = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
