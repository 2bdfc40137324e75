import { isExists, lastDayOfMonth } from 'date-fns';
import type { When } from './calendar';
import type { StatementReading } from './readStatement';

/**
 * The due date a sentence offers, for somebody to confirm: the last day of what its first deadline names. Of a day or month
 * without a year, the next one to come. `undefined` where it names no place in the calendar, or one of a fiscal year.
 *
 * @param today `YYYY-MM-DD`
 */
export function dueFromReading({ deadlines }: StatementReading, today: string): string | undefined {
  const [year = 0, month = 0] = today.split('-').map(Number);
  for (const { when } of deadlines) {
    const due = lastDayOf(when, year, month, today);
    if (due !== undefined) return due;
  }
  return undefined;
}

function lastDayOf(when: When, year: number, month: number, today: string): string | undefined {
  switch (when.kind) {
    case 'day':
      return when.day;
    case 'day of year': {
      const thisYear = dayOf(year, when.month, when.day);
      return thisYear !== undefined && thisYear >= today ? thisYear : dayOf(year + 1, when.month, when.day);
    }
    case 'month': {
      const [ofYear = 0, named = 0] = when.month.split('-').map(Number);
      return endOf(ofYear, named);
    }
    case 'month of year':
      return endOf(when.month >= month ? year : year + 1, when.month);
    case 'quarter':
      return when.fiscal || when.year === undefined ? undefined : endOf(when.year, when.quarter * 3);
    case 'half':
      return when.fiscal || when.year === undefined ? undefined : endOf(when.year, when.half * 6);
    case 'year':
      return endOf(when.year, 12);
    default:
      return undefined;
  }
}

const two = (figure: number): string => String(figure).padStart(2, '0');

const dayOf = (year: number, month: number, day: number): string | undefined => (isExists(year, month - 1, day) ? `${year}-${two(month)}-${two(day)}` : undefined);

const endOf = (year: number, month: number): string => `${year}-${two(month)}-${two(lastDayOfMonth(new Date(year, month - 1, 1)).getDate())}`;
