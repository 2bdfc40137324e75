import type { Token } from './tokens';
import { articles, nounPhraseEnd, pointers, quantifiers } from './words/nounPhrase';
import { isAbstract, isArtefact, vagueAdjectives } from './words/things';
import { verbOf } from './words/verbs';

export const grants = new Set([
  'sign-off', 'signoff', 'go-ahead', 'clearances', 'credit', 'certification', 'certificate', 'certificates',
    'accreditation', 'licence', 'license', 'approval', 'opinion', 'award', 'permit', 'authorization',
  'authorisation', 'recertification', 'reaccreditation', 'registration', 'patent', 'attestation', 'contract', 'audit',
    'clearance', 'charter', 'mark',
  'endorsement', 'ratification', 'designation', 'permission', 'consent', 'clearance', 'grant', 'visa', 'seat',
    'mandate', 'neutrality', 'parity', 'net-zero', 'self-sufficiency', 'break-even', 'breakeven', 'qualification',
    'funding',
]);

export interface Chunk {
  from: number;
  to: number;
}

/** Nouns that only hold others: “a range of services”. */
const containers = new Set([
  'range', 'series', 'number', 'set', 'variety', 'suite', 'portfolio', 'lot', 'mix', 'wealth', 'combination', 'couple',
  'group',
]);

/** The noun phrases of an object, split at “and” and commas; at most four. */
export function objectsOf(tokens: readonly Token[], from: number): Chunk[] {
  const chunks: Chunk[] = [];
  let at = from;
  // “publish, by 1 June, the register”: what stands between commas is stepped over.
  if (tokens[at]?.text === ',') {
    const close = tokens.findIndex(({ text }, index) => index > at && index <= at + 9 && text === ',');
    if (close > at) at = close + 1;
  }
  // “respond to …”, “agree with the supplier on …” have their object after a preposition; only “to”, “on”, “in place”
  // are passed.
  if (tokens[at]?.lower === 'place') at += 1;
  if (tokens[at]?.lower === 'on' || tokens[at]?.lower === 'off') at += 1;
  while (chunks.length < 4) {
    const end = nounPhraseEnd(tokens, at);
    if (end > at) {
      const held = containers.has(tokens[end - 1]?.lower ?? '') && tokens[end]?.lower === 'of';
      const contentEnd = held ? nounPhraseEnd(tokens, end + 1) : end;
      chunks.push(held ? { from: end + 1, to: contentEnd } : { from: at, to: end });
      at = contentEnd;
    }
    const next = tokens[at];
    if (next === undefined ||
      !(next.text === ',' || next.lower === 'and' || next.text === '&' || next.text === '+' ||
        next.lower === 'or')) break;
    // “develop and publish the plan”: the object of the first is the object of the second.
    at += 1;
    if (verbOf(tokens[at]?.lower ?? '') !== undefined && end === at - 1 && chunks.length === 0) at += 1;
  }
  return chunks.filter(({ from: start, to }) => to > start);
}

const smallWords = new Set([
  'new', 'revised', 'updated', 'first', 'second', 'single', 'joint', 'own', 'next', 'final', 'remaining', 'old',
  'legacy', 'existing',
]);

export function isDeterminate(tokens: readonly Token[], { from, to }: Chunk, outcome: boolean): boolean {
  const words = tokens.slice(from, to).filter(({ kind }) => kind === 'word');
  const head = lastNoun(words);
  if (head === undefined) return false;
  const vague = words.some(({ lower }) => vagueAdjectives.has(lower));
  const first = words[0]?.lower ?? '';
  const artefact = isArtefact(head.lower);
  // “efficiently”, “regularly”: how it is done is the promise, and nobody can check it.
  if (words.some(({ lower }) => lower.endsWith('ly') && !harmlessLy.has(lower))) return false;
  // “Implement Regulation 2016/679”, “adopt Agenda 2030”: the rule exists; what doing it means is open.
  if (!articles.has(first) && !pointers.has(first) && followsRule(tokens, from, to)) return false;
  const named = words.slice(1).some(({ text }) => /^\p{Lu}/u.test(text));
  if (isAbstract(head.lower) && !hasDeterminateName(words) &&
    !(named && /^\p{L}/u.test(head.text) && articles.has(first) || (named && pointers.has(first)))) return false;
  const plural = head.lower.endsWith('s') && !head.lower.endsWith('ss') && !head.lower.endsWith('us') &&
    !head.lower.endsWith('is');
  const pointed = articles.has(first) || pointers.has(first) || quantifiers.has(first) ||
    words.some(({ lower }) => smallWords.has(lower));
  if (outcome) return !vague || (artefact && (!plural || pointed));
  // “a rota for …”, “an on-call bonus scheme”: one thing with an article, though no list names it.
  if (!artefact) return !vague && !plural && articles.has(first) && words.length >= 3;
  if (vague && !pointed) return false;
  if ((vague || (plural && !named)) && generic.has(head.lower)) return false;
  return pointed || named || words.length >= 2;
}

const harmlessLy = new Set([
  'monthly', 'weekly', 'quarterly', 'yearly', 'daily', 'annually', 'family', 'assembly', 'supply', 'early', 'fully',
  'jointly', 'publicly', 'newly', 'friendly', 'electronically', 'formally', 'internally', 'externally', 'daily',
  'anomaly', 'fly', 'only', 'elderly', 'automatically', 'hourly', 'centrally', 'locally', 'reply',
]);

const followsRule = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ lower }, index) => [
    'regulation', 'directive', 'agenda', 'law', 'act', 'order', 'industry', 'iso', 'nist', 'rule', 'standard', 'itil',
    'cobit', 'clause', 'requirement',
  ].includes(lower) && (tokens[from + index + 1]?.kind === 'number' || tokens[from + index + 1]?.text === '/'));

/** Artefacts so wide that a vague adjective leaves nothing to point at: “a world-class service”. */
const generic = new Set([
  'service', 'services', 'environment', 'system', 'team', 'teams', 'process', 'processes', 'platform', 'network',
  'company', 'body', 'unit', 'place', 'home', 'community', 'content', 'school', 'solution', 'model', 'line', 'group',
  'method', 'campaign',
]);

/** “ISO 27001 certification in security” and a proper name make even an abstract head a thing. */
const hasDeterminateName = (words: readonly Token[]): boolean => words.some(({ lower }) => grants.has(lower));

/** The head of a noun phrase: its last word that is not an adverb or a number in brackets. */
function lastNoun(words: readonly Token[]): Token | undefined {
  for (let index = words.length - 1; index >= 0; index -= 1) {
    const word = words[index];
    if (word !== undefined && (!word.lower.endsWith('ly') || harmlessLy.has(word.lower)) && ![
      'live', 'online', 'again', 'together', 'publicly', 'etc', 'annually', 'monthly', 'quarterly', 'weekly', 'more',
      'better', 'further', 'properly', 'well',
    ].includes(word.lower)) return word;
  }
  return undefined;
}
