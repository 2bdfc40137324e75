/**
 * True when two texts say the same in the same words and only look different: white space, the style of quotation marks,
 * dashes and apostrophes, a full stop at the end, and capitals in words of four letters or more (`MB` and `Mb`, `US` and
 * `us` are different things; `Incidents` and `incidents` are not).
 *
 * Everything else counts as another meaning, a mended typing error too: no rule can tell “planned” → “unplanned” from a
 * typing error, and asking once too often costs a minute, asking once too little costs the approval its worth.
 */
export const sameWording = (one: string, other: string): boolean => plain(one) === plain(other);

function plain(text: string): string {
  return text
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '')
    .replace(/\p{L}{4,}/gu, (word) => word.toLowerCase());
}
