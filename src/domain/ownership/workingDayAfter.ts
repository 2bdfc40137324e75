const dayLength = 24 * 60 * 60 * 1000;

/**
 * The calendar day that lies `count` working days, Monday to Friday, after a day (`YYYY-MM-DD`). Holidays differ by place
 * and are not known here, so they count as working days.
 */
export function workingDayAfter(from: string, count: number): string {
  let moment = Date.parse(`${from}T00:00:00Z`);
  for (let left = count; left > 0; ) {
    moment += dayLength;
    const weekday = new Date(moment).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return new Date(moment).toISOString().slice(0, 10);
}
