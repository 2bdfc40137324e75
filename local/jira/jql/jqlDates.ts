import { zonedMoment, zoneOffsetMinutes } from '../shapes/moment';

const DAY = 86_400_000;
const units: Record<string, number> = { w: 7 * DAY, d: DAY, h: 3_600_000, m: 60_000 };

/** What a date stands for: the moment, and whether it is a whole day. */
export interface JqlMoment {
  at: number;
  wholeDay: boolean;
}

/**
 * Reads a date of a query: `2026-11-20`, `2026/11/20 09:30`, a period such as `-5d` or `4w 2d` from now, or epoch
 * milliseconds. Days begin at midnight in the reader's zone. `undefined`: not a date.
 */
export function jqlDate(text: string, now: number, zone: string): JqlMoment | undefined {
  const value = text.trim();
  const full = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: (\d{1,2}):(\d{2}))?$/.exec(value);
  if (full) {
    const [year, month, day, hour, minute] = full.slice(1).map((part) => (
      part === undefined ? 0 : Number(part)
    )) as [number, number, number, number, number];
    const wall = Date.UTC(year, month - 1, day, hour, minute);
    const sound = new Date(wall).getUTCMonth() === month - 1 && new Date(wall).getUTCDate() === day && hour < 24 && minute < 60;
    return sound ? { at: zonedMoment(wall, zone), wholeDay: full[4] === undefined } : undefined;
  }
  if (/^-?\d{1,15}$/.test(value)) return { at: Number(value), wholeDay: false };
  const period = periodMs(value);
  return period === undefined ? undefined : { at: now + period, wholeDay: false };
}

/** A period such as `-5d`, `+2w`, `4w 2d` in ms. */
export function periodMs(text: string): number | undefined {
  const match = /^([+-]?)((?:\d+[wdhm]\s*)+)$/.exec(text.trim());
  if (!match) return undefined;
  const sum = [...match[2]!.matchAll(/(\d+)([wdhm])/g)].reduce(
    (total, [, count, unit]) => total + Number(count) * units[unit!]!, 0,
  );
  return match[1] === '-' ? -sum : sum;
}

type Unit = 'Day' | 'Week' | 'Month' | 'Year';

/**
 * `startOfDay()`, `endOfMonth("-1")` and so on, in the reader's zone; weeks begin on Sunday, as Jira's do by default.
 *
 * @param shift an increment such as `-1`, `+2d`, `1w`; without a unit it counts in the function's own
 */
export function boundary(edge: 'start' | 'end', unit: Unit, shift: string | undefined, now: number, zone: string): number | undefined {
  const match = /^([+-]?\d+)([yMwdhm]?)$/.exec((shift ?? '0').trim());
  if (!match) return undefined;
  const count = Number(match[1]);
  const by = match[2] === '' ? { Day: 'd', Week: 'w', Month: 'M', Year: 'y' }[unit] : match[2];
  const wall = new Date(now + zoneOffsetMinutes(now, zone) * 60_000);
  let year = wall.getUTCFullYear();
  let month = wall.getUTCMonth();
  let day = wall.getUTCDate();
  if (unit === 'Week') day -= wall.getUTCDay();
  if (unit === 'Month' || unit === 'Year') day = 1;
  if (unit === 'Year') month = 0;
  let ms = 0;
  if (by === 'y') year += count;
  else if (by === 'M') month += count;
  else ms = count * units[by!]!;
  if (edge === 'end') {
    if (unit === 'Day') day += 1;
    else if (unit === 'Week') day += 7;
    else if (unit === 'Month') month += 1;
    else year += 1;
  }
  return zonedMoment(Date.UTC(year, month, day) + ms, zone) - (edge === 'end' ? 1 : 0);
}
