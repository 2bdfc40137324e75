import type { Amount } from './amounts';
import { cadenceOf, type When } from './calendar';
import type { DeadlineWords } from './deadlineWords';
import type { Token } from './tokens';
import { nounPhraseEnd, pointers } from './words/nounPhrase';
import { isMetricNoun } from './words/things';
import { durationUnit } from './words/units';
import { verbOf } from './words/verbs';

/** Periods over which achievement is judged: “, measured quarterly”, “per year”, “in each month”, “annual … target”. */
export function periodsOf(tokens: readonly Token[], amounts: readonly Amount[]): DeadlineWords[] {
  const found: DeadlineWords[] = [];
  tokens.forEach((token, at) => {
    const period = adverbialPeriod(tokens, at, amounts) ?? unitPeriod(tokens, at, amounts) ?? adjectivePeriod(tokens,
      at, amounts);
    if (period !== undefined) found.push(period);
    else if (token.lower === 'year' && ['on', 'over'].includes(tokens[at + 1]?.lower ?? '') &&
      tokens[at + 2]?.lower === 'year') found.push({ when: { kind: 'period', every: 'yearly' }, from: at, to: at + 3 });
    else if (['year-on-year', 'year-over-year',
      'yoy'].includes(token.lower)) found.push({ when: { kind: 'period', every: 'yearly' }, from: at, to: at + 1 });
  });
  return found;
}

const cadenceLeads = new Set([
  'measured', 'reported', 'reporting', 'frequency', 'reviewed', 'evaluated', 'assessed', 'judged', 'calculated',
  'averaged', 'checked', 'period', 'average', 'monitored', 'tracked', 'cycle',
]);

/**
 * “, monthly”, “measured quarterly”, “Reporting: quarterly”, “reported monthly”; “annually” wherever there is a number.
 */
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
  if (closes && every !== 'weekly' &&
    ['all', 'every', 'each'].includes(tokens[0]?.lower ?? '')) return { when, from: at, to: at + 1 };
  if (token?.lower === 'annually' && amounts.length > 0) return { when, from: at, to: at + 1 };
  // “99.9 % monthly excluding …”
  const ofShare = amounts.some((amount) => amount.to === at && amount.kind === 'percent');
  // “Reconcile balances monthly with …”
  const done = verbOf(tokens[0]?.lower ?? '')?.classes.has('outcome') === true && next?.lower === 'with';
  return (closes || ofShare || done) && amounts.length > 0 && every !== 'weekly' && before !== 'a'
    ? { when, from: at, to: at + 1 }
    : undefined;
}

/**
 * “per year”, “each quarter”, “in every month”, “a year”. Weeks and, for counts, months are rates inside the metric.
 */
function unitPeriod(tokens: readonly Token[], at: number, amounts: readonly Amount[]): DeadlineWords | undefined {
  const lead = tokens[at]?.lower ?? '';
  const often = ['twice', 'once'].includes(tokens[at - 1]?.lower ?? '');
  if (!['per', 'each', 'every', 'a', 'any'].includes(lead) ||
    (amounts.length === 0 && !often && !recurring(tokens, at))) return undefined;
  let unitAt = at + 1;
  if ([
    'calendar', 'fiscal', 'financial', 'reporting', 'planning', 'rolling', 'school', 'academic',
  ].includes(tokens[unitAt]?.lower ?? '')) unitAt += 1;
  const every = durationUnit(tokens[unitAt]?.lower ?? '') === undefined && tokens[unitAt]?.lower !== 'half-year'
    ? undefined
    : cadenceOf(tokens[unitAt]?.lower ?? '');
  if (every === undefined || every === 'weekly') return undefined;
  const within = ['in', 'during', 'over', 'for', 'of', 'by'].includes(tokens[at - 1]?.lower ?? '');
  if (lead === 'any' && !within) return undefined;
  const apart = amounts.length === 0 || tokens[at - 1]?.text === ',' || workingDayBefore(tokens, at);
  const counted = amounts.some((amount) => amount.to <= at && (amount.kind === 'percent' || amount.kind === 'money'));
  // “per user per month” and “kWh per m² per year” are units.
  if (tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => lower === 'per')) return undefined;
  if (lead === 'a' && !['twice', 'once', 'times'].includes(tokens[at - 1]?.lower ?? '') && !counted &&
    every !== 'yearly') return undefined;
  if (every === 'monthly' && !within && !counted && !apart) return undefined;
  if (durationUnit(tokens[at - 1]?.lower ?? '') !== undefined) return undefined;
  if (often && every !== 'yearly' && every !== 'quarterly') return undefined;
  return { when: { kind: 'period', every }, from: within ? at - 1 : at, to: unitAt + 1 };
}

/**
 * “Rotate all keys every quarter”, “file the accounts every year”: what is done for all, or once more in each period.
 */
const recurring = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(0, at).some(({ lower }) => lower === 'all' || lower === 'every') ||
    (tokens[at + 2] === undefined && verbOf(tokens[0]?.lower ?? '')?.classes.has('outcome') === true &&
      pointers.has(tokens[1]?.lower ?? ''));

/** “by working day 4 each month”. */
const workingDayBefore = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.kind === 'number' && tokens[at - 2]?.lower === 'day' ||
    (['th', 'st', 'nd', 'rd'].includes(tokens[at - 1]?.lower ?? '') && tokens[at - 2]?.kind === 'number');

const judgedYearly = new Set([
  'training', 'target', 'targets', 'plan', 'cycle', 'objective', 'appraisals', 'turnover', 'average', 'spend',
  'savings', 'leave', 'refresher',
]);

/** “monthly uptime of 99.9 %”, “annual training”. */
function adjectivePeriod(tokens: readonly Token[], at: number, amounts: readonly Amount[]): DeadlineWords | undefined {
  const every = cadenceOf(tokens[at]?.lower ?? '');
  if (every === undefined || every === 'weekly' || amounts.length === 0) return undefined;
  if (!['monthly', 'quarterly', 'annual', 'yearly', 'half-yearly'].includes(tokens[at]?.lower ?? '')) return undefined;
  // “cut the annual bill by 90,000”: the year is part of what is cut.
  if (every === 'yearly' &&
    tokens.slice(0, at).some(({ lower }) => verbOf(lower)?.classes.has('down') ||
      verbOf(lower)?.classes.has('up'))) return undefined;
  const words = tokens.slice(at + 1, nounPhraseEnd(tokens, at + 1)).map(({ lower }) => lower);
  const judged = at === 0 && amounts.length > 0 &&
    !['report', 'review', 'meeting', 'newsletter', 'audit'].includes(words.at(-1) ?? '') ||
    words.some((word) => isMetricNoun(word) || judgedYearly.has(word)) &&
    !['report', 'review', 'meeting', 'newsletter'].includes(words.at(-1) ?? '');
  return judged ? { when: { kind: 'period', every }, from: at, to: at + 1 } : undefined;
}
