import { readUnit } from '../../../src/domain/plan/unit';
import type { Quantity } from '../../../src/domain/plan/parts';

/** The viewer's way of writing numbers, dates and lists. */
export interface Formats {
  locale: string;
  number(value: number): string;
  /** A calendar day, `2027-06-30` → “30 Jun 2027”; anything else is given back as it is. */
  day(day: string): string;
  /** A moment in the viewer's time zone, with its time. */
  moment(moment: string | number): string;
  /** How long ago a moment was at another, roughly: “2 days ago”. */
  age(moment: number, at: number): string;
  /** Only the time of a moment. */
  time(moment: string | number): string;
  list(items: string[]): string;
  /** A value with its unit; text that is not a number is shown as it is. */
  quantity(quantity: Quantity, upTo?: number): string;
  money(amount: number, currency: string): string;
}

/** Makes the formats of a locale and time zone; a time zone the browser does not know becomes UTC. */
export function makeFormats(locale: string, timeZone: string): Formats {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 10 });
  const percent = new Intl.NumberFormat(locale, { style: 'unit', unit: 'percent', maximumFractionDigits: 10 });
  // A calendar day has no time zone: it is written in the zone it is read in.
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const zone = knownZone(timeZone);
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: zone });
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const at = (format: Intl.DateTimeFormat, when: string | number): string => {
    const date = new Date(when);
    return Number.isNaN(date.getTime()) ? String(when) : format.format(date);
  };
  return {
    locale,
    number: (value) => number.format(value),
    day: (value) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? at(day, `${value}T00:00:00Z`) : value),
    moment: (value) => at(moment, value),
    age: (moment, now) => {
      const minutes = Math.max(0, Math.round((now - moment) / 60_000));
      if (minutes < 60) return ago.format(-minutes, 'minute');
      return minutes < 24 * 60 ? ago.format(-Math.round(minutes / 60), 'hour') : ago.format(-Math.round(minutes / (24 * 60)), 'day');
    },
    time: (value) => at(time, value),
    list: (items) => list.format(items),
    quantity: ({ value, unit }, upTo) => {
      if (typeof value !== 'number') return unit ? `${value} ${unit}` : value;
      const isPercent = readUnit(unit)?.kind === 'percent';
      const write = (figure: number): string => (isPercent ? percent : number).format(figure);
      const range = upTo === undefined ? write(value) : `${write(value)} – ${write(upTo)}`;
      return isPercent || !unit ? range : `${range} ${unit}`;
    },
    money: (amount, currency) => {
      try {
        return new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 2 }).format(amount);
      } catch {
        // A currency code typed by a person need not be one.
        return `${number.format(amount)} ${currency}`.trim();
      }
    },
  };
}

function knownZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
