import { differenceInCalendarDays, isValid, parseISO } from 'date-fns';

/** Whole calendar days from one day to another (`YYYY-MM-DD`); `undefined` when either is not a day. */
export function daysBetween(from: string | undefined, to: string | undefined): number | undefined {
  if (from === undefined || to === undefined) return undefined;
  const start = parseISO(from);
  const end = parseISO(to);
  return isValid(start) && isValid(end) ? differenceInCalendarDays(end, start) : undefined;
}
