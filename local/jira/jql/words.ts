/** The words of a text as `~` sees them: lower case, without accents and punctuation. */
export const wordsOf = (text: string): string[] =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').match(/[\p{L}\p{N}_]+/gu) ?? [];

/**
 * A word without its ending, as Jira's index cuts English ones: `plans`, `planned` and `planning` are `plan`, `policies`
 * is `policy`.
 */
export function stemmed(word: string): string {
  if (word.length <= 3) return word;
  const single = word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.endsWith('sses') ? word.slice(0, -2) : word.replace(/([^s])s$/, '$1');
  const plain = single.replace(/(.{3,})(?:ing|ed)$/, '$1');
  const root = plain === single ? single : plain.replace(/([^lsz])\1$/, '$1');
  return root.length > 4 ? root.replace(/e$/, '') : root;
}
