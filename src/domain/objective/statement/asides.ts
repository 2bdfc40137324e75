import type { Amount } from './amounts';
import type { NotTarget } from './candidates';
import type { ClauseVerb } from './clauseVerbs';
import { type Sentence, word } from './role';
import type { Token } from './tokens';
import { beforeFiller, comparatorBefore } from './words/comparing';
import { pointers, prepositions, quantifiers } from './words/nounPhrase';
import { isMetricNoun } from './words/things';
import { verbOf } from './words/verbs';

const startWords = new Set([
  'currently', 'current', 'now', 'today', 'baseline', 'was', 'were', 'previously', 'formerly', 'presently', 'hitherto',
  'starting',
]);

/** “from 61 %”, “currently 1.8”, “compared with 70 %”, “against 4 %”, “(2023: 12 %)”. */
export function isStartingPoint(tokens: readonly Token[], { from, to, kind }: Amount): boolean {
  // “Remove the rights from 95 % of laptops”
  if (kind === 'percent' && word(tokens, from - 1) === 'from' && word(tokens, to) === 'of' &&
    !tokens.slice(to).some(({ lower }) => lower === 'to' || lower === '→')) return false;
  // “60 days (2025) to 40 days”, “5.2 days today”
  const dated = word(tokens, to) === '(' && /^(?:19|20)[0-9]{2}$/.test(word(tokens, to + 1)) && word(tokens, to + 2) === ')';
  if (dated && ['to', '→', '->'].includes(word(tokens, to + 3))) return true;
  if (['today', 'now', 'currently', 'presently'].includes(word(tokens, to)) && kind !== 'percent' || word(tokens, to) === 'today') return true;
  const start = beforeFiller(tokens, from);
  const near = [word(tokens, start - 1), word(tokens, start - 2), word(tokens, start - 3)];
  if (near[0] === 'from') return true;
  if (['compared', 'relative'].includes(near[1] ?? '') && ['to', 'with'].includes(near[0] ?? '')) return true;
  if (['vs', 'versus', 'against'].includes(near[0] ?? '') || (near[0] === '.' && near[1] === 'vs')) return true;
  const joined = ['of', 'at', ':', 'is', 'was', 'were', '=', '(', 'only', 'just'].includes(near[0] ?? '');
  return startWords.has(near[0] ?? '') || (joined && startWords.has(near[1] ?? '')) ||
    (near[2] === 'baseline' && ['at', 'of', ':', 'is'].includes(near[0] ?? ''));
}

/** Numbers that describe who or what is meant, or the world, and are not aimed at. */
export function asideReason({ tokens, amounts, verbs }: Sentence, amount: Amount): NotTarget | undefined {
  const { from, to } = amount;
  const start = beforeFiller(tokens, from);
  const before = word(tokens, start - 1);
  const after = word(tokens, to);
  if (amount.kind === 'percent' || amount.kind === 'bare') {
    const left = tokens.slice(Math.max(0, from - 3), from).map(({ lower }) => lower);
    if (amount.value >= 100 && left.some((one) => one === 'give' || one === 'giving' || one === 'gives')) return 'figure of speech';
    if (amount.kind === 'percent' && amount.value >= 100 &&
      /^(?:committed|dedicated|focused|behind|human|dedication|effort|passion|sure|commitment|customer|convinced|engaged|of the day)/.test(after)) return 'figure of speech';
    if (amount.kind === 'percent' && amount.value === 100 && after === 'of' && word(tokens, to + 1) === 'the' &&
      word(tokens, to + 2) === 'day') return 'figure of speech';
  }
  if ([
    'top', 'bottom', 'first', 'last', 'lowest', 'highest', 'poorest', 'richest', 'best', 'largest',
  ].includes(word(tokens, from - 1))) {
    return isRankAim(tokens, verbs, from) ? undefined : 'scope';
  }
  const left = tokens.slice(Math.max(0, start - 4), start).map(({ lower }) => lower);
  // “…, when one in four of us will be over 65”
  if (tokens.slice(0, from).some(({ lower }, at) => lower === 'when' && at > 0)) return 'context';
  const relative = left.some((one) => one === 'which' || one === 'who' || one === 'whose');
  const shareOf = left.includes('that') && left.some((one) => [
    'accounts', 'account', 'represents', 'represent', 'makes', 'make', 'generates', 'generate', 'covers', 'cover',
  ].includes(one));
  if (relative || shareOf) return 'context';
  if (['over', 'under'].includes(word(tokens, from - 1)) && word(tokens, from - 2) === 'the') return 'population';
  if (amount.kind === 'duration' && after === 'of' &&
    ['service', 'experience', 'age', 'employment', 'tenure',
      'seniority'].includes(word(tokens, to + 1))) return 'population';
  if ([
    'accounting', 'representing', 'comprising', 'costing', 'totalling', 'totaling', 'serving', 'covering', 'employing',
  ].includes(before) || (left.includes('making') && left.includes('up'))) return 'context';
  if (['aged', 'older', 'age', 'worth', 'valued'].includes(word(tokens, from - 1)) ||
    ['aged', 'older', 'worth', 'younger', 'valued'].some((one) => left.slice(-3).includes(one)) ||
    ['old', 'older'].includes(after)) return 'population';
  if (after === 'each' && amount.kind === 'money') return 'population';
  if (comparesPopulation(tokens, amounts, amount)) return 'population';
  // “keep faith with the 52 % who voted”; but “to the 95 % threshold”.
  if (amount.kind === 'percent' && word(tokens, from - 1) === 'the' && word(tokens, from - 2) !== 'to' &&
    prepositions.has(word(tokens, from - 2)) && !aimNoun(tokens, to)) return 'scope';
  if (amount.kind === 'percent' && pointers.has(word(tokens, from - 1)) && word(tokens, from - 1) !== 'the' &&
    !(aimNoun(tokens, to) &&
      verbs.some(({ classes, at }) => classes.has('hold') && at < from))) return 'past or present value';
  // “one exercise per half-year”; otherwise “one” is mostly a way of speaking.
  const often = tokens.slice(to, to + 6).some(({ lower }) => ['per', 'each', 'every', 'a'].includes(lower));
  if (amount.inWords && amount.kind === 'bare' && amount.value === 1 && comparatorBefore(tokens, from) === undefined &&
    !often) return 'figure of speech';
  if (amount.inWords && amount.kind === 'bare' && amount.value === 0) return zeroReason(tokens, amount);
  // “one pupil at a time”
  if (word(tokens, to + 1) === 'at' && word(tokens, to + 2) === 'a' && word(tokens, to + 3) === 'time') return 'figure of speech';
  if (['by', 'of'].includes(before) && after === 'default') return 'figure of speech';
  return undefined;
}

const aimNoun = (tokens: readonly Token[], at: number): boolean =>
  [word(tokens, at), word(tokens, at + 1), word(tokens, at + 2)].some((one) => [
    'target', 'goal', 'threshold', 'sla', 'mark', 'level', 'uptime', 'availability',
  ].includes(one));

/** “zero trust”, “net zero”, “Vision Zero”, “zero tolerance”. */
function zeroReason(tokens: readonly Token[], { from, to }: Amount): NotTarget | undefined {
  if (['net', 'vision', 'absolute', 'ground', 'day', 'patient',
    'near'].includes(word(tokens, from - 1))) return 'figure of speech';
  return [
    'trust', 'tolerance', 'in', 'based', 'sum', 'day', 'downtime-style', 'hour', 'touch', 'mindset',
  ].includes(word(tokens, to)) ? 'figure of speech' : undefined;
}

export const rankings = new Set([
  'survey', 'ranking', 'rankings', 'league', 'index', 'table', 'benchmark', 'quartile', 'decile', 'percentile', 'list',
  'chart', 'category', 'sector', 'peers', 'place', 'universities', 'companies', 'hospitals', 'schools', 'cities',
  'countries',
]);

/** “rank in the top 10 of the survey”. */
const isRankAim = (tokens: readonly Token[], verbs: readonly ClauseVerb[], from: number): boolean =>
  tokens.slice(0, from).some(({ lower }) => ['rank', 'ranked', 'ranking', 'place', 'finish'].includes(lower)) ||
  (['to', 'into', 'in', 'within', 'among'].includes(word(tokens, from - 2) === 'the'
    ? word(tokens, from - 3)
    : word(tokens, from - 2)) &&
    tokens.slice(0, from).some(({ lower }) => ['place', 'position', 'league', 'standing'].includes(lower) ||
      rankings.has(lower))) ||
  (verbs.some(({ classes }) => classes.has('hold')) && tokens.slice(from).some(({ lower }) => rankings.has(lower)));

/** “contracts over €50 k”, “patients over 75”: a comparator behind a noun that something else is said of. */
function comparesPopulation(tokens: readonly Token[], amounts: readonly Amount[], amount: Amount): boolean {
  const found = comparatorBefore(tokens, amount.from);
  // “No pupil misses more than ten days” limits; “the backlog (CVSS ≥ 7) under 40” describes.
  if (found !== undefined && ['no', 'none', 'never'].includes(word(tokens, 0))) return false;
  const bracketed = tokens[amount.to]?.text === ')' &&
    tokens.slice(Math.max(0, amount.from - 5), amount.from).some(({ text }) => text === '(');
  if (found !== undefined && bracketed && amounts.some((other) => other.from > amount.to)) return true;
  if (found === undefined || ![
    'over', 'above', 'under', 'below', 'more', 'less', '>', '<', 'longer', 'exceeding', 'greater', 'fewer', 'lower',
    'higher', 'at',
  ].includes(word(tokens, found.from))) return false;
  const before = tokens[found.from - 1];
  if (before === undefined || before.kind !== 'word') return false;
  // “Cut waits of more than 12 hours to zero”
  const measured = before.lower === 'of' && (tokens[found.from - 2]?.lower.endsWith('s') ?? false) &&
    amounts.some((other) => other.from > amount.to);
  if (measured && amount.kind === 'duration') return true;
  if (prepositions.has(before.lower) || [
    'is', 'are', 'be', 'stays', 'stay', 'remain', 'remains', 'to', 'was', 'well', 'not', 'and', 'or', 'no', 'kept',
    'held',
  ].includes(before.lower)) return false;
  // “Damaged parcels below 4 per thousand” is a rate.
  if (word(tokens, amount.to) === 'per') return false;
  const behindPlural = (before.lower.endsWith('s') || ['people', 'children', 'women', 'men'].includes(before.lower)) && !isMetricNoun(before.lower) &&
    verbOf(before.lower)?.form !== 'third';
  const earlier = amounts.some((other) => other.to <= found.from && other.kind !== 'duration');
  const all = tokens.slice(0, found.from).some(({ lower }) => quantifiers.has(lower));
  if (!behindPlural) return false;
  if (earlier || all) return true;
  // “Treat patients over 75 with dignity”: the sentence goes on and says something else of them.
  return amount.kind === 'bare' && word(tokens, amount.to) !== '' && amount.to < tokens.length - 1 &&
    !['by', '.'].includes(word(tokens, amount.to));
}
