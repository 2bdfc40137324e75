import { clauseVerbs } from './clauseVerbs';
import { readStatement } from './readStatement';
import { readable } from './readable';
import { sentencesOf } from './sentences';
import type { Span } from './span';
import { tokensOf, type Token } from './tokens';
import { vagueAdjectives } from './words/things';

/**
 * What kind of vagueness: a promise without a number, a way out, a list without an end, a group instead of a person, a
 * time nobody can miss.
 */
export type VagueKind = 'aspiration' | 'escape clause' | 'open end' | 'group as owner' | 'unbounded time';

/** A vague phrase inside the text as given. */
export interface VagueSpan {
  kind: VagueKind;
  words: string;
  span: Span;
}

const phrases: readonly [VagueKind, readonly string[]][] = [
  ['escape clause', [
    'where possible', 'when possible', 'if possible', 'as far as possible', 'as possible', 'wherever possible',
      'whenever possible', 'where appropriate', 'when appropriate',
    'as appropriate', 'if appropriate', 'where practicable', 'as far as practicable',
      'as far as reasonably practicable', 'reasonably practicable',
    'where feasible', 'if feasible', 'when feasible', 'as feasible', 'as necessary', 'if necessary', 'where necessary',
      'when necessary', 'as needed', 'if needed', 'as required',
    'where required', 'where applicable', 'as applicable', 'if applicable', 'to the extent possible',
      'to the extent practicable', 'to the extent practical', 'where practical',
    'where reasonable', 'best effort', 'best efforts', 'best endeavours', 'reasonable efforts', 'do our best', 'try to',
      'strive to', 'aim to', 'endeavour to', 'endeavor to',
    'seek to', 'as far as', 'in principle', 'subject to availability', 'resources permitting', 'time permitting',
      'budget permitting', 'unless impractical', 'normally', 'typically', 'generally', 'usually', 'ideally',
      'in general',
  ]],
  ['open end', [
    'etc', 'etc .', 'and so on', 'and so forth', 'and more', 'and others', 'among others', 'amongst others',
    'and the like', 'or similar', 'and similar', 'including but not limited to', 'but not limited to', 'et cetera',
    'and / or', 'such as', '...', '…',
  ]],
  ['unbounded time', [
    'asap', 'as soon as possible', 'as soon as practicable', 'in due course', 'in the near future',
      'at the earliest opportunity', 'soon', 'shortly', 'eventually', 'at some point',
    'over time', 'in the long term', 'in the medium term', 'in the short term', 'in future', 'in the future',
      'going forward', 'when time allows', 'as time allows', 'until further notice',
    'in a timely manner', 'in a timely fashion', 'timely', 'promptly', 'quickly', 'without delay',
      'without undue delay', 'ongoing', 'continuously', 'continually', 'on an ongoing basis', 'regularly',
      'periodically', 'from time to time', 'as and when', 'immediately',
  ]],
  ['aspiration', [
    'second to none', 'of choice', 'going the extra mile', 'goes the extra mile', 'a joy', 'more agile',
    'right first time', 'as much as possible', 'state of the art', 'cutting edge', 'world class', 'first class',
    'best in class', 'best practice', 'best practices', 'high quality', 'as low as', 'user friendly', 'fit for purpose',
    'value for money', 'the best', 'go-to',
  ]],
];

const ordered = phrases
  .flatMap(([kind, list]) => list.map((phrase): [VagueKind, string[]] => [kind, phrase.split(' ')]))
  .sort((one, other) => other[1].length - one[1].length);

/** The phrases by their first word, longest first: most words of a sentence begin none. */
const byFirstWord = new Map(ordered.map(([, words]) => [words[0] ?? '',
  ordered.filter((other) => other[1][0] === words[0])]));

/** Verbs that promise better without saying by how much. */
const aspiring = new Set([
  'improve', 'enhance', 'optimize', 'optimise', 'strengthen', 'boost', 'streamline', 'foster', 'promote', 'support',
    'empower', 'inspire', 'champion', 'drive', 'maximize', 'maximise',
  'minimize', 'minimise', 'transform', 'embrace', 'leverage', 'facilitate', 'encourage', 'nurture', 'cultivate',
    'advance', 'modernize', 'modernise', 'simplify', 'bolster', 'elevate', 'delight', 'energize', 'energise',
  'increase', 'reduce', 'raise', 'lower', 'grow', 'decrease', 'expand', 'accelerate', 'deepen', 'broaden', 'harmonise',
    'harmonize', 'protect', 'value', 'respect', 'care',
]);

/** Adverbs and adjectives of manner that no reader can check. */
const manner = new Set([
  'adequately', 'appropriately', 'effectively', 'efficiently', 'properly', 'sufficiently', 'suitably', 'reasonably',
  'seamlessly', 'proactively', 'significantly', 'substantially', 'considerably', 'easily', 'reliably', 'optimally',
  'passion', 'excellence', 'happier',
]);

const groups = new Set([
  'team', 'teams', 'department', 'departments', 'division', 'group', 'committee', 'squad', 'unit', 'staff', 'everyone',
  'everybody', 'leads', 'management', 'leadership', 'office', 'desk', 'helpdesk', 'all', 'board', 'colleagues',
  'stakeholders', 'managers', 'operations',
]);

/**
 * Points at vague phrases, in the order of the text. Aspirations are left alone in a sentence that states a target;
 * with `aimed` a target stands elsewhere, and they are left alone everywhere without asking the sentence.
 */
export function vagueSpans(text: string, aimed = false): VagueSpan[] {
  const reading = aimed ? undefined : readStatement(text);
  const found: VagueSpan[] = [];
  for (const tokens of sentencesOf(tokensOf(readable(text)))) {
    const inSentence = ({ start }: Span): boolean => start >= (tokens[0]?.start ?? 0) &&
      start < (tokens.at(-1)?.end ?? 0);
    const target = reading === undefined || reading.targets.some(({ span }) => inSentence(span));
    const done = reading?.endStates.some(({ span }) => inSentence(span)) === true;
    found.push(...ofSentence(text, tokens, target, done));
  }
  return found;
}

function ofSentence(text: string, tokens: readonly Token[], aimed: boolean, done: boolean): VagueSpan[] {
  const found: { kind: VagueKind; from: number; to: number }[] = [];
  const verbs = new Map(clauseVerbs(tokens).map((verb) => [verb.at, verb.base]));
  const share = (from: number, to: number): boolean => found.some((other) => from < other.to && other.from < to);
  for (let at = 0; at < tokens.length; at += 1) {
    const phrase = byFirstWord.get(tokens[at]?.lower ?? '')?.find(([, words]) => words.every((word,
      index) => tokens[at + index]?.lower === word));
    if (phrase !== undefined && !(phrase[0] === 'aspiration' && aimed) && !share(at, at + phrase[1].length)) {
      found.push({ kind: phrase[0], from: at, to: at + phrase[1].length });
      continue;
    }
    const group = groupAt(tokens, at);
    if (group !== undefined && !share(at, group)) found.push({ kind: 'group as owner', from: at, to: group });
    if (aimed || share(at, at + 1)) continue;
    const word = tokens[at]?.lower ?? '';
    // “service quality” names a thing; the adjective is left to the eye.
    if ((vagueAdjectives.has(word) && word !== 'quality') ||
      manner.has(word)) found.push({ kind: 'aspiration', from: at, to: at + 1 });
    else if (!done && aspiring.has(verbs.get(at) ?? '')) found.push({ kind: 'aspiration', from: at, to: at + 1 });
  }
  return found.map(({ kind, from, to }) => {
    const span = { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
    return { kind, words: text.slice(span.start, span.end), span };
  });
}

/**
 * “The team will …”, “everyone is responsible”, “owned by operations”, “Owner: assigned leads”: where the group’s words
 * end.
 */
function groupAt(tokens: readonly Token[], at: number): number | undefined {
  const word = tokens[at]?.lower ?? '';
  const next = tokens[at + 1]?.lower ?? '';
  if (groups.has(word) &&
    (['will', 'shall', 'must', 'owns', 'own'].includes(next) ||
      (['is', 'are'].includes(next) &&
        ['responsible', 'accountable'].includes(tokens[at + 2]?.lower ?? '')))) return at + 1;
  const led = (['owned', 'led', 'done', 'delivered'].includes(tokens[at - 2]?.lower ?? '') &&
    tokens[at - 1]?.lower === 'by') ||
    (['owner', 'responsible', 'accountable'].includes(tokens[at - 2]?.lower ?? '') && tokens[at - 1]?.text === ':') ||
    (tokens[at - 2]?.lower === 'responsibility' && tokens[at - 1]?.lower === 'of');
  if (!led) return undefined;
  for (let index = at; index < Math.min(tokens.length, at + 5); index += 1) {
    if (groups.has(tokens[index]?.lower ?? '')) return index + 1;
  }
  return undefined;
}
