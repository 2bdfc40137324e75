import type { ClauseVerb } from './clauseVerbs';
import { rankings } from './asides';
import { movesBefore } from './movement';
import { ratePeriod } from './ratePeriod';
import type { TargetRead } from './role';
import type { Token } from './tokens';
import { comparatorBefore } from './words/comparing';
import { nounPhraseEnd, pointers, quantifiers } from './words/nounPhrase';
import { isAbstract, isBetterLow } from './words/things';
import { wordValue } from './words/numerals';
import { verbOf } from './words/verbs';

const word = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

/**
 * “Double the number of apprentices”, “halve the backlog”, “twice a year”, “three nines”, “eliminate all …”: numbers
 * inside words.
 */
export function wordedTargets(tokens: readonly Token[], verbs: readonly ClauseVerb[]): TargetRead[] {
  const found: TargetRead[] = [];
  const factors: Readonly<Record<string,
    number>> = { double: 100, triple: 200, treble: 200, quadruple: 300, halve: 50 };
  tokens.forEach(({ lower }, at) => {
    const base = verbOf(lower)?.base ?? lower;
    const opens = verbs.some((verb) => verb.at === at) || [
      'doubled', 'doubles', 'halved', 'tripled', 'halving', 'doubling', 'doubles', 'halves',
    ].includes(lower);
    if (Object.hasOwn(factors, base) && opens && word(tokens, at + 1) !== 'down') {
      const down = base === 'halve';
      found.push({ value: factors[base] ?? 100, unit: '%', comparator: 'at least', direction: down
        ? 'lower'
        : 'higher', change: true, from: at, to: at + 1 });
    }
    const halfLed = word(tokens, at - 1) === 'a' || word(tokens, at - 1) === 'one' ? at - 2 : at - 1;
    if ((lower === 'half' || lower === 'one-half') && word(tokens, halfLed) === 'by') {
      found.push({ value: 50, unit: '%', comparator: 'at least', direction: movesBefore(tokens, at) === false
        ? 'higher'
        : 'lower', change: true, from: at, to: at + 1 });
    }
    const part = { quarter: 25, third: 33.33, fifth: 20, tenth: 10 }[lower];
    const led = comparatorBefore(tokens, at - 1)?.from ?? at - 1;
    if (part !== undefined && ['one', 'a'].includes(word(tokens, at - 1)) && word(tokens, led - 1) === 'by') {
      found.push({ value: part, unit: '%', comparator: 'at least', direction: movesBefore(tokens, at) === false
        ? 'higher'
        : 'lower', change: true, from: at - 1, to: at + 1 });
    }
    const period = lower === 'twice' || lower === 'once' ? ratePeriod(tokens, at + 1) : undefined;
    if (period !== undefined && (word(tokens, at - 1) === 'to' && movesBefore(tokens, at) !== undefined)) {
      found.push({ value: lower === 'twice'
        ? 2
        : 1, unit: period, comparator: 'at least', direction: 'higher', change: false, from: at, to: at + 3 });
    } else if (period !== undefined &&
      (carriedOut(tokens, at) ||
        (verbs.length === 0 && at > 0 &&
          (tokens[at + 3] === undefined || comparatorBefore(tokens, at) !== undefined)))) {
      found.push({ value: lower === 'twice'
        ? 2
        : 1, unit: period, comparator: 'at least', direction: 'higher', change: false, from: at, to: at + 3 });
    } else if (period !== undefined &&
      verbs.some((verb) => verb.at < at &&
        (verb.classes.has('outcome') || verb.classes.has('making') || verb.classes.has('hold') ||
          verb.classes.has('casework')))) {
      found.push({ value: lower === 'twice'
        ? 2
        : 1, unit: period, comparator: comparatorBefore(tokens, at)?.comparator ?? 'at least', direction: 'higher',
          change: false, from: at, to: at + 3 });
    }
    const fold = /^(?:(two|three|four|five|six|eight|ten)|([0-9]{1,3}))-?fold$/.exec(lower);
    const foldOf = fold === null
      ? (lower === 'fold' && tokens[at - 1]?.text === '-' ? Number(tokens[at - 2]?.text) : undefined)
      : fold[1] === undefined
      ? Number(fold[2])
      : wordValue(fold[1]);
    const moved = foldOf === undefined ? undefined : movesBefore(tokens, at);
    if (foldOf !== undefined && Number.isFinite(foldOf) && moved !== undefined) {
      found.push({ value: foldOf, unit: 'times', comparator: 'at least', direction: moved
        ? 'lower'
        : 'higher', change: true, from: at, to: at + 1 });
    }
    if (['single', 'double'].includes(lower) && ['digits', 'figures', 'digit'].includes(word(tokens, at + 1)) &&
      ['to', 'into', 'in', 'at', 'reach'].includes(word(tokens, at - 1))) {
      const below = lower === 'single';
      found.push({ value: below
        ? 9
        : 10, comparator: below
        ? 'at most'
        : 'at least', direction: below
        ? 'lower'
        : 'higher', change: false, from: at, to: at + 2 });
    }
    const nines = { two: 99, three: 99.9, four: 99.99, five: 99.999 }[lower];
    if (nines !== undefined && word(tokens, at + 1) === 'nines') {
      found.push({ value: nines, unit: '%', comparator: 'at least', direction: 'higher', change: false, from: at,
        to: at + 2 });
    }
    if (base === 'eliminate' && verbs.some((verb) => verb.at === at) &&
      (quantifiers.has(word(tokens, at + 1)) || pointers.has(word(tokens, at + 1)) || countsDown(tokens, at + 1))) {
      const end = nounPhraseEnd(tokens, at + 1);
      if (end > at + 2 &&
        !isAbstract(word(tokens, end - 1))) found.push({ value: 0, comparator: 'at most', direction: 'lower',
          change: false, from: at, to: end });
    }
    // “Stockouts of critical spares: none in 2027”
    if (lower === 'none' && word(tokens, at - 1) === ':') {
      found.push({ value: 0, comparator: 'at most', direction: 'lower', change: false, from: at, to: at + 1 });
    }
    const many = manyAt(tokens, verbs, at);
    if (many !== undefined) found.push(many);
    const rank = rankAt(tokens, verbs, at);
    if (rank !== undefined) found.push(rank);
  });
  return found;
}

/** “Twice as many incidents solved”, “half as much paper”, “a three-star rating”. */
function manyAt(tokens: readonly Token[], verbs: readonly ClauseVerb[], at: number): TargetRead | undefined {
  const lower = word(tokens, at);
  const aiming = at === 0 || verbs.some((verb) => verb.at < at && !verb.classes.has('soft'));
  const stars = /^([a-z]{3,5})-star$/.exec(lower);
  const rating = stars === null ? undefined : wordValue(stars[1] ?? '');
  if (rating !== undefined && aiming && ['rating', 'status', 'standard', 'grade'].includes(word(tokens, at + 1))) {
    return { value: rating, unit: 'stars', comparator: 'at least', direction: 'higher', change: false, from: at, to: at + 2 };
  }
  const times = word(tokens, at + 1) === 'times' ? wordValue(lower) : undefined;
  const factor = times ?? { twice: 2, half: 0.5 }[lower];
  const from = times === undefined ? at + 1 : at + 2;
  if (factor === undefined || !aiming || word(tokens, from) !== 'as' || !['many', 'much'].includes(word(tokens, from + 1))) return undefined;
  const down = factor < 1;
  return { value: down ? 50 : (factor - 1) * 100, unit: '%', comparator: 'at least', direction: down ? 'lower' : 'higher', change: true, from: at, to: from + 2 };
}

/** “eliminate mixed-sex accommodation breaches”: more than a word, and anyone can count them. */
function countsDown(tokens: readonly Token[], from: number): boolean {
  const end = nounPhraseEnd(tokens, from);
  const head = word(tokens, end - 1);
  return end - from >= 2 && head.endsWith('s') && (isBetterLow(head) || isBetterLow(head.slice(0, -1))) &&
    !isAbstract(head);
}

/** “exercise carried out once a year”, “plan tested twice a year”. */
const carriedOut = (tokens: readonly Token[], at: number): boolean => tokens.slice(Math.max(0, at - 3),
  at).some(({ lower }) => lower === 'carried' ||
  lower === 'tested' || lower === 'held' || verbOf(lower)?.form === 'past');

/** “rank first in …”, “number one in the survey”, “in the top quartile of the benchmark”. */
function rankAt(tokens: readonly Token[], verbs: readonly ClauseVerb[], at: number): TargetRead | undefined {
  const lower = word(tokens, at);
  const ranking = tokens.slice(at + 1, at + 12).some((token) => rankings.has(token.lower));
  const ranks = tokens.slice(Math.max(0, at - 3),
    at).some((token) => ['rank', 'ranked', 'place', 'placed', 'finish', 'come'].includes(token.lower));
  const aiming = verbs.some((verb) => verb.at < at);
  const base = { comparator: 'at most', direction: 'lower', change: false, unit: 'rank' } as const;
  if (['first', 'second', 'third'].includes(lower) && (ranks || (aiming && word(tokens, at + 1) === 'place'))) {
    return { ...base, value: ['first', 'second', 'third'].indexOf(lower) + 1, from: at, to: at + 1 };
  }
  if (lower === 'number' && word(tokens, at + 1) === 'one' &&
    (ranks || ranking)) return { ...base, value: 1, from: at, to: at + 2 };
  const number = lower === 'top'
    ? Number(tokens[at + 1]?.text.replace(/\D/g, '') || wordValue(word(tokens, at + 1)))
    : Number.NaN;
  const placed = tokens.slice(0, at).some((token) => [
    'rank', 'ranked', 'place', 'placed', 'position', 'finish', 'come', 'ranking', 'league',
  ].includes(token.lower));
  if (number > 0 && (aiming || placed) &&
    (placed ||
      (ranking &&
        verbs.some(({ at: from, classes }) => from < at &&
          classes.has('hold'))))) return { ...base, value: number, from: at, to: at + 2 };
  const quantile = { quartile: 25, decile: 10, quintile: 20, half: 50, third: 33.33 }[word(tokens, at + 1)];
  if (['top', 'upper', 'best'].includes(lower) && quantile !== undefined &&
    (ranks || aiming)) return { ...base, unit: '%', value: quantile, from: at, to: at + 2 };
  return undefined;
}
