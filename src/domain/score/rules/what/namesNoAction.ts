import { readable } from '../../../objective/statement/readable';
import { tokensOf } from '../../../objective/statement/tokens';

/** Longest text whose first words are looked at; a longer one is a description and names something. */
const longest = 400;

/** What stands before a thing and never before what is done to it. */
const beforeThings = new Set(['the', 'a', 'an', 'our', 'new', 'this', 'that', 'all', 'every', 'better', 'improved', 'more', 'further']);

/** Verbs that take “of”: “Dispose of the old servers”. Before any other “of” stands the name of a doing. */
const verbsWithOf = new Set(['dispose', 'think', 'approve', 'inform', 'get', 'take', 'make', 'rid', 'consist', 'notify']);

/**
 * True for the text of an activity that certainly begins with no action: “Publication of the guide”, “New triage guide”.
 * Whatever is not sure is taken for an action: there are too many verbs, too many that are nouns too, and languages.
 */
export function namesNoAction(text: string): boolean {
  if (text.length > longest) return false;
  const [first, second] = tokensOf(readable(text)).filter(({ kind }) => kind === 'word').map(({ lower }) => lower);
  if (first === undefined) return false;
  return beforeThings.has(first) || (second === 'of' && !verbsWithOf.has(first));
}
