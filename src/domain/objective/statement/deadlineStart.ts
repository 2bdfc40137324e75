import type { CalendarWords, When } from './calendar';
import type { Token } from './tokens';
import { verbOf } from './words/verbs';

const leadWords = new Set([
  'by', 'before', 'until', 'till', 'in', 'during', 'for', 'on', 'at', 'throughout', 'through', 'within', 'end', 'start',
    'beginning', 'close', 'of',
  'the', 'than', 'later', 'no', 'not', 'mid', 'late', 'early', 'to', 'prior', 'middle', 'begin', 'latest', 'about',
    'around', 'calendar', 'year', 'over',
  'whole', 'entire', 'rest', 'remainder', 'course', 'from', 'until', 'target', 'due', 'deadline', 'date', ':', 'and',
    '-', 'each', 'every', 'quarter', 'month', 'all', 'upon', 'after', 'following', 'half', 'second', 'first', 'summer',
    'winter',
]);

/** Words before a date that make it a starting point or a history. */
const notBefore = new Set([
  'since', 'from', 'compared', 'versus', 'vs', 'against', 'dated', 'baseline', 'base', 'relative', 'edition', 'act',
  'amended', 'than', 'below', 'above', 'beyond', 'over', 'under',
]);

/** What was done then, so that “in 2019” is history: “as adopted in 2019”. */
const history = new Set([
  'established', 'founded', 'introduced', 'adopted', 'published', 'enacted', 'identified', 'built', 'set', 'recorded',
    'observed', 'measured', 'seen',
  'begun', 'registered', 'reported', 'experienced', 'reached', 'signed', 'issued', 'agreed', 'launched', 'created',
    'started', 'was', 'were', 'had',
]);

/** Where a deadline that ends with these calendar words begins; `undefined` when they are no deadline. */
export function deadlineStart(tokens: readonly Token[], { from, to, when, bare }: CalendarWords): number | undefined {
  const next = tokens[to]?.lower ?? '';
  // “ISO 9001:2015”
  if (tokens[from - 1]?.text === ':' && tokens[from - 1]?.glued && tokens[from]?.glued && bare) return undefined;
  if ([
    'levels', 'level', 'baseline', 'base', 'figure', 'figures', 'values', 'average', 'edition', 'act', 'law',
    'directive', 'regulation',
  ].includes(next)) return undefined;
  if (next === '-' && tokens[to + 1]?.lower === 'level') return undefined;
  // “60 days (2025) to 40 days (2027)”
  if (bare && tokens[from - 1]?.text === '(' && next === ')' && ['to', '→', '->'].includes(tokens[to + 1]?.lower ?? '')) return undefined;
  let start = from;
  while (start > 0 && from - start < 6 && leadWords.has(tokens[start - 1]?.lower ?? '') &&
    !isBoundary(tokens, start - 1)) start -= 1;
  const before = tokens[from - 1]?.lower ?? '';
  const lead = tokens.slice(start, from).map(({ lower }) => lower);
  const outer = tokens[start - 1]?.lower ?? '';
  if ([
    'compared', 'versus', 'vs', 'against', 'since', 'dated', 'relative', 'baseline',
  ].includes(outer) || outer === 'vs.') return undefined;
  // “from the 12 March outage”
  if (lead[0] === 'from' && lead.length > 1 && when.kind !== 'current' && when.kind !== 'next') return undefined;
  const starts = before === 'from' &&
    (when.kind === 'current' || when.kind === 'next' || (when.kind === 'event' && !bare));
  if (notBefore.has(before) && !starts && !holdsFrom(tokens, from, to, when) &&
    !(before === 'than' && lead.includes('later')) && !(before === 'over' && bare === false)) {
    // “from January to June 2026”: the end counts, the start is read as history.
    return undefined;
  }
  if ((before === 'in' || before === 'of') && history.has(tokens[from - 2]?.lower ?? '')) return undefined;
  // “Archive projects closed before 2020”
  const opening = verbOf(tokens[0]?.lower ?? '');
  if (before === 'before' && when.kind === 'year' && /^\p{L}{3,20}ed$/u.test(tokens[from - 2]?.lower ?? '') &&
    opening?.form === 'base' && opening.classes.has('outcome') && (tokens[from - 3]?.lower.endsWith('s') ?? false)) return undefined;
  // “twice as many as in 2025”
  if (before === 'in' && ['as', 'like', 'than'].includes(tokens[from - 2]?.lower ?? '')) return undefined;
  // “Learn from patients admitted in 2025”
  if (before === 'in' && when.kind === 'year' && /^\p{L}{3,20}ed$/u.test(tokens[from - 2]?.lower ?? '') &&
    verbOf(tokens[0]?.lower ?? '')?.classes.has('soft')) return undefined;
  if (lead.includes('than') && !lead.includes('later')) return undefined;
  if (lead[0] === 'after' && bare && when.kind === 'year') return undefined;
  // “the report of 14 March 2024”: a date that only names a document.
  const named = when.kind === 'day' ||
    (when.kind === 'day of year' && tokens[to]?.kind === 'word' && lead.includes('the'));
  if ((before === 'of' || before === 'the') && lead.includes('of') &&
    lead.every((word) => word === 'of' || word === 'the') && named) return undefined;
  if (!bare) return start;
  if (when.kind === 'month of year') return [
    'by', 'before', 'in', 'until', 'of', 'during', 'till', 'end', 'mid', 'end-of', 'for', 'at', 'on', 'late', 'early',
    'through', 'to', 'than',
  ].includes(before) || next === '' ? start : undefined;
  if (when.kind === 'event') return [
    'by', 'before', 'until', 'during', 'in', 'for', 'till', 'end', 'of', 'at', 'this', 'next', 'the', 'than',
  ].includes(before) && before !== 'of' ? start : undefined;
  return yearIsDeadline(tokens, from, to, before, lead) ? start : undefined;
}

const figures = new Set([
  'figure', 'figures', 'level', 'levels', 'baseline', 'value', 'values', 'data', 'report', 'results', 'result',
  'survey', 'average', 'peak', 'up', 'down', 'performance', 'position', 'findings', 'lessons', 'audit', 'actions',
]);

/** “Scrap under 300 ppm from January 2027”: from then on it holds; but not “lessons from January 2025”. */
function holdsFrom(tokens: readonly Token[], from: number, to: number, when: When): boolean {
  const next = tokens[to]?.lower ?? '';
  const closes = next === '' || [',', ')', 'on', 'onward', 'onwards', 'forward'].includes(next);
  const moved = tokens.slice(0, from).some(({ lower }) => verbOf(lower)?.classes.has('down') ||
    verbOf(lower)?.classes.has('up'));
  // “by 50 % from 2019” names the base year.
  return tokens[from - 1]?.lower === 'from' && closes && !(when.kind === 'year' && (moved || next === 'on')) &&
    !figures.has(tokens[from - 2]?.lower ?? '');
}

/** A glued hyphen keeps a date from its words, save in “mid-2027” and “end-2027”. */
const isBoundary = (tokens: readonly Token[], at: number): boolean => tokens[at]?.text === '-' &&
  tokens[at]?.glued === true && !partOfYear.has(tokens[at - 1]?.lower ?? '');

const partOfYear = new Set(['mid', 'end', 'early', 'late', 'by', 'start']);

/** Events named by a year: “in the 2026 survey”. */
const yearly = new Set([
  'survey', 'audit', 'review', 'season', 'census', 'cycle', 'campaign', 'assessment', 'intake', 'elections', 'election',
  'target', 'targets', 'budget', 'results', 'financial', 'planning', 'inspection', 'harvest', 'exams', 'panel',
]);

function yearIsDeadline(tokens: readonly Token[], from: number, to: number, before: string,
  lead: readonly string[]): boolean {
  const next = tokens[to];
  if ([
    'by', 'before', 'until', 'till', 'during', 'throughout', 'through', 'in', 'for', 'end', 'mid', 'late', 'early',
    'calendar', 'year',
  ].includes(before)) {
    if (before === 'in' && relativeBefore(tokens, from)) return false;
    // “in 2024 we reached …” would need a clock; “in 2026 the share is …” is read as a period.
    return next === undefined || next.kind !== 'number';
  }
  if (before === '-') return partOfYear.has(tokens[from - 2]?.lower ?? '');
  if (before === 'than') return lead.includes('later');
  // “between 2025 and 2035”: the end of it.
  if (before === 'and' && tokens[from - 3]?.lower === 'between') return true;
  if (before === 'of') return lead.some((word) => [
    'end', 'start', 'beginning', 'close', 'middle', 'half', 'quarter', 'by', 'in', 'during', 'whole', 'rest',
    'remainder', 'course',
  ].includes(word));
  // “by graduation day 2027”: a named day and its year.
  const named = tokens.slice(Math.max(0, from - 4), from);
  const by = named.findIndex(({ lower }) => lower === 'by' || lower === 'before' || lower === 'until');
  if (by >= 0 && by < named.length - 1 &&
    named.slice(by + 1).every(({ kind, lower }) => kind === 'word' &&
      !['the', 'of', 'by', 'than', 'a'].includes(lower))) return next === undefined ||
    next.kind === 'sign';
  // “during the 2026 shutdown”, but not “under the 2019 Act”
  if (before === 'the' && next?.kind === 'word' &&
    ['during', 'before', 'by'].includes(tokens[from - 2]?.lower ?? '')) return true;
  if (before === 'the') return [next, tokens[to + 1], tokens[to + 2]].some((token) => yearly.has(token?.lower ?? '')) &&
    lead.some((word) => ['in', 'by', 'for', 'at', 'of', 'before', 'during'].includes(word));
  if (before === 'target' || before === 'due' || before === 'deadline' || before === ':') return true;
  if (next?.lower === 'target' || next?.lower === 'targets') return true;
  // “Target (2026): 85 %”, “85 %, 2026”: on its own between signs.
  return (before === '(' || before === ',') && (next === undefined || [')', ',', ':'].includes(next.text)) && from > 0;
}

/**
 * “jobs that do not exist in 2040”: the year belongs to what is said of a thing. “Ensure that …” says what is wanted.
 */
function relativeBefore(tokens: readonly Token[], at: number): boolean {
  for (let index = at - 1; index > 0 && at - index < 8; index -= 1) {
    const { lower } = tokens[index] ?? { lower: '' };
    if (lower === ',') return false;
    if (lower === 'that' || lower === 'which' || lower === 'who') return ![
      'ensure', 'sure', 'so', 'demonstrate', 'show', 'see', 'guarantee', 'is',
    ].includes(tokens[index - 1]?.lower ?? '');
  }
  return false;
}
