const dayLength = 24 * 60 * 60 * 1000;

/**
 * Whole calendar days from one day to another (`YYYY-MM-DD`), negative when the second is earlier; `undefined` when either
 * is not a day. Counted in UTC, so that every reader's clock gives the same.
 */
export function daysBetween(from: string | undefined, to: string | undefined): number | undefined {
  const start = startOf(from);
  const end = startOf(to);
  return start === undefined || end === undefined ? undefined : Math.round((end - start) / dayLength);
}

/** Milliseconds at which a day begins in UTC; a day the calendar does not have (30 February) is none. */
function startOf(day: string | undefined): number | undefined {
  if (day === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
  const start = new Date(Date.UTC(year, month - 1, date));
  return start.getUTCFullYear() === year && start.getUTCMonth() === month - 1 && start.getUTCDate() === date ? start.getTime() : undefined;
}
