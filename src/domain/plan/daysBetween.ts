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
  const start = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(start) && new Date(start).toISOString().startsWith(day) ? start : undefined;
}
