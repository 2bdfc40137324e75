import { format, isValid, parse } from 'date-fns';

/** Writings that can mean one day only. Numbers on both sides of a slash can mean two, and are read when one exceeds 12. */
const forms = ['yyyy-MM-dd', 'yyyy/MM/dd', 'd.M.yyyy', 'd MMM yyyy', 'd MMMM yyyy', 'MMM d, yyyy', 'MMMM d, yyyy'];

/** A fixed day to fill in what a form leaves open; none of the forms leaves anything open. */
const reference = new Date(2000, 0, 1);

/** A date of a register as `YYYY-MM-DD`; `undefined` when it is no date, or could be two different days. */
export function readDay(cell: string): string | undefined {
  const text = cell.trim();
  if (text.length > 30) return undefined;
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (slashed) {
    const [first, second] = [Number(slashed[1]), Number(slashed[2])];
    if (first <= 12 && second <= 12 && first !== second) return undefined;
    return parsed(text, first > 12 ? 'd/M/yyyy' : 'M/d/yyyy');
  }
  for (const form of forms) {
    const day = parsed(text, form);
    if (day !== undefined) return day;
  }
  return undefined;
}

function parsed(text: string, form: string): string | undefined {
  const day = parse(text, form, reference);
  return isValid(day) && day.getFullYear() >= 1900 && day.getFullYear() <= 9999 ? format(day, 'yyyy-MM-dd') : undefined;
}
