/** The words of a text as `~` sees them: lower case, without accents and punctuation. */
export const wordsOf = (text: string): string[] =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').match(/[\p{L}\p{N}_]+/gu) ?? [];

/** How many values a stemmed word loses; Jira's index cuts English endings, so that `plan` finds `plans`. */
const stem = (word: string): string => (
  word.length > 4 ? word.replace(/(ies|ing|ed|es|s)$/, '') : word.length > 3 ? word.replace(/s$/, '') : word
);

/**
 * A test of texts for `~`: all words occur, in any order; `"\"exact phrase\""` asks for them side by side; `word*` is a
 * beginning. Returns `undefined` where the query has no word in it.
 */
export function textMatcher(query: string): ((text: string) => boolean) | undefined {
  const phrase = /^"(.*)"$/.exec(query.trim())?.[1];
  if (phrase !== undefined) {
    const wanted = wordsOf(phrase);
    return wanted.length === 0 ? undefined : (text) => ` ${wordsOf(text).join(' ')} `.includes(` ${wanted.join(' ')} `);
  }
  const wanted = query.split(/\s+/).flatMap((part) => {
    const prefix = part.endsWith('*');
    return wordsOf(part).map((word) => ({ word: prefix ? word : stem(word), prefix }));
  });
  if (wanted.length === 0) return undefined;
  return (text) => {
    const words = wordsOf(text);
    return wanted.every(({ word, prefix }) => words.some((it) => (prefix ? it.startsWith(word) : stem(it) === word)));
  };
}
