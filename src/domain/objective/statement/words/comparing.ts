import type { Comparator } from '../../../plan/parts';
import type { Token } from '../tokens';

const before: readonly [Comparator, readonly string[]][] = [
  ['at least', [
    'at least', 'no less than', 'not less than', 'no fewer than', 'not fewer than', 'no lower than', 'not lower than',
      'minimum of',
    'minimum', 'min', 'min .', '>=', '=>', '≥', '>', 'above', 'over', 'more than', 'greater than', 'higher than',
      'exceeding', 'exceed',
    'exceeds', 'beyond', 'not below', 'not under', 'not fall below', 'not drop below', 'never below', 'better than',
      'upwards of',
    'at or above', 'at or over', 'equal to or above', 'surpass', 'longer than', 'or above', 'or over', 'no worse than',
  ]],
  ['at most', [
    'at most', 'no more than', 'not more than', 'no greater than', 'not greater than', 'no higher than',
      'not higher than', 'not exceed',
    'not to exceed', 'not exceeding', 'never exceed', 'without exceeding', 'maximum of', 'maximum', 'max', 'max .',
      'up to', '<=', '=<', '≤', '<',
    'below', 'under', 'less than', 'fewer than', 'lower than', 'no longer than', 'not longer than', 'not above',
      'not over', 'cap at',
    'capped at', 'at or below', 'at or under', 'shorter than', 'faster than', 'no later than', 'smaller than',
      'beneath', 'or below',
    'or under', 'limited to', 'never above', 'never over', 'no older than', 'younger than', 'cheaper than',
      'not exceeds', 'no larger than', 'not larger than', 'no bigger than', 'no heavier than', 'no longer then',
      'no slower than',
  ]],
  ['exactly', ['exactly', 'equal to', 'equals', '=', 'precisely']],
];

const after: readonly [Comparator, readonly string[]][] = [
  ['at least', [
    'or more', 'or better', 'or higher', 'or above', 'or greater', 'and above', 'and over', 'or over', 'and more',
      'minimum', 'at least', 'or longer',
    'or upwards', 'as a minimum', 'and higher', 'or beyond', 'at a minimum',
  ]],
  ['at most', [
    'or less', 'or fewer', 'or lower', 'or below', 'or under', 'or sooner', 'or faster', 'maximum', 'at most',
      'at the most', 'and below',
    'and under', 'or quicker', 'or earlier', 'or shorter', 'as a maximum', 'at a maximum', 'max',
  ]],
];

const phrases = (table: typeof before): [Comparator, string[]][] =>
  table
    .flatMap(([comparator, list]) => list.map((phrase): [Comparator, string[]] => [comparator, phrase.split(' ')]))
    .sort((one, other) => other[1].length - one[1].length);

const beforePhrases = phrases(before);
const afterPhrases = phrases(after);

/** True when the tokens from `at` on are the words given. */
export function isPhrase(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return at >= 0 && words.every((word, index) => tokens[at + index]?.lower === word);
}

/** Words that may stand between a comparator and its number: “at least about 20”, “below a level of 3 %”. */
const filler = new Set([
  'a', 'an', 'the', 'of', 'about', 'approximately', 'around', 'roughly', 'level', 'total', 'average', 'mean', 'median',
  'some', '~', '≈', 'another', 'further', 'additional', 'target',
]);

/** A comparator found, with the tokens it takes. */
export interface ComparatorFound {
  comparator: Comparator;
  from: number;
  to: number;
}

/** Where the words that qualify a number begin: past “about”, “an average of”, “a further”. At most four are passed. */
export function beforeFiller(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0 && at - start < 4 && filler.has(tokens[start - 1]?.lower ?? '')) start -= 1;
  return start;
}

const lifting = new Set([
  'bring', 'get', 'lift', 'raise', 'push', 'take', 'move', 'grow', 'increase', 'improve', 'drive', 'boost', 'go',
  'goes', 'scale', 'ramp', 'expand', 'build', 'back', 'catch', 'climb', 'rise', 'rises',
]);

/** “Bring the rate up to 78 %”: the “up” belongs to the verb. */
const isLifted = (tokens: readonly Token[], from: number): boolean =>
  tokens[from]?.lower === 'up' && tokens.slice(Math.max(0, from - 16), from).some(({ lower }) => lifting.has(lower));

/** “Maximum data loss of 15 minutes”: the comparator opens the phrase that the number ends. */
function opensPhrase(tokens: readonly Token[], at: number): ComparatorFound | undefined {
  if (!['of', ':', 'is'].includes(tokens[at - 1]?.lower ?? '')) return undefined;
  for (let index = at - 2; index >= 0 && at - index < 9; index -= 1) {
    const word = tokens[index]?.lower ?? '';
    const comparator: Comparator | undefined = ['maximum', 'max'].includes(word)
      ? 'at most'
      : ['minimum', 'min'].includes(word)
      ? 'at least'
      : undefined;
    if (comparator !== undefined) return { comparator, from: index, to: at };
    if (tokens[index]?.kind !== 'word') return undefined;
  }
  return undefined;
}

/** The comparator written before a number at `at`. */
export function comparatorBefore(tokens: readonly Token[], at: number): ComparatorFound | undefined {
  const stop = beforeFiller(tokens, at);
  for (let end = at; end >= stop; end -= 1) {
    for (const [comparator, words] of beforePhrases) {
      const from = end - words.length;
      if (isPhrase(tokens, from, words)) return { comparator: isLifted(tokens, from)
        ? 'at least'
        : comparator, from, to: at };
    }
  }
  return opensPhrase(tokens, at);
}

/** The comparator written right after a number that ends at `at`: “or more”, “maximum”. */
export function comparatorAfter(tokens: readonly Token[], at: number): ComparatorFound | undefined {
  for (const [comparator, words] of afterPhrases) {
    if (isPhrase(tokens, at, words)) return { comparator, from: at, to: at + words.length };
  }
  return undefined;
}
