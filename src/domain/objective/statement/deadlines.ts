import type { Amount } from './amounts';
import { cadenceOf, calendarOf, type CalendarWords, type When } from './calendar';
import type { ClauseVerb } from './clauseVerbs';
import type { Token } from './tokens';
import { articles, nounPhraseEnd, pointers, quantifiers } from './words/nounPhrase';
import { isMetricNoun } from './words/things';
import { durationUnit, longDurations } from './words/units';
import { verbOf } from './words/verbs';

/** When an objective is to be achieved or judged, by token indexes, `to` excluded. */
export interface DeadlineWords {
  when: When;
  from: number;
  to: number;
}

/** The deadlines and periods of a sentence, and the calendar words that are none (a year in a name, a base year). */
export interface DeadlinesRead {
  deadlines: DeadlineWords[];
  otherDates: CalendarWords[];
  /** Indexes into the amounts that are durations until a deadline, so that they are no targets. */
  timeFrames: ReadonlySet<number>;
}

/** Reads a sentence's dates, periods and events. Durations inside what is measured (“within 4 hours”) are left to the amounts. */
export function deadlinesOf(tokens: readonly Token[], verbs: readonly ClauseVerb[], amounts: readonly Amount[]): DeadlinesRead {
  const deadlines: DeadlineWords[] = [];
  const otherDates: CalendarWords[] = [];
  for (const words of calendarOf(tokens)) {
    const from = deadlineStart(tokens, words);
    if (from === undefined) otherDates.push(words);
    else deadlines.push({ when: words.when, from, to: words.to });
  }
  const timeFrames = new Set<number>();
  amounts.forEach((amount, index) => {
    const frame = timeFrame(tokens, verbs, amounts, amount);
    if (frame === undefined) return;
    timeFrames.add(index);
    deadlines.push(frame);
  });
  const events = eventsOf(tokens);
  // “by the third working day of the month” is every month’s, and must not be read as “of the month”.
  const monthly = events.filter(({ when }) => when.kind === 'period');
  const kept = withoutOverlaps([...monthly, ...deadlines, ...wordedFrames(tokens), ...periodsOf(tokens, amounts), ...events]);
  return { deadlines: kept, otherDates, timeFrames };
}

/** Earlier entries win: a date before a frame, a frame before a period, a period before an event. */
function withoutOverlaps(deadlines: readonly DeadlineWords[]): DeadlineWords[] {
  const kept: DeadlineWords[] = [];
  for (const one of deadlines) {
    if (!kept.some((other) => one.from < other.to && other.from < one.to)) kept.push(one);
  }
  return kept;
}

const leadWords = new Set([
  'by', 'before', 'until', 'till', 'in', 'during', 'for', 'on', 'at', 'throughout', 'through', 'within', 'end', 'start', 'beginning', 'close', 'of',
  'the', 'than', 'later', 'no', 'not', 'mid', 'late', 'early', 'to', 'prior', 'middle', 'begin', 'latest', 'about', 'around', 'calendar', 'year', 'over',
  'whole', 'entire', 'rest', 'remainder', 'course', 'from', 'until', 'target', 'due', 'deadline', 'date', ':', 'and', '-', 'each', 'every', 'quarter', 'month', 'all', 'upon', 'after', 'following', 'half', 'second', 'first', 'summer', 'winter',
]);

/** Words before a date that make it a starting point or a history. */
const notBefore = new Set(['since', 'from', 'compared', 'versus', 'vs', 'against', 'dated', 'baseline', 'base', 'relative', 'edition', 'act', 'amended', 'than', 'below', 'above', 'beyond', 'over', 'under']);

/** What was done then, so that “in 2019” is history: “as adopted in 2019”. */
const history = new Set([
  'established', 'founded', 'introduced', 'adopted', 'published', 'enacted', 'identified', 'built', 'set', 'recorded', 'observed', 'measured', 'seen',
  'begun', 'registered', 'reported', 'experienced', 'reached', 'signed', 'issued', 'agreed', 'launched', 'created', 'started', 'was', 'were', 'had',
]);

/** Where a deadline that ends with these calendar words begins; `undefined` when they are no deadline. */
function deadlineStart(tokens: readonly Token[], { from, to, when, bare }: CalendarWords): number | undefined {
  const next = tokens[to]?.lower ?? '';
  // “ISO 9001:2015”
  if (tokens[from - 1]?.text === ':' && tokens[from - 1]?.glued && tokens[from]?.glued && bare) return undefined;
  if (['levels', 'level', 'baseline', 'base', 'figure', 'figures', 'values', 'average', 'edition', 'act', 'law', 'directive', 'regulation'].includes(next)) return undefined;
  if (next === '-' && tokens[to + 1]?.lower === 'level') return undefined;
  let start = from;
  while (start > 0 && from - start < 6 && leadWords.has(tokens[start - 1]?.lower ?? '') && !isBoundary(tokens, start - 1)) start -= 1;
  const before = tokens[from - 1]?.lower ?? '';
  const lead = tokens.slice(start, from).map(({ lower }) => lower);
  const outer = tokens[start - 1]?.lower ?? '';
  if (['compared', 'versus', 'vs', 'against', 'since', 'dated', 'relative', 'baseline'].includes(outer) || outer === 'vs.') return undefined;
  // “from the 12 March outage”
  if (lead[0] === 'from' && lead.length > 1 && when.kind !== 'current' && when.kind !== 'next') return undefined;
  const starts = before === 'from' && (when.kind === 'current' || when.kind === 'next' || (when.kind === 'event' && !bare));
  if (notBefore.has(before) && !starts && !holdsFrom(tokens, from, to, when) && !(before === 'than' && lead.includes('later')) && !(before === 'over' && bare === false)) {
    // “from January to June 2026”: the end counts, the start is read as history.
    return undefined;
  }
  if ((before === 'in' || before === 'of') && history.has(tokens[from - 2]?.lower ?? '')) return undefined;
  // “Learn from patients admitted in 2025”
  if (before === 'in' && when.kind === 'year' && /^\p{L}{3,20}ed$/u.test(tokens[from - 2]?.lower ?? '') && verbOf(tokens[0]?.lower ?? '')?.classes.has('soft')) return undefined;
  if (lead.includes('than') && !lead.includes('later')) return undefined;
  if (lead[0] === 'after' && bare && when.kind === 'year') return undefined;
  // “the report of 14 March 2024”: a date that only names a document.
  const named = when.kind === 'day' || (when.kind === 'day of year' && tokens[to]?.kind === 'word' && lead.includes('the'));
  if ((before === 'of' || before === 'the') && lead.includes('of') && lead.every((word) => word === 'of' || word === 'the') && named) return undefined;
  if (!bare) return start;
  if (when.kind === 'month of year') return ['by', 'before', 'in', 'until', 'of', 'during', 'till', 'end', 'mid', 'end-of', 'for', 'at', 'on', 'late', 'early', 'through', 'to', 'than'].includes(before) || next === '' ? start : undefined;
  if (when.kind === 'event') return ['by', 'before', 'until', 'during', 'in', 'for', 'till', 'end', 'of', 'at', 'this', 'next', 'the', 'than'].includes(before) && before !== 'of' ? start : undefined;
  return yearIsDeadline(tokens, from, to, before, lead) ? start : undefined;
}

const figures = new Set(['figure', 'figures', 'level', 'levels', 'baseline', 'value', 'values', 'data', 'report', 'results', 'result', 'survey', 'average', 'peak', 'up', 'down', 'performance', 'position', 'findings', 'lessons', 'audit', 'actions']);

/** “Scrap under 300 ppm from January 2027”: from then on it holds; but not “lessons from January 2025”. */
function holdsFrom(tokens: readonly Token[], from: number, to: number, when: When): boolean {
  const next = tokens[to]?.lower ?? '';
  const closes = next === '' || [',', ')', 'on', 'onward', 'onwards', 'forward'].includes(next);
  const moved = tokens.slice(0, from).some(({ lower }) => verbOf(lower)?.classes.has('down') || verbOf(lower)?.classes.has('up'));
  // “by 50 % from 2019” names the base year.
  return tokens[from - 1]?.lower === 'from' && closes && !(when.kind === 'year' && (moved || next === 'on')) && !figures.has(tokens[from - 2]?.lower ?? '');
}

/** A glued hyphen keeps a date from its words, save in “mid-2027” and “end-2027”. */
const isBoundary = (tokens: readonly Token[], at: number): boolean => tokens[at]?.text === '-' && tokens[at]?.glued === true && !partOfYear.has(tokens[at - 1]?.lower ?? '');

const partOfYear = new Set(['mid', 'end', 'early', 'late', 'by', 'start']);

/** Events named by a year: “in the 2026 survey”. */
const yearly = new Set(['survey', 'audit', 'review', 'season', 'census', 'cycle', 'campaign', 'assessment', 'intake', 'elections', 'election', 'target', 'targets', 'budget', 'results', 'financial', 'planning', 'inspection', 'harvest', 'exams']);

function yearIsDeadline(tokens: readonly Token[], from: number, to: number, before: string, lead: readonly string[]): boolean {
  const next = tokens[to];
  if (['by', 'before', 'until', 'till', 'during', 'throughout', 'through', 'in', 'for', 'end', 'mid', 'late', 'early', 'calendar', 'year'].includes(before)) {
    if (before === 'in' && relativeBefore(tokens, from)) return false;
    // “in 2024 we reached …” would need a clock; “in 2026 the share is …” is read as a period.
    return next === undefined || next.kind !== 'number';
  }
  if (before === '-') return partOfYear.has(tokens[from - 2]?.lower ?? '');
  if (before === 'than') return lead.includes('later');
  // “between 2025 and 2035”: the end of it.
  if (before === 'and' && tokens[from - 3]?.lower === 'between') return true;
  if (before === 'of') return lead.some((word) => ['end', 'start', 'beginning', 'close', 'middle', 'half', 'quarter', 'by', 'in', 'during', 'whole', 'rest', 'remainder', 'course'].includes(word));
  // “by graduation day 2027”: a named day and its year.
  const named = tokens.slice(Math.max(0, from - 4), from);
  const by = named.findIndex(({ lower }) => lower === 'by' || lower === 'before' || lower === 'until');
  if (by >= 0 && by < named.length - 1 && named.slice(by + 1).every(({ kind, lower }) => kind === 'word' && !['the', 'of', 'by', 'than', 'a'].includes(lower))) return next === undefined || next.kind === 'sign';
  // “during the 2026 shutdown”, but not “under the 2019 Act”
  if (before === 'the' && next?.kind === 'word' && ['during', 'before', 'by'].includes(tokens[from - 2]?.lower ?? '')) return true;
  if (before === 'the') return [next, tokens[to + 1], tokens[to + 2]].some((token) => yearly.has(token?.lower ?? '')) && lead.some((word) => ['in', 'by', 'for', 'at', 'of', 'before', 'during'].includes(word));
  if (before === 'target' || before === 'due' || before === 'deadline' || before === ':') return true;
  if (next?.lower === 'target' || next?.lower === 'targets') return true;
  // “Target (2026): 85 %”, “85 %, 2026”: on its own between signs.
  return (before === '(' || before === ',') && (next === undefined || [')', ',', ':'].includes(next.text)) && from > 0;
}

/** “jobs that do not exist in 2040”: the year belongs to what is said of a thing. “Ensure that …” says what is wanted. */
function relativeBefore(tokens: readonly Token[], at: number): boolean {
  for (let index = at - 1; index > 0 && at - index < 8; index -= 1) {
    const { lower } = tokens[index] ?? { lower: '' };
    if (lower === ',') return false;
    if (lower === 'that' || lower === 'which' || lower === 'who') return !['ensure', 'sure', 'so', 'demonstrate', 'show', 'see', 'guarantee', 'is'].includes(tokens[index - 1]?.lower ?? '');
  }
  return false;
}

/** “within six months”, “over the next three years”, “in 18 months”, “for three consecutive months”. */
function timeFrame(tokens: readonly Token[], verbs: readonly ClauseVerb[], amounts: readonly Amount[], amount: Amount): DeadlineWords | undefined {
  if (amount.kind !== 'duration' || amount.unit === undefined) return undefined;
  const bareUnit = amount.unit.replace('working ', '');
  const long = longDurations.has(bareUnit);
  const hyphened = tokens[amount.to - 2]?.text === '-' || tokens[amount.to - 2]?.text === '–';
  const next = tokens[amount.to]?.lower ?? '';
  if (hyphened || ['old', 'older', 'without', 'a', 'per', 'or', 'late', 'overdue', 'maximum'].includes(next)) return undefined;
  let start = amount.from;
  const near: string[] = [];
  while (start > 0 && amount.from - start < 4 && frameLead.has(tokens[start - 1]?.lower ?? '')) {
    start -= 1;
    near.unshift(tokens[start]?.lower ?? '');
  }
  const lead = near[0] ?? '';
  const onward = near.some((word) => ['next', 'coming', 'following', 'first', 'consecutive', 'successive'].includes(word)) || consecutive(tokens, amount);
  // “in the last 12 months” looks back.
  if (['last', 'past', 'previous', 'preceding'].includes(tokens[amount.from - 1]?.lower ?? '')) return undefined;
  const when: When = { kind: 'duration', amount: amount.value, unit: bareUnit };
  const frame = { when, from: start, to: amount.to };
  if (bareUnit === 'hours' || bareUnit === 'minutes' || bareUnit === 'seconds' || bareUnit === 'ms' || bareUnit === 'shifts' || bareUnit === 'nights') return undefined;
  if (['over', 'during', 'throughout'].includes(lead) && (onward || long)) return frame;
  if (lead === 'for' && (onward || long)) return frame;
  if (lead === 'their') return undefined;
  if (next === 'after' || next === 'of' || next === 'from' || next === 'before' || next === 'following' || next === 'prior') {
    if (isCasework(tokens, verbs, amounts, amount, false) && !onePiece(tokens, verbs, amount) && amounts.some((other) => other !== amount && other.kind === 'percent')) return undefined;
    const fixed = isFixedEvent(tokens, amount.to + 1) || (onePiece(tokens, verbs, amount) && (lead === 'within' || lead === 'no' || lead === ''));
    if (near.includes('their')) return undefined;
    return fixed && lead !== 'than' ? { when: { kind: 'event' }, from: start, to: nounPhraseEnd(tokens, amount.to + 1) } : undefined;
  }
  if (lead === 'within' || lead === 'in' || lead === 'inside') {
    if (near.includes('their')) return undefined;
    if (onward) return frame;
    if (isCasework(tokens, verbs, amounts, amount, long)) return undefined;
    return frame;
  }
  if (lead === 'than' && near.includes('later')) return frame;
  return undefined;
}

const frameLead = new Set(['within', 'in', 'inside', 'over', 'during', 'throughout', 'for', 'the', 'a', 'next', 'coming', 'following', 'first', 'last', 'of', 'period', 'maximum', 'consecutive', 'their', 'no', 'later', 'than', 'another', 'least', 'about']);

const consecutive = (tokens: readonly Token[], amount: Amount): boolean =>
  tokens.slice(amount.from, amount.to).some(({ lower }) => lower === 'consecutive' || lower === 'successive');

/** “of the contract signature”, “after the go-live”: one known event, not each case’s. */
const isFixedEvent = (tokens: readonly Token[], at: number): boolean =>
  pointers.has(tokens[at]?.lower ?? '') || ['go-live', 'launch', 'kick-off', 'kickoff', 'contract', 'project', 'approval'].includes(tokens[at]?.lower ?? '');

/** The last verb before a place in the sentence, or the first one when none stands before it. */
const verbFor = (verbs: readonly ClauseVerb[], at: number): ClauseVerb | undefined => verbs.filter((verb) => verb.at < at).at(-1) ?? verbs[0];

/** One piece of work: a verb with “a/the …” in the singular as its object. */
function onePiece(tokens: readonly Token[], verbs: readonly ClauseVerb[], amount: Amount): boolean {
  const verb = verbFor(verbs, amount.from);
  if (verb === undefined || !(verb.classes.has('outcome') || verb.classes.has('making'))) return false;
  const first = tokens[verb.to]?.lower ?? '';
  if (!articles.has(first) && !pointers.has(first)) return false;
  const head = tokens[nounPhraseEnd(tokens, verb.to) - 1]?.lower ?? '';
  return !head.endsWith('s') || head.endsWith('ss');
}

/** True when the duration belongs to every case (“resolve incidents within 10 days”) and not to the objective. */
function isCasework(tokens: readonly Token[], verbs: readonly ClauseVerb[], amounts: readonly Amount[], amount: Amount, long: boolean): boolean {
  const verb = verbFor(verbs, amount.from);
  const shares = amounts.some((other) => other.kind === 'percent' && other.to <= amount.from && tokens[other.to]?.lower === 'of');
  if (verb === undefined) return !long || shares;
  if (onePiece(tokens, verbs, amount)) return false;
  const first = tokens[verb.to]?.lower ?? '';
  const lead = tokens[amount.from - 1]?.lower === 'within' || tokens[amount.from - 1]?.lower === 'in' ? tokens[amount.from - 2]?.lower ?? '' : '';
  const many = (lead.endsWith('s') && !lead.endsWith('ss')) || quantifiers.has(first) || quantifiers.has(tokens[verb.to + 1]?.lower ?? '') || first === 'to' || isPlural(tokens, verb.to) || shares;
  if (verb.classes.has('casework')) return many || tokens[verb.to]?.kind === 'number';
  if (verb.classes.has('up') || verb.classes.has('down') || verb.classes.has('hold')) return !long && shares;
  return !long && many;
}

function isPlural(tokens: readonly Token[], at: number): boolean {
  const head = tokens[nounPhraseEnd(tokens, at) - 1]?.lower ?? '';
  return head.endsWith('s') && !head.endsWith('ss');
}

/** “within a year”, “in the next quarter”, “over the coming months”. */
function wordedFrames(tokens: readonly Token[]): DeadlineWords[] {
  const found: DeadlineWords[] = [];
  tokens.forEach((token, at) => {
    if (!['within', 'over', 'in', 'during'].includes(token.lower)) return;
    let unitAt = at + 1;
    const one = ['a', 'one', 'an'].includes(tokens[unitAt]?.lower ?? '');
    if (one || tokens[unitAt]?.lower === 'the') unitAt += 1;
    const next = ['next', 'coming', 'following'].includes(tokens[unitAt]?.lower ?? '');
    if (next) unitAt += 1;
    if (!one && !next) return;
    const unit = durationUnit(tokens[unitAt]?.lower ?? '');
    if (unit === undefined || !longDurations.has(unit)) return;
    // “minutes of all meetings within a week” is each meeting’s week.
    const cases = tokens.slice(0, at).some(({ text, lower: word }) => text === '%' || word === 'percent' || word === 'all' || word === 'every' || word === 'each' || word === 'ten');
    if (cases && !next && (unit === 'weeks' || unit === 'fortnights')) return;
    if (['of', 'from', 'after'].includes(tokens[unitAt + 1]?.lower ?? '') && !pointers.has(tokens[unitAt + 2]?.lower ?? '')) return;
    found.push({ when: { kind: 'duration', amount: 1, unit }, from: at, to: unitAt + 1 });
  });
  return found;
}

/** Periods over which achievement is judged: “, measured quarterly”, “per year”, “in each month”, “annual … target”. */
function periodsOf(tokens: readonly Token[], amounts: readonly Amount[]): DeadlineWords[] {
  const found: DeadlineWords[] = [];
  tokens.forEach((token, at) => {
    const period = adverbialPeriod(tokens, at, amounts) ?? unitPeriod(tokens, at, amounts) ?? adjectivePeriod(tokens, at, amounts);
    if (period !== undefined) found.push(period);
    else if (token.lower === 'year' && ['on', 'over'].includes(tokens[at + 1]?.lower ?? '') && tokens[at + 2]?.lower === 'year') found.push({ when: { kind: 'period', every: 'yearly' }, from: at, to: at + 3 });
    else if (['year-on-year', 'year-over-year', 'yoy'].includes(token.lower)) found.push({ when: { kind: 'period', every: 'yearly' }, from: at, to: at + 1 });
  });
  return found;
}

const cadenceLeads = new Set(['measured', 'reported', 'reporting', 'frequency', 'reviewed', 'evaluated', 'assessed', 'judged', 'calculated', 'averaged', 'checked', 'period', 'average', 'monitored', 'tracked', 'cycle']);

/** “, monthly”, “measured quarterly”, “Reporting: quarterly”, “reported monthly”; “annually” wherever there is a number. */
function adverbialPeriod(tokens: readonly Token[], at: number, amounts: readonly Amount[]): DeadlineWords | undefined {
  const token = tokens[at];
  const every = token !== undefined && token.lower.endsWith('ly') ? cadenceOf(token.lower) : undefined;
  if (every === undefined) return undefined;
  const before = tokens[at - 1]?.lower ?? '';
  const next = tokens[at + 1];
  const closes = next === undefined || [',', ')', ';'].includes(next.text);
  const led = cadenceLeads.has(before) || (before === ':' && cadenceLeads.has(tokens[at - 2]?.lower ?? ''));
  const from = led && before !== ':' ? at - 1 : at;
  const when: When = { kind: 'period', every };
  if (led) return { when, from, to: at + 1 };
  // “All emergency lights tested monthly”
  if (closes && every !== 'weekly' && ['all', 'every', 'each'].includes(tokens[0]?.lower ?? '')) return { when, from: at, to: at + 1 };
  if (token?.lower === 'annually' && amounts.length > 0) return { when, from: at, to: at + 1 };
  // “99.9 % monthly excluding …”
  const ofShare = amounts.some((amount) => amount.to === at && amount.kind === 'percent');
  // “Reconcile balances monthly with …”
  const done = verbOf(tokens[0]?.lower ?? '')?.classes.has('outcome') === true && next?.lower === 'with';
  return (closes || ofShare || done) && amounts.length > 0 && every !== 'weekly' && before !== 'a' ? { when, from: at, to: at + 1 } : undefined;
}

/** “per year”, “each quarter”, “in every month”, “a year”. Weeks and, for counts, months are rates inside the metric. */
function unitPeriod(tokens: readonly Token[], at: number, amounts: readonly Amount[]): DeadlineWords | undefined {
  const lead = tokens[at]?.lower ?? '';
  const often = ['twice', 'once'].includes(tokens[at - 1]?.lower ?? '');
  if (!['per', 'each', 'every', 'a', 'any'].includes(lead) || (amounts.length === 0 && !often && !recurring(tokens, at))) return undefined;
  let unitAt = at + 1;
  if (['calendar', 'fiscal', 'financial', 'reporting', 'planning', 'rolling', 'school', 'academic'].includes(tokens[unitAt]?.lower ?? '')) unitAt += 1;
  const every = durationUnit(tokens[unitAt]?.lower ?? '') === undefined && tokens[unitAt]?.lower !== 'half-year' ? undefined : cadenceOf(tokens[unitAt]?.lower ?? '');
  if (every === undefined || every === 'weekly') return undefined;
  const within = ['in', 'during', 'over', 'for', 'of', 'by'].includes(tokens[at - 1]?.lower ?? '');
  if (lead === 'any' && !within) return undefined;
  const apart = amounts.length === 0 || tokens[at - 1]?.text === ',' || workingDayBefore(tokens, at);
  const counted = amounts.some((amount) => amount.to <= at && (amount.kind === 'percent' || amount.kind === 'money'));
  // “per user per month” and “kWh per m² per year” are units.
  if (tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => lower === 'per')) return undefined;
  if (lead === 'a' && !['twice', 'once', 'times'].includes(tokens[at - 1]?.lower ?? '') && !counted && every !== 'yearly') return undefined;
  if (every === 'monthly' && !within && !counted && !apart) return undefined;
  if (durationUnit(tokens[at - 1]?.lower ?? '') !== undefined) return undefined;
  if (often && every !== 'yearly' && every !== 'quarterly') return undefined;
  return { when: { kind: 'period', every }, from: within ? at - 1 : at, to: unitAt + 1 };
}

/** “Rotate all keys every quarter”, “file the accounts every year”: what is done for all, or once more in each period. */
const recurring = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(0, at).some(({ lower }) => lower === 'all' || lower === 'every') || (tokens[at + 2] === undefined && verbOf(tokens[0]?.lower ?? '')?.classes.has('outcome') === true && pointers.has(tokens[1]?.lower ?? ''));

/** “by working day 4 each month”. */
const workingDayBefore = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.kind === 'number' && tokens[at - 2]?.lower === 'day' || (['th', 'st', 'nd', 'rd'].includes(tokens[at - 1]?.lower ?? '') && tokens[at - 2]?.kind === 'number');

const judgedYearly = new Set(['training', 'target', 'targets', 'plan', 'cycle', 'objective', 'appraisals', 'turnover', 'average', 'spend', 'savings', 'leave', 'refresher']);

/** “monthly uptime of 99.9 %”, “annual training”. */
function adjectivePeriod(tokens: readonly Token[], at: number, amounts: readonly Amount[]): DeadlineWords | undefined {
  const every = cadenceOf(tokens[at]?.lower ?? '');
  if (every === undefined || every === 'weekly' || amounts.length === 0) return undefined;
  if (!['monthly', 'quarterly', 'annual', 'yearly', 'half-yearly'].includes(tokens[at]?.lower ?? '')) return undefined;
  // “cut the annual bill by 90,000”: the year is part of what is cut.
  if (every === 'yearly' && tokens.slice(0, at).some(({ lower }) => verbOf(lower)?.classes.has('down') || verbOf(lower)?.classes.has('up'))) return undefined;
  const words = tokens.slice(at + 1, nounPhraseEnd(tokens, at + 1)).map(({ lower }) => lower);
  const judged = at === 0 && amounts.length > 0 && !['report', 'review', 'meeting', 'newsletter', 'audit'].includes(words.at(-1) ?? '') || words.some((word) => isMetricNoun(word) || judgedYearly.has(word)) && !['report', 'review', 'meeting', 'newsletter'].includes(words.at(-1) ?? '');
  return judged ? { when: { kind: 'period', every }, from: at, to: at + 1 } : undefined;
}

const eventNouns = new Set([
  'go-live', 'launch', 'audit', 'review', 'meeting', 'election', 'elections', 'start', 'end', 'opening', 'season', 'year', 'semester', 'term', 'renewal',
  'expiry', 'closing', 'merger', 'kick-off', 'kickoff', 'release', 'conference', 'visit', 'inspection', 'surveillance', 'recertification', 'handover',
  'migration', 'move', 'deadline', 'cut-over', 'cutover', 'close', 'wave', 'summit', 'agm', 'winter', 'summer', 'holidays', 'holiday', 'milestone', 'phase',
  'game', 'games', 'tournament', 'festival', 'fair', 'semester', 'harvest', 'intake', 'exam', 'exams', 'shutdown', 'outage', 'window', 'freeze', 'peak',
  'christmas', 'easter', 'quarter', 'month', 'week', 'session', 'hearing', 'vote', 'sprint', 'pilot', 'transition', 'deployment', 'decommissioning',
  'completion', 'retirement', 'departure', 'arrival', 'survey', 'assessment', 'certification', 'period', 'planting', 'monsoon', 'flu', 'cycle', 'ga',
  'beginning', 'conclusion', 'anniversary', 'transfer', 'takeover', 'acquisition', 'commissioning', 'expiration', 'contract', 'lease', 'iteration', 'trial', 'ceremony', 'hand-over', 'change', 'relocation',
]);

const eventLeads = new Set(['before', 'by', 'until', 'after', 'upon', 'following', 'at', 'prior', 'ahead', 'time', 'once', 'during', 'through', 'in', 'from']);

/** Events that set the end: “before the next audit”, “by the go-live”, “before the ward moves”, “in time for winter”. */
function eventsOf(tokens: readonly Token[]): DeadlineWords[] {
  const found: DeadlineWords[] = [];
  tokens.forEach((token, at) => {
    if (!eventLeads.has(token.lower) || at === tokens.length - 1) return;
    let from = at + 1;
    if (token.lower === 'prior' || token.lower === 'ahead' || token.lower === 'time') {
      const joint = tokens[from]?.lower;
      if (joint !== 'to' && joint !== 'of' && joint !== 'for') return;
      if (token.lower === 'time' && tokens[at - 1]?.lower !== 'in') return;
      from += 1;
    }
    const first = tokens[from]?.lower ?? '';
    // “at the end of each working day” comes back every day.
    const recurs = tokens.slice(from, from + 6).some(({ lower }, index, all) => ['each', 'every'].includes(lower) && all.slice(index + 1).some((other) => ['day', 'shift', 'week', 'call', 'visit', 'weekday'].includes(other.lower)));
    if (recurs || first === 'any' || (tokens[from + 1]?.lower === 'end' && ['life', 'tunnel', 'road', 'day'].includes(tokens[from + 3]?.lower ?? tokens[from + 4]?.lower ?? ''))) return;
    const pointed = pointers.has(first) || first === 'next';
    const end = nounPhraseEnd(tokens, from);
    if (end === from) return;
    const words = tokens.slice(from, end).map(({ lower }) => lower);
    const known = words.some((word) => eventNouns.has(word));
    const released = words.some((word, index) => /^v[0-9]{1,3}(?:\.[0-9]{1,3})?/.test(word) || (/^[0-9]{1,3}\.[0-9]/.test(word) && ['version', 'release'].includes(words[index - 1] ?? '')));
    const feast = /^\p{Lu}/u.test(tokens[from]?.text ?? '') && ['friday', 'monday', 'day', 'week'].includes(words.at(-1) ?? '') && words.length >= 2;
    if (token.lower === 'once' && ['a', 'per', 'each', 'every'].includes(first)) return;
    if (token.lower === 'before' || token.lower === 'once') {
      // “before discharge” is every patient’s; “before the ward moves” happens once.
      const ending = tokens.slice(from, from + 7).findIndex(({ lower }) => ['ends', 'expires', 'starts', 'begins', 'opens', 'closes', 'moves', 'launches', 'goes', 'elapses', 'commences', 'turn', 'turns', 'leave', 'leaves', 'retire', 'retires', 'finish', 'finishes', 'arrives', 'returns', 'move', 'ships', 'lapses', 'comes', 'takes', 'is', 'lapse', 'expire', 'open', 'start', 'begin', 'end'].includes(lower));
      const done = token.lower === 'once' ? tokens.slice(from, from + 7).findIndex(({ lower }) => ['is', 'are', 'has', 'have'].includes(lower)) : -1;
      if (done > 0) {
        found.push({ when: { kind: 'event' }, from: at, to: Math.min(tokens.length, from + done + 2) });
        return;
      }
      if (ending > 0) {
        found.push({ when: { kind: 'event' }, from: at, to: from + ending + 1 });
        return;
      }
      if (pointed || (known && end - from >= 2) || ['winter', 'summer', 'christmas', 'go-live', 'launch'].includes(first)) found.push({ when: { kind: 'event' }, from: at, to: end });
      return;
    }
    if (token.lower === 'by') {
      if ((pointed || first === 'end' || first === 'year') && (known || ['time', 'due', 'agreed', 'planned', 'target', 'renewal', 'review', 'statutory'].includes(tokens[from + 1]?.lower ?? '') || ordinalDay(tokens, from))) found.push({ when: monthlyDay(tokens, from) ?? { kind: 'event' }, from: at, to: eventEnd(tokens, end) });
      else if (released || feast || ['completion', 'go-live', 'launch', 'handover', 'ga', 'half-term', 'mid-year', 'midyear', 'midsummer', 'harvest'].includes(first)) found.push({ when: { kind: 'event' }, from: at, to: end });
      return;
    }
    if (token.lower === 'at' || token.lower === 'during' || token.lower === 'through' || token.lower === 'in' || token.lower === 'from') {
      const dated = words.includes('next') || (token.lower === 'at' && (words.includes('end') || words.includes('start'))) || (token.lower === 'at' && (words.some((word) => ['meeting', 'audit', 'summit', 'session', 'conference'].includes(word)) && pointed)) ||
        (['during', 'through'].includes(token.lower) && words.includes('season'));
      if (dated && known) found.push({ when: { kind: 'event' }, from: at, to: eventEnd(tokens, end) });
      return;
    }
    if ((token.lower === 'after' || token.lower === 'following' || token.lower === 'upon') && !(pointed && known)) return;
    if (pointed || known) found.push({ when: { kind: 'event' }, from: at, to: end });
  });
  return found;
}

/** “by the end of the shutdown”: the event runs on over “of …”. */
const eventEnd = (tokens: readonly Token[], end: number): number => (tokens[end]?.lower === 'of' ? nounPhraseEnd(tokens, end + 1) : end);

const ordinalDay = (tokens: readonly Token[], at: number): boolean => monthlyDay(tokens, at) !== undefined;

/** “the 15th of each month”, “the third working day of the month”: a period, not one day. */
function monthlyDay(tokens: readonly Token[], at: number): When | undefined {
  const words = tokens.slice(at, at + 8).map(({ lower }) => lower);
  const of = words.findIndex((word, index) => word === 'of' && ['each', 'every', 'the', 'following'].includes(words[index + 1] ?? ''));
  if (of < 1) return undefined;
  const every = cadenceOf(words[of + 2] ?? '');
  const ordinal = words.slice(0, of).some((word) => ['day', 'th', 'st', 'nd', 'rd'].includes(word));
  return every !== undefined && ordinal ? { kind: 'period', every } : undefined;
}
