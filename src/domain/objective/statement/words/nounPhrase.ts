import type { Token } from '../tokens';

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s/).filter(Boolean));

export const articles = list('a an the one');

/** Words that point at a known thing or a known set. */
export const pointers = list('the our its their this these those his her your my both whose');

export const quantifiers = list('all every each any no zero none');

/** Words a noun phrase ends before. */
export const prepositions = list(`of in on by to for with within from at before after during until per across between among through
  under over against about into via than throughout without upon towards toward as like despite beyond below above around
  following regarding concerning using including because so if when where while whether although unless since onto off inside
  outside versus vs amongst near`);

export const conjunctions = list('and or but nor plus & that which who whom');

const auxiliaries = list(`is are was were be been being has have had having will would shall should must can could may might do does
  did not to get gets become becomes remain remains stay stays feel feels make makes need needs`);

/** True for a word a noun phrase cannot run through. */
export function endsNounPhrase(token: Token): boolean {
  if (token.kind === 'sign') return !["'", '"', '/', '-', '&', '(', ')'].includes(token.text) || token.text === ')' ||
    token.text === '(';
  return prepositions.has(token.lower) || conjunctions.has(token.lower) || auxiliaries.has(token.lower);
}

const adverbs = list('twice once annually monthly quarterly weekly daily yearly there here so far today again together back only');

/** Longest run of tokens taken as one noun phrase. */
const longestPhrase = 10;

/** From `from` the index after the last token of the noun phrase that begins there. */
export function nounPhraseEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  while (end < tokens.length && end - from < longestPhrase) {
    const token = tokens[end];
    if (token === undefined || endsNounPhrase(token)) break;
    // “a survey every six months”: what follows says how often.
    // “the monthly accounts”: before a noun it is part of the name.
    const following = tokens[end + 1];
    const describes = token.lower.endsWith('ly') && following?.kind === 'word' && !endsNounPhrase(following) &&
      !quantifiers.has(following.lower);
    if (end > from && (quantifiers.has(token.lower) || (adverbs.has(token.lower) && !describes))) break;
    end += 1;
  }
  return end;
}
