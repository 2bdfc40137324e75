import { clauseVerbs, type ClauseVerb } from './clauseVerbs';
import { readable } from './readable';
import { sentencesOf } from './sentences';
import type { Span } from './span';
import { tokensOf, type Token } from './tokens';
import { articles, pointers, prepositions, quantifiers } from './words/nounPhrase';

/** Whether one sentence promises several outcomes; `spans` are the verbs that are chained, at least two. */
export type ChainVerdict = { chained: false } | { chained: true; words: readonly string[]; spans: readonly Span[] };

/** Verbs that are nouns as often: in “training and review coverage” nothing is reviewed. */
const nounsToo = new Set([
  'release', 'review', 'plan', 'test', 'design', 'support', 'audit', 'screen', 'map', 'cut', 'lease', 'order', 'form',
    'report', 'process', 'release', 'record',
  'program', 'practice', 'schedule', 'supply', 'care', 'work', 'help', 'contract', 'patent', 'document', 'change',
    'use', 'drop', 'rise', 'fall', 'limit', 'share',
  'model', 'engineer', 'contact', 'value', 'respect', 'trust', 'delivery', 'grant', 'fund', 'award', 'tender', 'trial',
    'pilot', 'tag', 'block', 'register', 'approach',
]);

/** What takes up the object before it: “agree the plan and have it signed” is one outcome. */
const sameObject = new Set(['it', 'them', 'this', 'these', 'those', 'both']);

const joints = new Set(['and', 'or', 'then', 'also', ',', '&', '+', '/', 'will', 'to', 'must', 'shall']);

/**
 * “Cut costs by 10 % and open a second desk” can be half achieved (R:OBJ-10). Fires where a second, different verb with
 * an object of its own is joined to the first; silent for verbs that share an object (“write and rehearse the plan”),
 * for a purpose (“… to free up space”) and for what is said of the same thing again (“and keep it there”).
 */
export function outcomesChained(text: string): ChainVerdict {
  for (const tokens of sentencesOf(tokensOf(readable(text)))) {
    const [first, ...others] = clauseVerbs(tokens);
    if (first === undefined) continue;
    const chained = [first];
    for (const verb of others) {
      const before = chained.at(-1) ?? first;
      if (isJoined(tokens, verb) && verb.base !== before.base && hasObject(tokens, before, verb.at) &&
        opensObject(tokens, verb)) chained.push(verb);
    }
    if (chained.length < 2) continue;
    const spans = chained.map(({ at, to }) => ({ start: tokens[at]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }));
    return { chained: true, words: spans.map(({ start, end }) => text.slice(start, end)), spans };
  }
  return { chained: false };
}

/** “and reduce …”, “, then close …”, “and to publish …”; but not “to …” alone, which is a purpose. */
function isJoined(tokens: readonly Token[], { at }: ClauseVerb): boolean {
  let index = at - 1;
  let joined = false;
  while (index >= 0 && at - index <= 4) {
    const word = tokens[index]?.lower ?? '';
    if (!joints.has(word) && !(word.endsWith('ly') && tokens[index]?.kind === 'word')) break;
    joined ||= ['and', 'or', 'then', '&', '+'].includes(word);
    index -= 1;
  }
  return joined;
}

/** Something stands between the first verb and the joint: a shared object would not. */
const hasObject = (tokens: readonly Token[], { to }: ClauseVerb, until: number): boolean =>
  tokens.slice(to, until).some(({ lower, kind }) => kind !== 'sign' && !joints.has(lower) && !lower.endsWith('ly'));

function opensObject(tokens: readonly Token[], { base, to }: ClauseVerb): boolean {
  const next = tokens[to];
  if (next === undefined || next.kind === 'sign' || prepositions.has(next.lower) ||
    sameObject.has(next.lower)) return false;
  const said = next.kind === 'number' || articles.has(next.lower) || pointers.has(next.lower) ||
    quantifiers.has(next.lower);
  return (said || !nounsToo.has(base)) &&
    !tokens.slice(to, to + 3).some(({ lower }) => lower === 'it' || lower === 'them');
}
