/** The words of a text as `~` sees them: lower case, without accents and punctuation. */
export function wordsOf(text: string): string[] {
  // Most texts have nothing to take off; looking is a good deal quicker than taking.
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase().match(/\w+/g) ?? [];
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/**
 * A word without its ending, as Jira's index cuts English ones: `plans`, `planned` and `planning` are `plan`, `policies`
 * is `policy`.
 */
export function stemmed(word: string): string {
  if (word.length <= 3 || !'sgde'.includes(word.at(-1)!)) return word;
  const single = singular(word);
  const ending = ['ing', 'ed'].find((it) => single.endsWith(it) && single.length >= it.length + 3);
  if (ending === undefined) return withoutE(single);
  const root = single.slice(0, -ending.length);
  // `planning` doubles a letter that `plan` has once.
  return withoutE(root.at(-1) === root.at(-2) && !'lsz'.includes(root.at(-1)!) ? root.slice(0, -1) : root);
}

function singular(word: string): string {
  if (!word.endsWith('s') || word.endsWith('ss')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.slice(0, word.endsWith('sses') ? -2 : -1);
}

const withoutE = (word: string): string => (word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word);
