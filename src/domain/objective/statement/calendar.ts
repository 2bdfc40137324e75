import { isExists } from 'date-fns';
import type { Cadence } from '../../plan/parts';
import type { Token } from './tokens';
import { ordinalValue, wordValue } from './words/numerals';

/**
 * A point or stretch of time as a statement names it. What the sentence leaves open stays open: “by September” has no
 * year, “within six months” has no start, and an event has no date.
 */
export type When =
  | { kind: 'day'; day: string }
  | { kind: 'day of year'; month: number; day: number }
  | { kind: 'month'; month: string }
  | { kind: 'month of year'; month: number }
  | { kind: 'quarter'; quarter: number; year?: number; fiscal?: boolean }
  | { kind: 'half'; half: number; year?: number; fiscal?: boolean }
  | { kind: 'year'; year: number }
  | { kind: 'fiscal year'; year: number }
  | { kind: 'current' | 'next'; period: 'year' | 'quarter' | 'month' | 'week' }
  | { kind: 'duration'; amount: number; unit: string }
  | { kind: 'period'; every: Cadence }
  | { kind: 'event' };

/** A calendar expression in a sentence, by token indexes, `to` excluded. */
export interface CalendarWords {
  when: When;
  from: number;
  to: number;
  /** Only a year, or a month without a number: too little to be a date wherever it stands. */
  bare: boolean;
}

const months: Readonly<Record<string, number>> = {
  january: 1, february: 2, march: 3, april: 4, may: 5, june: 6, july: 7, august: 8, september: 9, october: 10,
    november: 11, december: 12,
  jan: 1, feb: 2, mar: 3, apr: 4, jun: 6, jul: 7, aug: 8, sep: 9, sept: 9, oct: 10, nov: 11, dec: 12,
};

const feasts = new Set([
  'christmas', 'easter', 'thanksgiving', 'ramadan', 'diwali', 'midsummer', 'whitsun', 'pentecost', 'halloween',
  'passover', 'eid',
]);
const seasons = new Set(['spring', 'summer', 'autumn', 'winter']);
const ends = new Set(['year-end', 'yearend', 'eoy', 'year’s-end']);

const monthOf = (word: string | undefined): number | undefined => {
  if (word === undefined) return undefined;
  const plain = word.replace(/^(?:mid|end|early|late|mid-to-late)-/, '').replace(/'s$/, '');
  return Object.hasOwn(months, plain) ? months[plain] : undefined;
};

const isYear = (token: Token | undefined): boolean =>
  token?.kind === 'number' && /^(?:19|20|21)[0-9]{2}$/.test(token.text);

/** Every calendar expression of a sentence, left to right, the longest at each place. */
export function calendarOf(tokens: readonly Token[]): CalendarWords[] {
  const found: CalendarWords[] = [];
  let index = 0;
  while (index < tokens.length) {
    const words = calendarAt(tokens, index);
    if (words === undefined) {
      index += 1;
    } else {
      found.push(words);
      index = words.to;
    }
  }
  return found;
}

function calendarAt(tokens: readonly Token[], from: number): CalendarWords | undefined {
  return (
    isoAt(tokens, from) ?? slashedAt(tokens, from) ?? dayMonthAt(tokens, from) ?? monthDayAt(tokens, from) ??
    partOfYearAt(tokens, from) ?? fiscalAt(tokens, from) ?? seasonAt(tokens, from) ?? currentAt(tokens,
      from) ?? yearAt(tokens, from)
  );
}

const day = (year: number, month: number, date: number): When | undefined =>
  isExists(year, month - 1, date)
    ? { kind: 'day', day: `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}` }
    : undefined;

const words = (when: When | undefined, from: number, to: number, bare = false): CalendarWords | undefined =>
  when === undefined ? undefined : { when, from, to, bare };

/** `2026-09-30`, `2026-09`. */
function isoAt(tokens: readonly Token[], from: number): CalendarWords | undefined {
  if (!isYear(tokens[from]) || tokens[from + 1]?.text !== '-' || !tokens[from + 1]?.glued) return undefined;
  const month = tokens[from + 2];
  if (month === undefined || !month.glued || !/^[01][0-9]$/.test(month.text)) return undefined;
  const year = Number(tokens[from]?.text);
  const date = tokens[from + 4];
  if (tokens[from + 3]?.text === '-' && date?.glued && /^[0-3][0-9]$/.test(date.text)) {
    return words(day(year, Number(month.text), Number(date.text)), from, from + 5);
  }
  const number = Number(month.text);
  // “2011-12” is a planning year as often as a December.
  return number >= 1 && number <= 12 && number !== (year % 100) + 1
    ? words({ kind: 'month', month: `${year}-${month.text}` }, from, from + 3)
    : undefined;
}

/**
 * `30/09/2026`, `9/30/2026`, `30-09-2026`, `30.09.2026`. Where both orders are possible the day comes first, as in most
 * of the world.
 */
function slashedAt(tokens: readonly Token[], from: number): CalendarWords | undefined {
  const first = tokens[from];
  if (first?.kind !== 'number') return undefined;
  const dotted = /^([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})$/.exec(first.text);
  if (dotted) return words(day(Number(dotted[3]), Number(dotted[2]), Number(dotted[1])), from, from + 1);
  const sign = tokens[from + 1]?.text;
  if ((sign !== '/' && sign !== '-') || tokens[from + 3]?.text !== sign || !tokens[from + 1]?.glued) return undefined;
  const [one, two, three] = [first.text, tokens[from + 2]?.text ?? '', tokens[from + 4]?.text ?? ''];
  if (!/^[0-9]{1,2}$/.test(one) || !/^[0-9]{1,2}$/.test(two) ||
    !/^(?:[0-9]{2}|[0-9]{4})$/.test(three)) return undefined;
  const year = Number(three) < 100 ? 2000 + Number(three) : Number(three);
  const [date, month] = Number(two) > 12 ? [Number(two), Number(one)] : [Number(one), Number(two)];
  return words(day(year, month, date), from, from + 5);
}

/** “30 June 2026”, “15th of March”, “1st Dec”. */
function dayMonthAt(tokens: readonly Token[], from: number): CalendarWords | undefined {
  const first = tokens[from];
  // “the first of May”
  const place = first?.kind === 'word' && tokens[from + 1]?.lower === 'of' ? ordinalValue(first.lower) : undefined;
  if (first === undefined || place === undefined && !/^[0-9]{1,2}$/.test(first.text)) return undefined;
  let at = from + 1;
  if (['st', 'nd', 'rd', 'th'].includes(tokens[at]?.lower ?? '') && tokens[at]?.glued) at += 1;
  if (tokens[at]?.text === '.') at += 1;
  if (tokens[at]?.lower === 'of') at += 1;
  if (tokens[at]?.text === '-') at += 1;
  const month = monthOf(tokens[at]?.lower);
  const date = place ?? Number(first.text);
  if (month === undefined || date < 1 || date > 31) return undefined;
  return withYear(tokens, from, at + 1, month, date);
}

/** “June 30, 2026”, “Sept. 30”, “July 2026”, “mid-May 2026”, “September”. */
function monthDayAt(tokens: readonly Token[], from: number): CalendarWords | undefined {
  const first = tokens[from];
  const month = first?.kind === 'word' ? monthOf(first.lower) : undefined;
  if (first === undefined || month === undefined) return undefined;
  let at = from + 1;
  if (tokens[at]?.text === '.') at += 1;
  const next = tokens[at];
  if (next?.kind === 'number' && /^[0-9]{1,2}$/.test(next.text) && Number(next.text) >= 1 && Number(next.text) <= 31) {
    const after = tokens[at + 1];
    const ordinal = after?.glued && ['st', 'nd', 'rd', 'th'].includes(after.lower) ? 1 : 0;
    // “may 5 % of …” is a number, not a day of May.
    if (ordinal === 1 || after?.text !== '%') return withYear(tokens, from, at + 1 + ordinal, month, Number(next.text));
  }
  if (tokens[at]?.text === ',' || tokens[at]?.text === '-' || tokens[at]?.text === '/' ||
    tokens[at]?.lower === 'of') at += 1;
  if (isYear(tokens[at])) {
    return words({ kind: 'month', month: `${tokens[at]?.text}-${String(month).padStart(2, '0')}` }, from, at + 1);
  }
  // “may” and “march” are verbs too: without a number they are months only with a capital letter and not at the start.
  if (['may', 'march', 'mar', 'sep', 'jan', 'dec'].includes(first.lower) &&
    (from === 0 || !/^\p{Lu}/u.test(first.text))) return undefined;
  return words({ kind: 'month of year', month }, from, from + 1, true);
}

function withYear(tokens: readonly Token[], from: number, after: number, month: number,
  date: number): CalendarWords | undefined {
  let at = after;
  if (tokens[at]?.text === '.' && isYear(tokens[at + 1])) at += 1;
  if (tokens[at]?.text === ',' || tokens[at]?.text === '-' || tokens[at]?.lower === 'of') at += 1;
  if (isYear(tokens[at])) return words(day(Number(tokens[at]?.text), month, date), from, at + 1);
  return words({ kind: 'day of year', month, day: date }, from, after);
}

/** Year that may follow “Q4”, “H1”, “second half of”: “2026”, “of 2026”, “/2026”, “FY 2026”, “FY26”. */
function yearAfter(tokens: readonly Token[], from: number): { year: number; fiscal: boolean; to: number } | undefined {
  let at = from;
  if (['of', 'in', '/', '-', ',', "'"].includes(tokens[at]?.lower ?? '')) at += 1;
  if (tokens[at]?.lower === 'the') at += 1;
  if (isYear(tokens[at])) {
    const fiscal = ['fiscal', 'financial'].includes(tokens[at + 1]?.lower ?? '');
    return { year: Number(tokens[at]?.text), fiscal, to: at + (fiscal ? 2 : 1) };
  }
  const fiscal = fiscalAt(tokens, at);
  return fiscal?.when.kind === 'fiscal year' ? { year: fiscal.when.year, fiscal: true, to: fiscal.to } : undefined;
}

/** “Q4”, “Q3 2026”, “2026 Q3”, “third quarter of 2026”, “H1”, “second half of FY26”. */
function partOfYearAt(tokens: readonly Token[], from: number): CalendarWords | undefined {
  let at = from;
  let before: { year: number; fiscal: boolean } | undefined;
  if (isYear(tokens[at]) && /^[qh][1-4]$/.test(tokens[at + (tokens[at + 1]?.text === '-' ? 2 : 1)]?.lower ?? '')) {
    before = { year: Number(tokens[at]?.text), fiscal: false };
    at += tokens[at + 1]?.text === '-' ? 2 : 1;
  }
  const first = tokens[at]?.lower ?? '';
  const short = /^(q[1-4]|h[12])(?:'([0-9]{2}))?$/.exec(first);
  let quarter: number | undefined;
  let half: number | undefined;
  let to = at + 1;
  if (short) {
    if (first.startsWith('q')) quarter = Number(first[1]);
    else half = Number(first[1]);
    if (short[2] !== undefined) before = { year: 2000 + Number(short[2]), fiscal: false };
  } else {
    // “quarter three”
    const counted = first === 'quarter' ? smallNumber(tokens[at + 1]) : undefined;
    if (counted !== undefined && counted >= 1 && counted <= 4) {
      const year = yearAfter(tokens, at + 2);
      return words({ kind: 'quarter', quarter: counted, ...(year === undefined
        ? {}
        : { year: year.year, ...(year.fiscal ? { fiscal: true } : {}) }) }, from, year?.to ?? at + 2);
    }
    const last = first === 'last' || first === 'final';
    const place = ordinalValue(first) ?? (tokens[at]?.kind === 'number' &&
      /^(?:st|nd|rd|th)$/.test(tokens[at + 1]?.lower ?? '')
      ? Number(first)
      : undefined);
    if (place === undefined && !last) return undefined;
    to = tokens[at]?.kind === 'number' ? at + 2 : at + 1;
    if (['fiscal', 'financial', 'calendar'].includes(tokens[to]?.lower ?? '')) to += 1;
    const unit = tokens[to]?.lower;
    if (unit === 'quarter' && (last || (place ?? 9) <= 4)) quarter = last ? 4 : place;
    else if ((unit === 'half' || unit === 'half-year') && (last || (place ?? 9) <= 2)) half = last ? 2 : place;
    else return undefined;
    to += 1;
  }
  const named = before === undefined ? yearAfter(tokens, to) : undefined;
  const year = { ...(before ?? {}), ...(named ? { year: named.year, fiscal: named.fiscal } : {}) };
  const stated = year.year === undefined ? {} : { year: year.year, ...(year.fiscal ? { fiscal: true } : {}) };
  const when: When = quarter !== undefined
    ? { kind: 'quarter', quarter, ...stated }
    : { kind: 'half', half: half ?? 1, ...stated };
  return words(when, from, named?.to ?? to);
}

const twoDigitYear = (text: string): number | undefined =>
  /^[0-9]{2}$/.test(text) ? 2000 + Number(text) : /^(?:19|20|21)[0-9]{2}$/.test(text) ? Number(text) : undefined;

/**
 * “FY2026”, “FY 26”, “FY26/27”, “fiscal year 2026”, “financial year 2025/26”, “2026 fiscal year”. A split year counts
 * by its end.
 */
function fiscalAt(tokens: readonly Token[], from: number): CalendarWords | undefined {
  const first = tokens[from];
  if (first === undefined) return undefined;
  const joined = /^fy-?([0-9]{2}|[0-9]{4})$/.exec(first.lower);
  if (joined) return fiscalYear(tokens, from, from + 1, twoDigitYear(joined[1] ?? ''));
  if (isYear(first) && ['fiscal', 'financial', 'budget'].includes(tokens[from + 1]?.lower ?? '') &&
    tokens[from + 2]?.lower === 'year') {
    return words({ kind: 'fiscal year', year: Number(first.text) }, from, from + 3);
  }
  let at = from;
  if (first.lower === 'fy') at += 1;
  else if (['fiscal', 'financial', 'budget', 'tax', 'academic', 'school'].includes(first.lower) &&
    tokens[from + 1]?.lower === 'year') at += 2;
  else return undefined;
  if (tokens[at]?.text === "'") at += 1;
  const year = twoDigitYear(tokens[at]?.text ?? '');
  return year === undefined ? undefined : fiscalYear(tokens, from, at + 1, year);
}

function fiscalYear(tokens: readonly Token[], from: number, after: number,
  year: number | undefined): CalendarWords | undefined {
  if (year === undefined) return undefined;
  const split = splitYearEnd(tokens, after, year);
  return words({ kind: 'fiscal year', year: split?.year ?? year }, from, split?.to ?? after);
}

/** The “/27” or “-2027” of a year that runs over New Year. */
function splitYearEnd(tokens: readonly Token[], at: number, year: number): { year: number; to: number } | undefined {
  const joins = tokens[at]?.text === '/' || tokens[at]?.text === '-';
  const next = tokens[at + 1];
  if (!joins || !tokens[at]?.glued || next?.kind !== 'number' || !next.glued) return undefined;
  const following = String(year + 1);
  return next.text === following || next.text === following.slice(2) ? { year: year + 1, to: at + 2 } : undefined;
}

/** “spring 2027”, “Christmas”, “autumn”, “week 40”, “month 6”. */
function seasonAt(tokens: readonly Token[], from: number): CalendarWords | undefined {
  const first = tokens[from]?.lower ?? '';
  const next = tokens[from + 1];
  const isSeason = seasons.has(first) || (first === 'fall' && (isYear(next) || next?.lower === 'of'));
  if (isSeason || feasts.has(first)) {
    const at = next?.lower === 'of' ? from + 2 : from + 1;
    const dated = isYear(tokens[at]);
    return words({ kind: 'event' }, from, dated ? at + 1 : from + 1, !dated);
  }
  if (['week', 'month', 'cw', 'kw', 'sprint', 'wk'].includes(first) && next?.kind === 'number' &&
    /^[0-9]{1,2}$/.test(next.text)) {
    return words({ kind: 'event' }, from, from + 2, true);
  }
  return undefined;
}

const pointers = new Set(['this', 'next', 'current', 'coming', 'following']);

/** “this year”, “the next quarter”, “year-end”, “end of the year”, “the current fiscal year”. */
function currentAt(tokens: readonly Token[], from: number): CalendarWords | undefined {
  const first = tokens[from]?.lower ?? '';
  if (ends.has(first) || (first === 'year' && tokens[from + 1]?.lower === 'end')) {
    const to = ends.has(first) ? from + 1 : from + 2;
    if (isYear(tokens[to])) return words({ kind: 'year', year: Number(tokens[to]?.text) }, from, to + 1);
    return words({ kind: 'current', period: 'year' }, from, to);
  }
  if (!pointers.has(first) && !(first === 'the' && tokens[from - 1]?.lower === 'of')) return undefined;
  let at = from + 1;
  const kind = tokens[at]?.lower ?? '';
  if ([
    'fiscal', 'financial', 'calendar', 'planning', 'school', 'academic', 'budget', 'performance', 'reporting',
  ].includes(kind)) at += 1;
  const unit = tokens[at]?.lower;
  if (unit === 'year' || unit === 'quarter' || unit === 'month' || unit === 'week') {
    const event = kind === 'school' || kind === 'academic';
    return words(event
      ? { kind: 'event' }
      : { kind: ['next', 'coming', 'following'].includes(first) ? 'next' : 'current', period: unit }, from, at + 1);
  }
  return unit === 'semester' || unit === 'term' || unit === 'season'
    ? words({ kind: 'event' }, from, at + 1)
    : undefined;
}

function yearAt(tokens: readonly Token[], from: number): CalendarWords | undefined {
  if (!isYear(tokens[from])) return undefined;
  const year = Number(tokens[from]?.text);
  const split = splitYearEnd(tokens, from + 1, year);
  if (split) return words({ kind: 'fiscal year', year: split.year }, from, split.to);
  return words({ kind: 'year', year }, from, from + 1, true);
}

const cadences: Readonly<Record<string, Cadence>> = {
  weekly: 'weekly', monthly: 'monthly', quarterly: 'quarterly', annually: 'yearly', annual: 'yearly', yearly: 'yearly',
  'half-yearly': 'half-yearly', 'semi-annually': 'half-yearly', 'semi-annual': 'half-yearly', biannually: 'half-yearly',
  week: 'weekly', month: 'monthly', quarter: 'quarterly', year: 'yearly', 'half-year': 'half-yearly',
    semester: 'half-yearly',
};

/** The cadence a word names: “monthly”, “quarter”. */
export const cadenceOf = (word: string): Cadence | undefined => (Object.hasOwn(cadences, word)
  ? cadences[word]
  : undefined);

/** A small whole number written in digits or as a word. */
export const smallNumber = (token: Token | undefined): number | undefined =>
  token === undefined
    ? undefined
    : token.kind === 'number' && /^[0-9]{1,3}$/.test(token.text)
    ? Number(token.text)
    : wordValue(token.lower);
