import { FieldRefusal } from './siteField';

/** A working day has eight hours and a week five days, as `GET /configuration` says. */
const seconds: Record<string, number> = { w: 5 * 8 * 3600, d: 8 * 3600, h: 3600, m: 60 };

/** Reads a span of work such as `1w 2d 3h 30m`, in seconds; a bare number is minutes. Throws {@link FieldRefusal}. */
export function readDuration(text: unknown): number {
  const words = typeof text === 'string' ? text.trim().toLowerCase().split(/\s+/) : [];
  const total = words.reduce((sum, word) => {
    const [, count, unit = 'm'] = /^(\d{1,6}(?:\.\d{1,4})?)([wdhm])?$/.exec(word) ?? [];
    return count === undefined ? NaN : sum + Number(count) * seconds[unit]!;
  }, words.length === 0 ? NaN : 0);
  if (Number.isNaN(total)) throw new FieldRefusal('Invalid time duration entered.');
  return Math.round(total);
}

/** A span of work in Jira's short form, `1d 3h`. */
export function durationText(span: number): string {
  let rest = span;
  const words = Object.entries(seconds).flatMap(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count > 0 ? [`${count}${unit}`] : [];
  });
  return words.length > 0 ? words.join(' ') : '0m';
}
