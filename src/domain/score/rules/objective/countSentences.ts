/** Text beyond this is not a sentence to count in; the bound keeps hostile text cheap. */
const longest = 4000;

/** Abbreviations after which a capital letter does not begin a sentence. */
const abbreviations = new Set([
  'e.g', 'i.e', 'approx', 'no', 'nos', 'st', 'dr', 'mr', 'ms', 'mrs', 'vs', 'ca', 'incl', 'excl', 'dept', 'ltd', 'inc',
]);

/** How many sentences a text has: a full stop, question or exclamation mark followed by a capital letter begins another. */
export function countSentences(text: string): number {
  const words = text.slice(0, longest).trim().split(/\s+/);
  let sentences = 1;
  for (let at = 0; at < words.length - 1; at += 1) {
    const word = words[at] ?? '';
    const following = words[at + 1] ?? '';
    const last = word.at(-1) ?? '';
    if (!'.!?'.includes(last) || !/^\p{Lu}/u.test(following)) continue;
    const bare = word.slice(0, -1).toLowerCase();
    // “U.S. Government” and “version A. Smith” are inside a sentence.
    const inside = last === '.' && (abbreviations.has(bare) || /(?:^|\.)\p{L}$/u.test(bare));
    if (!inside) sentences += 1;
  }
  return sentences;
}
