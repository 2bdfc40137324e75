import type { Token } from './tokens';

/** After these a full stop does not end a sentence. */
const abbreviations = new Set([
  'e.g', 'i.e', 'approx', 'no', 'nos', 'st', 'dr', 'mr', 'ms', 'mrs', 'vs', 'ca', 'incl', 'excl', 'dept', 'ltd', 'inc',
    'min',
  'max', 'avg', 'rev', 'art', 'sec', 'para', 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct',
    'nov', 'dec',
]);

/** Most tokens that are read as one sentence; a longer run is cut here, which bounds the work per sentence. */
export const longestSentence = 200;

/** Cuts tokens into sentences at full stops, question and exclamation marks, semicolons, bullets and line ends. */
export function sentencesOf(tokens: readonly Token[]): Token[][] {
  const sentences: Token[][] = [];
  let current: Token[] = [];
  const close = (): void => {
    if (current.length > 0) sentences.push(current);
    current = [];
  };
  tokens.forEach((token, index) => {
    if (token.newLine || current.length >= longestSentence) close();
    if (endsSentence(token, tokens[index - 1], tokens[index + 1])) {
      close();
      return;
    }
    current.push(token);
  });
  close();
  return sentences;
}

function endsSentence(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (token.kind !== 'sign') return false;
  if ('!?;•'.includes(token.text) && token.text.length === 1) return true;
  if (token.text !== '.') return false;
  if (after === undefined) return true;
  if (before !== undefined &&
    (abbreviations.has(before.lower) || /^(?:\p{L}\.){0,8}\p{L}$/u.test(before.text))) return false;
  // A small letter after the full stop: an abbreviation nobody listed.
  return !after.glued && !/^\p{Ll}/u.test(after.text);
}
