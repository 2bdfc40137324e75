import type { Amount } from './amounts';
import { hyphened, movesBefore } from './movement';
import { ratePeriod } from './ratePeriod';
import { type Sentence, word } from './role';
import type { Token } from './tokens';
import { beforeFiller } from './words/comparing';
import { conjunctions, nounPhraseEnd, pointers, prepositions, quantifiers } from './words/nounPhrase';
import { isMetricNoun, numberedThings, vagueAdjectives } from './words/things';
import { verbOf } from './words/verbs';

const aims = new Set([
  'to', 'of', ':', 'target', 'goal', 'towards', 'toward', 'is', 'are', 'be', 'at', 'stands', 'reach', 'reaches', '=',
  '→', '->', 'equals',
]);

/** True when a verb or a word of aiming makes the number a target, without a written comparator. */
export function isAimedAt(sentence: Sentence, amount: Amount, before: string): boolean {
  const { tokens } = sentence;
  if (amount.kind === 'percent') return isShareAimed(sentence, amount, before);
  if (amount.kind === 'duration') return isDurationAimed(sentence, amount, before);
  if (amount.unit === 'times') return isDone(sentence, amount.from) && ratePeriod(tokens, amount.to) !== undefined ||
    ['faster', 'more', 'fewer', 'less'].includes(word(tokens, amount.to));
  const start = beforeFiller(tokens, amount.from);
  if (scored(tokens, start)) return true;
  if (before === 'to' || before === '→' || before === '->') return movesBefore(tokens, start) !== undefined ||
    startsAt(tokens, start) || isDone(sentence, start) || before !== 'to';
  if (before === ':' || before === '=' ) return true;
  if (amount.unit?.includes(':') && ['of', 'at'].includes(before)) return true;
  if (before === 'at') return holds(sentence, start) && amount.kind !== 'bare' ||
    sentence.verbs.some(({ base, at }) => ['keep', 'hold', 'maintain', 'stay', 'remain', 'cap'].includes(base) &&
      at < start);
  if (before === 'without' || word(tokens, amount.to) === 'without') return true;
  if (amount.value === 0 && amount.inWords) return true;
  if (start === 0 ||
    (before === ',' && sentence.verbs.every(({ at }) => at > start))) return countsSubject(tokens, amount);
  return isCountDone(sentence, amount, start);
}

const startsAt = (tokens: readonly Token[], at: number): boolean => tokens.slice(0,
  at).some(({ lower }) => lower === 'from');

const isDone = ({ tokens, verbs }: Sentence, at: number): boolean =>
  verbs.some((verb) => verb.at < at &&
    (verb.classes.has('outcome') || verb.classes.has('making') || verb.classes.has('casework') ||
      verb.classes.has('hold'))) ||
  tokens.slice(0, at).some(({ lower }) => verbOf(lower)?.form === 'past');

const holds = ({ verbs }: Sentence,
  at: number): boolean => verbs.some(({ classes, at: place }) => classes.has('hold') &&
  place < at);

/** “score of 4.2”, “NPS: 50”, “rating at 4”, “level 3”: the number is on a scale named before it. */
function scored(tokens: readonly Token[], start: number): boolean {
  const before = word(tokens, start - 1);
  if (['level', 'levels', 'stage', 'grade', 'band', 'trl'].includes(before)) return true;
  const named = before === 'of' || before === 'at' || before === ':' || before === 'is'
    ? word(tokens, start - 2)
    : before;
  return ['score', 'scores', 'rating', 'ratings', 'nps', 'index', 'csat', 'level', 'grade', 'maturity'].includes(named);
}

/**
 * A per cent figure is a target unless it only describes: after a verb, at the start, after “to”, “of”, “:”, “target”.
 */
function isShareAimed(sentence: Sentence, amount: Amount, before: string): boolean {
  const { tokens, verbs } = sentence;
  if (aims.has(before) || amount.from === 0) return true;
  if (word(tokens, amount.to) === 'of' && !pointers.has(before)) return true;
  if (before === 'for' || before === 'in') return amount.inWords || amount.to - amount.from >= 3 ||
    ['of', 'cases'].includes(word(tokens, amount.to));
  const verb = verbs.filter((one) => one.at < amount.from).at(-1) ?? verbs[0];
  if (verb === undefined) return !pointers.has(before);
  return !verb.classes.has('soft') || verb.classes.has('casework') || verb.classes.has('hold');
}

/** “a day”, “daily”, “five days a week” after an amount. */
const recurs = (tokens: readonly Token[], at: number): boolean =>
  ratePeriod(tokens, at) !== undefined || word(tokens, at) === 'daily' ||
    (word(tokens, at + 1) === 'days' && ratePeriod(tokens, at + 2) !== undefined);

/** “a 15-minute response”, “a ten-day turnaround”. */
const timed = new Set([
  'response', 'turnaround', 'resolution', 'reply', 'recovery', 'wait', 'target', 'sla', 'settlement', 'lead', 'cycle',
  'payback', 'limit', 'delivery', 'maximum', 'average', 'turn-around', 'restore', 'processing', 'standard',
]);

/** “to 2 hours”, “12 minutes”; and “run 200 days without …”. */
function isDurationAimed(sentence: Sentence, amount: Amount, before: string): boolean {
  const { tokens } = sentence;
  if (hyphened(tokens, amount)) return timed.has(word(tokens, amount.to)) &&
    sentence.verbs.some(({ at, classes }) => at < amount.from &&
      (classes.has('hold') || classes.has('making') ||
        ['offer', 'hit', 'bring', 'achieve'].includes(tokens[at]?.lower ?? '')));
  if (word(tokens, amount.to) === 'without' || word(tokens, amount.to) === 'free') return true;
  if (before === 'to' || before === '→' || before === '->') return movesBefore(tokens, amount.from) !== undefined ||
    startsAt(tokens, amount.from) || before !== 'to';
  if (before === ':' || before === '=' || before === 'target') return true;
  if (before === 'of' ||
    word(tokens, amount.from - 1) === 'of') return isMetricNoun(word(tokens, beforeFiller(tokens, amount.from) - 1)) ||
    isMetricNoun(word(tokens, beforeFiller(tokens, amount.from) - 2)) ||
    tokens.slice(Math.max(0, amount.from - 5), amount.from).some(({ lower }) => isMetricNoun(lower));
  if (before === 'within' || before === 'in' || before === 'inside') return true;
  // “free up 15 hours per clinician”
  if (sentence.verbs.some(({ base, to }) => to === beforeFiller(tokens, amount.from) &&
    ['save', 'free', 'gain', 'recover'].includes(base))) return true;
  // “completes 24 hours of learning”, “30 minutes a day”
  const start = beforeFiller(tokens, amount.from);
  const ofVerb = verbOf(word(tokens, start - 1));
  if (word(tokens, amount.to) === 'of' && ofVerb !== undefined && ofVerb.form !== 'past' &&
    !ofVerb.classes.has('soft')) return true;
  if (recurs(tokens, amount.to) && amount.value !== 24 &&
    (before === 'for' || start === 1 || sentence.verbs.some(({ to }) => to === start))) return true;
  if (before === 'at') return holds(sentence, amount.from) ||
    sentence.verbs.some(({ classes, at }) => classes.has('down') && at < amount.from);
  if (before === 'is' || before === 'are') return true;
  return false;
}

/** “Nine schools have …”, “12 suppliers certified by …”: a count as the subject of something done. */
function countsSubject(tokens: readonly Token[], amount: Amount): boolean {
  const rest = tokens.slice(amount.to, amount.to + 10);
  const finite = rest.some(({ lower }) => ['are', 'have', 'is', 'has', 'be'].includes(lower) ||
    verbOf(lower)?.form === 'past');
  return tokens[amount.to]?.kind === 'word' && (finite || rest.length >= 1) &&
    !numberedThings.has(word(tokens, amount.to));
}

const beforeCounts = new Set(['and', ',', 'another', 'further', 'additional', 'new', 'up', 'all', 'total', '-', '(']);

/** Vague by itself, but a number of people or things can be counted: “promote 30 women”, “support 40 families”. */
const countedAnyway = new Set([
  'promote', 'engage', 'help', 'support', 'offer', 'assist', 'teach', 'sponsor', 'coach', 'mentor',
]);

/** “launch 5 features”, “retain 5 members”, “to 2 new systems”: something is done so many times. */
function isCountDone(sentence: Sentence, amount: Amount, start: number): boolean {
  const { tokens, verbs } = sentence;
  const before = word(tokens, start - 1);
  if (pointers.has(word(tokens, amount.from - 1)) || pointers.has(before) || quantifiers.has(before)) return false;
  const thing = word(tokens, amount.to);
  const counts = amount.kind !== 'bare' || (tokens[amount.to]?.kind === 'word' && !conjunctions.has(thing)) ||
    (tokens[amount.to]?.text === '+');
  if (!counts) return false;
  const verb = verbs.find(({ to }) => to === start);
  // “Keep 12 meeting rooms pleasant”
  const praised = tokens.slice(amount.to,
    nounPhraseEnd(tokens, amount.to)).some(({ lower }) => vagueAdjectives.has(lower));
  if (verb?.base === 'keep' && praised) return false;
  if (verb !== undefined) return !verb.classes.has('soft') ||
    (countedAnyway.has(word(tokens, verb.at)) && verb.to === verb.at + 1 && !amount.inWords &&
      !tokens.slice(amount.to).some(({ lower }) => vagueAdjectives.has(lower)) &&
      !['principles', 'values', 'years', 'steps', 'ways', 'goals', 'pillars'].includes(thing)) ||
    verb.classes.has('outcome') || verb.classes.has('making') || verb.classes.has('casework');
  // A verb of no list in the place of one: “Sponsor 12 events”.
  if ((start === 1 || tokens[start - 2]?.text === ',') && !prepositions.has(before) &&
    tokens[start - 1]?.kind === 'word' && verbOf(before) === undefined && !isMetricNoun(before) &&
    !numberedThings.has(before)) return true;
  if ((beforeCounts.has(before) || before === 'with') && isDone(sentence, start) &&
    !(before === 'with' && amount.kind === 'bare')) return true;
  const earlier = verbs.filter(({ at }) => at < start).at(-1);
  const passed = tokens.slice(earlier?.to ?? 0, start).every(({ kind, lower }) => kind === 'word' &&
    !prepositions.has(lower));
  return earlier !== undefined && passed && start - earlier.to <= 2 && !earlier.classes.has('soft') &&
    !earlier.classes.has('up') && !pointers.has(before);
}
