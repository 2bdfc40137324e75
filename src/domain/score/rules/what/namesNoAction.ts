import { readable } from '../../../objective/statement/readable';
import { tokensOf } from '../../../objective/statement/tokens';
import { verbOf } from '../../../objective/statement/words/verbs';

/** Longest text whose first word is looked at; a longer one is a description and names something. */
const longest = 400;

/** Endings of English words that name a doing instead of telling somebody to do it. */
const ofNouns = /(?:tion|tions|ment|ments|ness|ity|ance|ence|ship)$/;

const beforeNouns = new Set(['the', 'a', 'an', 'our', 'new', 'this', 'that', 'all', 'every', 'better', 'improved', 'more']);

/**
 * True for the text of an activity that certainly begins with no action: “Portal guide publication”, “New triage guide”,
 * “Implementation of the tool”. Whatever is not sure is taken for an action; there are too many verbs, and languages.
 */
export function namesNoAction(text: string): boolean {
  if (text.length > longest) return false;
  const words = tokensOf(readable(text)).filter(({ kind }) => kind === 'word').map(({ lower }) => lower);
  const [first, second] = words;
  if (first === undefined || second === undefined) return false;
  // An adverb may stand before the verb: “Jointly review …”.
  if (verbOf(first) !== undefined || (first.endsWith('ly') && verbOf(second) !== undefined)) return false;
  const last = words.at(-1) ?? '';
  return beforeNouns.has(first) || ofNouns.test(first) || second === 'of' || (words.length <= 4 && ofNouns.test(last));
}
