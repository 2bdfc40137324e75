import type { Comparator, Direction } from '../../plan/parts';
import type { Amount } from './amounts';
import { isDownward, isLowWanted } from './movement';
import { ratePeriod } from './ratePeriod';
import { type Sentence, type TargetRead, word } from './role';
import type { Token } from './tokens';
import { comparatorAfter, comparatorBefore } from './words/comparing';
import { nounPhraseEnd, pointers } from './words/nounPhrase';
import { verbOf } from './words/verbs';

export function targetOf({ tokens, verbs }: Sentence, amount: Amount, explicit: ReturnType<typeof comparatorBefore>,
  change: boolean): TargetRead {
  const counted = amount.unit === undefined ? countedThing(tokens, amount) : undefined;
  // “% of planned maintenance completed: 95”
  const opensWithShare = ['%', 'percent', 'percentage', 'proportion', 'share'].includes(word(tokens, 0)) &&
    amount.unit === undefined && word(tokens, amount.from - 1) === ':';
  const unit = amount.unit === 'times'
    ? ratePeriod(tokens, amount.to) ?? 'times'
    : amount.unit ?? (opensWithShare ? '%' : counted?.unit);
  const lower = change ? isDownward(tokens, verbs, amount) : isLowWanted(tokens, verbs, amount);
  const comparator: Comparator = change
    ? 'at least'
    : explicit === undefined
    ? (lower ? 'at most' : 'at least')
    : denied(tokens, explicit) || isBetterLower(tokens, explicit, lower || amount.kind === 'duration')
    ? 'at most'
    : explicit.comparator;
  const direction: Direction = change
    ? (lower ? 'lower' : 'higher')
    : comparator === 'at least'
    ? 'higher'
    : comparator === 'at most'
    ? 'lower'
    : 'equal';
  const from = explicit !== undefined && explicit.from < amount.from ? explicit.from : amount.from;
  const to = Math.max(counted?.to ?? amount.to, explicit !== undefined && explicit.from >= amount.to ? explicit.to : 0);
  return {
    value: amount.value, ...(unit === undefined ? {} : { unit }), comparator, direction, change, from, to,
    ...(explicit === undefined ? {} : { written: { from: explicit.from, to: explicit.to } }),
  };
}

/** “15 minutes or better”: what is better depends on what is measured. */
const isBetterLower = (tokens: readonly Token[], { from }: { from: number }, lower: boolean): boolean =>
  lower && word(tokens, from) === 'or' && word(tokens, from + 1) === 'better';

/** “No child waits longer than 18 weeks”: what no case may exceed is a maximum. */
function denied(tokens: readonly Token[], { from, comparator }: { from: number; comparator: Comparator }): boolean {
  const near = tokens.slice(Math.max(0, from - 4), from).map(({ lower }) => lower);
  const opposite = near.includes('not') || near.includes('never');
  return comparator === 'at least' && [
    'longer', 'more', 'over', 'above', 'later', 'exceeding', 'exceeds', 'greater', 'higher', 'beyond',
  ].includes(word(tokens, from)) &&
    (opposite || tokens.slice(0, from).some(({ lower }) => ['no', 'none', 'never', 'nobody', 'no-one'].includes(lower)));
}

/** The thing counted after a bare number, as the unit: “5 of the most requested features” → features. */
function countedThing(tokens: readonly Token[], amount: Amount): { unit: string; to: number } | undefined {
  let from = amount.to;
  if (tokens[from]?.text === '/' && tokens[from + 1]?.kind === 'number') return undefined;
  if (['a', 'an', 'per', 'each', 'every'].includes(word(tokens, from))) {
    const period = ratePeriod(tokens, from);
    return period === undefined ? undefined : { unit: period, to: from + 2 };
  }
  if (word(tokens, from) === 'of') from += 1;
  if (comparatorAfter(tokens, from) !== undefined || word(tokens, from) === 'out') return undefined;
  let end = Math.min(nounPhraseEnd(tokens, from), from + 6);
  // “12 minutes late”, “250 nurses trained”: the thing ends before what is said of it.
  for (let at = from + 1; at < end; at += 1) {
    const verb = verbOf(word(tokens, at));
    const acts = verb?.form === 'base' && at > from && (tokens[at - 1]?.lower.endsWith('s') ?? false) &&
      (at === end - 1);
    if (acts || tokens[at]?.text === '(' || tokens[at]?.text === '-' || (at === end - 1 && (verb?.form === 'past' || ['caused', 'taken', 'made', 'held'].includes(word(tokens, at)))) || [
      'within', 'worth', 'old', 'older', 'longer', 'open', 'outstanding', 'each', 'published', 'late', 'daily', 'a',
      'an', 'left', 'remaining',
    ].includes(word(tokens, at))) {
      end = at;
      break;
    }
  }
  const words = tokens.slice(from, end).filter(({ kind, lower }) => kind === 'word' && !pointers.has(lower));
  const most = words.findIndex(({ lower }) => lower === 'most');
  const kept = most >= 0 ? words.slice(-1) : words;
  return kept.length === 0 ? undefined : { unit: kept.map(({ text }) => text).join(' '), to: end };
}
