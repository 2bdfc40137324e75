import type { Comparator, Direction } from '../../plan/parts';
import type { Amount } from './amounts';
import type { NotTarget } from './candidates';
import type { ClauseVerb } from './clauseVerbs';
import type { EndState } from './endStates';
import { labelReason } from './labelReason';
import type { Token } from './tokens';
import { beforeFiller, comparatorAfter, comparatorBefore } from './words/comparing';
import { conjunctions, nounPhraseEnd, pointers, prepositions, quantifiers } from './words/nounPhrase';
import { isBetterLow, isMetricNoun, numberedThings, vagueAdjectives } from './words/things';
import { verbOf } from './words/verbs';

/** A target read from a sentence, by token indexes. */
export interface TargetRead {
  value: number;
  upTo?: number;
  unit?: string;
  comparator: Comparator;
  direction: Direction;
  /** The value is an amount of change (“by 20 %”), not a level to reach. */
  change: boolean;
  tolerance?: { value: number; unit?: string };
  baseline?: { value: number; unit?: string; from: number; to: number };
  from: number;
  to: number;
  /** The tokens of the comparator, when one is written. */
  written?: { from: number; to: number };
}

/** What became of one amount. */
export type Role =
  | { taken: 'target'; target: TargetRead }
  | { taken: 'baseline' | 'range' | 'tolerance' }
  | { taken: 'no'; because: NotTarget };

interface Sentence {
  tokens: readonly Token[];
  verbs: readonly ClauseVerb[];
  amounts: readonly Amount[];
}

/** Decides for each amount of a sentence whether it is a target, belongs to one, or is something else, and why. */
export function rolesOf(sentence: Sentence, timeFrames: ReadonlySet<number>, endStates: readonly EndState[]): Role[] {
  const roles: Role[] = sentence.amounts.map((_, index) => (timeFrames.has(index) ? { taken: 'no', because: 'time frame' } : roleOf(sentence, index)));
  pairUp(sentence, roles);
  caseDurations(sentence, roles, endStates);
  return roles;
}

const word = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

const no = (because: NotTarget): Role => ({ taken: 'no', because });

function roleOf(sentence: Sentence, index: number): Role {
  const { tokens, amounts } = sentence;
  const amount = amounts[index];
  if (amount === undefined) return no('name');
  const label = labelReason(tokens, amount);
  if (label !== undefined) return no(label);
  if (tokens[amount.from - 1]?.text === '±' || word(tokens, amount.from - 1) === '+/-' || (word(tokens, amount.from - 1) === 'minus' && word(tokens, amount.from - 3) === 'plus')) {
    return { taken: 'tolerance' };
  }
  if (isStartingPoint(tokens, amount)) return { taken: 'baseline' };
  const aside = asideReason(sentence, amount);
  if (aside !== undefined) return no(aside);
  const explicit = comparatorBefore(tokens, amount.from) ?? comparatorAfter(tokens, amount.to);
  const change = isChange(sentence, amount, explicit !== undefined && explicit.from < amount.from ? explicit.from : beforeFiller(tokens, amount.from));
  const reached = word(tokens, (explicit && explicit.to === amount.from ? explicit.from : beforeFiller(tokens, amount.from)) - 1);
  if (!change && explicit === undefined && !isAimedAt(sentence, amount, reached)) {
    return no(amount.kind === 'duration' ? 'duration of a case' : amount.kind === 'bare' ? scopeReason(tokens, amount) : amount.unit === 'times' ? 'frequency' : 'no verb or comparator makes it a target');
  }
  if (amount.kind === 'duration' && !change && isCaseDuration(sentence, amount, explicit?.from)) return no('duration of a case');
  return { taken: 'target', target: targetOf(sentence, amount, explicit, change) };
}

function targetOf({ tokens, verbs }: Sentence, amount: Amount, explicit: ReturnType<typeof comparatorBefore>, change: boolean): TargetRead {
  const counted = amount.unit === undefined ? countedThing(tokens, amount) : undefined;
  // “% of planned maintenance completed: 95”
  const opensWithShare = ['%', 'percent', 'percentage', 'proportion', 'share'].includes(word(tokens, 0)) && amount.unit === undefined && word(tokens, amount.from - 1) === ':';
  const unit = amount.unit === 'times' ? ratePeriod(tokens, amount.to) ?? 'times' : amount.unit ?? (opensWithShare ? '%' : counted?.unit);
  const lower = change ? isDownward(tokens, verbs, amount) : isLowWanted(tokens, verbs, amount);
  const comparator: Comparator = change ? 'at least' : explicit === undefined ? (lower ? 'at most' : 'at least') : denied(tokens, explicit) ? 'at most' : explicit.comparator;
  const direction: Direction = change ? (lower ? 'lower' : 'higher') : comparator === 'at least' ? 'higher' : comparator === 'at most' ? 'lower' : 'equal';
  const from = explicit !== undefined && explicit.from < amount.from ? explicit.from : amount.from;
  const to = Math.max(counted?.to ?? amount.to, explicit !== undefined && explicit.from >= amount.to ? explicit.to : 0);
  return {
    value: amount.value, ...(unit === undefined ? {} : { unit }), comparator, direction, change, from, to,
    ...(explicit === undefined ? {} : { written: { from: explicit.from, to: explicit.to } }),
  };
}

/** “No child waits longer than 18 weeks”: what no case may exceed is a maximum. */
function denied(tokens: readonly Token[], { from, comparator }: { from: number; comparator: Comparator }): boolean {
  const near = tokens.slice(Math.max(0, from - 4), from).map(({ lower }) => lower);
  const opposite = near.includes('not') || near.includes('never');
  return comparator === 'at least' && ['longer', 'more', 'over', 'above', 'later', 'exceeding', 'exceeds', 'greater', 'higher', 'beyond'].includes(word(tokens, from)) &&
    (opposite || tokens.slice(0, from).some(({ lower }) => lower === 'no' || lower === 'none' || lower === 'never'));
}

const startWords = new Set(['currently', 'current', 'now', 'today', 'baseline', 'was', 'were', 'previously', 'formerly', 'presently', 'hitherto', 'starting']);

/** “from 61 %”, “currently 1.8”, “compared with 70 %”, “against 4 %”, “(2023: 12 %)”. */
function isStartingPoint(tokens: readonly Token[], { from, to, kind }: Amount): boolean {
  // “Remove the rights from 95 % of laptops”
  if (kind === 'percent' && word(tokens, from - 1) === 'from' && word(tokens, to) === 'of' && !tokens.slice(to).some(({ lower }) => lower === 'to' || lower === '→')) return false;
  const start = beforeFiller(tokens, from);
  const near = [word(tokens, start - 1), word(tokens, start - 2), word(tokens, start - 3)];
  if (near[0] === 'from') return true;
  if (['compared', 'relative'].includes(near[1] ?? '') && ['to', 'with'].includes(near[0] ?? '')) return true;
  if (['vs', 'versus', 'against'].includes(near[0] ?? '') || (near[0] === '.' && near[1] === 'vs')) return true;
  const joined = ['of', 'at', ':', 'is', 'was', 'were', '=', '(', 'only', 'just'].includes(near[0] ?? '');
  return startWords.has(near[0] ?? '') || (joined && startWords.has(near[1] ?? '')) || (near[2] === 'baseline' && ['at', 'of', ':', 'is'].includes(near[0] ?? ''));
}

/** Numbers that describe who or what is meant, or the world, and are not aimed at. */
function asideReason({ tokens, amounts, verbs }: Sentence, amount: Amount): NotTarget | undefined {
  const { from, to } = amount;
  const start = beforeFiller(tokens, from);
  const before = word(tokens, start - 1);
  const after = word(tokens, to);
  if (amount.kind === 'percent' || amount.kind === 'bare') {
    const left = tokens.slice(Math.max(0, from - 3), from).map(({ lower }) => lower);
    if (left.some((one) => one === 'give' || one === 'giving' || one === 'gives')) return 'figure of speech';
    if (amount.kind === 'percent' && amount.value >= 100 && /^(?:committed|dedicated|focused|behind|human|dedication|effort|passion|sure|commitment|customer|convinced|engaged|of the day)/.test(after)) return 'figure of speech';
    if (amount.kind === 'percent' && amount.value === 100 && after === 'of' && word(tokens, to + 1) === 'the' && word(tokens, to + 2) === 'day') return 'figure of speech';
  }
  if (['top', 'bottom', 'first', 'last', 'lowest', 'highest', 'poorest', 'richest', 'best', 'largest'].includes(word(tokens, from - 1))) {
    return isRankAim(tokens, verbs, from) ? undefined : 'scope';
  }
  const left = tokens.slice(Math.max(0, start - 4), start).map(({ lower }) => lower);
  // “…, when one in four of us will be over 65”
  if (tokens.slice(0, from).some(({ lower }, at) => lower === 'when' && at > 0)) return 'context';
  const relative = left.some((one) => one === 'which' || one === 'who' || one === 'whose');
  const shareOf = left.includes('that') && left.some((one) => ['accounts', 'account', 'represents', 'represent', 'makes', 'make', 'generates', 'generate', 'covers', 'cover'].includes(one));
  if (relative || shareOf) return 'context';
  if (['over', 'under'].includes(word(tokens, from - 1)) && word(tokens, from - 2) === 'the') return 'population';
  if (amount.kind === 'duration' && after === 'of' && ['service', 'experience', 'age', 'employment', 'tenure', 'seniority'].includes(word(tokens, to + 1))) return 'population';
  if (['accounting', 'representing', 'comprising', 'costing', 'totalling', 'totaling', 'serving', 'covering', 'employing'].includes(before) || (left.includes('making') && left.includes('up'))) return 'context';
  if (['aged', 'older', 'age', 'worth', 'valued'].includes(word(tokens, from - 1)) || ['aged', 'older', 'worth', 'younger', 'valued'].some((one) => left.slice(-3).includes(one)) || ['old', 'older'].includes(after)) return 'population';
  if (after === 'each' && amount.kind === 'money') return 'population';
  if (comparesPopulation(tokens, amounts, amount)) return 'population';
  // “keep faith with the 52 % who voted”; but “to the 95 % threshold”.
  if (amount.kind === 'percent' && word(tokens, from - 1) === 'the' && word(tokens, from - 2) !== 'to' && prepositions.has(word(tokens, from - 2)) && !aimNoun(tokens, to)) return 'scope';
  if (amount.kind === 'percent' && pointers.has(word(tokens, from - 1)) && word(tokens, from - 1) !== 'the' && !(aimNoun(tokens, to) && verbs.some(({ classes, at }) => classes.has('hold') && at < from))) return 'past or present value';
  // “one exercise per half-year”; otherwise “one” is mostly a way of speaking.
  const often = tokens.slice(to, to + 6).some(({ lower }) => ['per', 'each', 'every', 'a'].includes(lower));
  if (amount.inWords && amount.kind === 'bare' && amount.value === 1 && comparatorBefore(tokens, from) === undefined && !often) return 'figure of speech';
  if (amount.inWords && amount.kind === 'bare' && amount.value === 0) return zeroReason(tokens, amount);
  if (['by', 'of'].includes(before) && after === 'default') return 'figure of speech';
  return undefined;
}

const aimNoun = (tokens: readonly Token[], at: number): boolean =>
  [word(tokens, at), word(tokens, at + 1), word(tokens, at + 2)].some((one) => ['target', 'goal', 'threshold', 'sla', 'mark', 'level', 'uptime', 'availability'].includes(one));

/** “zero trust”, “net zero”, “Vision Zero”, “zero tolerance”. */
function zeroReason(tokens: readonly Token[], { from, to }: Amount): NotTarget | undefined {
  if (['net', 'vision', 'absolute', 'ground', 'day', 'patient', 'near'].includes(word(tokens, from - 1))) return 'figure of speech';
  return ['trust', 'tolerance', 'in', 'based', 'sum', 'day', 'downtime-style', 'hour', 'touch', 'mindset'].includes(word(tokens, to)) ? 'figure of speech' : undefined;
}

export const rankings = new Set(['survey', 'ranking', 'rankings', 'league', 'index', 'table', 'benchmark', 'quartile', 'decile', 'percentile', 'list', 'chart', 'category', 'sector', 'peers', 'place', 'universities', 'companies', 'hospitals', 'schools', 'cities', 'countries']);

/** “rank in the top 10 of the survey”. */
const isRankAim = (tokens: readonly Token[], verbs: readonly ClauseVerb[], from: number): boolean =>
  tokens.slice(0, from).some(({ lower }) => ['rank', 'ranked', 'ranking', 'place', 'finish'].includes(lower)) ||
  (['to', 'into', 'in', 'within', 'among'].includes(word(tokens, from - 2) === 'the' ? word(tokens, from - 3) : word(tokens, from - 2)) && tokens.slice(0, from).some(({ lower }) => ['place', 'position', 'league', 'standing'].includes(lower) || rankings.has(lower))) ||
  (verbs.some(({ classes }) => classes.has('hold')) && tokens.slice(from).some(({ lower }) => rankings.has(lower)));

/** “contracts over €50 k”, “patients over 75”: a comparator behind a noun that something else is said of. */
function comparesPopulation(tokens: readonly Token[], amounts: readonly Amount[], amount: Amount): boolean {
  const found = comparatorBefore(tokens, amount.from);
  // “No pupil misses more than ten days” limits; “the backlog (CVSS ≥ 7) under 40” describes.
  if (found !== undefined && ['no', 'none', 'never'].includes(word(tokens, 0))) return false;
  const bracketed = tokens[amount.to]?.text === ')' && tokens.slice(Math.max(0, amount.from - 5), amount.from).some(({ text }) => text === '(');
  if (found !== undefined && bracketed && amounts.some((other) => other.from > amount.to)) return true;
  if (found === undefined || !['over', 'above', 'under', 'below', 'more', 'less', '>', '<', 'longer', 'exceeding', 'greater', 'fewer', 'lower', 'higher', 'at'].includes(word(tokens, found.from))) return false;
  const before = tokens[found.from - 1];
  if (before === undefined || before.kind !== 'word') return false;
  // “Cut waits of more than 12 hours to zero”
  const measured = before.lower === 'of' && (tokens[found.from - 2]?.lower.endsWith('s') ?? false) && amounts.some((other) => other.from > amount.to);
  if (measured && amount.kind === 'duration') return true;
  if (prepositions.has(before.lower) || ['is', 'are', 'be', 'stays', 'stay', 'remain', 'remains', 'to', 'was', 'well', 'not', 'and', 'or', 'no', 'kept', 'held'].includes(before.lower)) return false;
  const behindPlural = before.lower.endsWith('s') && !isMetricNoun(before.lower) && verbOf(before.lower)?.form !== 'third';
  const earlier = amounts.some((other) => other.to <= found.from && other.kind !== 'duration');
  const all = tokens.slice(0, found.from).some(({ lower }) => quantifiers.has(lower));
  if (!behindPlural) return false;
  if (earlier || all) return true;
  // “Treat patients over 75 with dignity”: the sentence goes on and says something else of them.
  return amount.kind === 'bare' && word(tokens, amount.to) !== '' && amount.to < tokens.length - 1 && !['by', '.'].includes(word(tokens, amount.to));
}

const changeNouns = new Set(['reduction', 'decrease', 'cut', 'drop', 'saving', 'savings', 'increase', 'growth', 'rise', 'improvement', 'uplift', 'decline', 'gain', 'reductions']);
const moreWords: Readonly<Record<string, boolean>> = { less: true, fewer: true, lower: true, faster: false, more: false, higher: false, shorter: true, cheaper: true, quicker: true, better: false };

/** Verbs whose object can be the amount taken away. */
const takenOff = new Set(['reduce', 'lower', 'cut', 'shorten', 'trim', 'slash', 'shed', 'lose', 'shave', 'lessen', 'decrease']);

const hyphened = (tokens: readonly Token[], { to }: Amount): boolean => word(tokens, to - 2) === '-';

/** True when the number is an amount of change: “by 20 %”, “a 10 % reduction”, “increase of 5”, “grow sales 3 %”. */
function isChange({ tokens, verbs }: Sentence, amount: Amount, start: number): boolean {
  const before = word(tokens, start - 1);
  const moved = movesBefore(tokens, start) !== undefined;
  if ((before === 'down' || before === 'up') && amount.kind === 'percent') return true;
  if (before === 'by') return amount.kind === 'percent' || amount.unit === 'times' || moved;
  if (changeNouns.has(word(tokens, amount.to))) return true;
  if (before === 'of' && changeNouns.has(word(tokens, start - 2))) return true;
  if (Object.hasOwn(moreWords, word(tokens, amount.to)) && (amount.kind === 'percent' || amount.unit === 'times')) return true;
  if (amount.sign !== undefined && amount.kind === 'percent') return true;
  if (amount.unit === 'percentage points' || (amount.kind === 'bare' && ['points', 'point'].includes(word(tokens, amount.to)) && moved)) return before !== 'to';
  const first = verbs.filter((verb) => verb.at < start).at(-1);
  // “Cut three days off the process”, “lose 6 kg”
  if (first !== undefined && first.to === start && takenOff.has(first.base) && !hyphened(tokens, amount) && comparatorAfter(tokens, amount.to) === undefined) return true;
  if (first === undefined || before === 'to' || prepositions.has(before) || before === ':') return false;
  const trend = first.classes.has('up') || first.classes.has('down');
  if (!trend || comparatorBefore(tokens, amount.from) !== undefined) return false;
  // “Cut build time 2x”, “grow sales 3 %”: the number ends the phrase that the verb moves.
  return (amount.kind === 'percent' || amount.unit === 'times') && start > first.to && word(tokens, amount.to) !== 'of';
}

/** The nearest verb or noun of movement before `at`, as `true` when downward. */
export function movesBefore(tokens: readonly Token[], at: number): boolean | undefined {
  for (let index = at - 1; index >= 0; index -= 1) {
    const lower = word(tokens, index);
    if (['reduction', 'decrease', 'saving', 'savings', 'decline', 'reductions', 'down'].includes(lower)) return true;
    if (['growth', 'uplift', 'improvement', 'up', 'increase', 'upwards'].includes(lower)) return false;
    const verb = verbOf(lower);
    if (verb?.classes.has('down')) return true;
    if (verb?.classes.has('up')) return false;
  }
  return undefined;
}

function isDownward(tokens: readonly Token[], verbs: readonly ClauseVerb[], amount: Amount): boolean {
  const after = word(tokens, amount.to);
  if (Object.hasOwn(moreWords, after)) return moreWords[after] ?? false;
  if (['reduction', 'decrease', 'cut', 'drop', 'saving', 'savings', 'decline', 'reductions'].includes(after)) return true;
  if (['increase', 'growth', 'rise', 'improvement', 'uplift', 'gain'].includes(after)) return false;
  if (amount.sign !== undefined) return amount.sign === '-';
  return movesBefore(tokens, amount.from) ?? verbs.some(({ classes }) => classes.has('down'));
}

/** What is wanted, so that a share of it is wanted high, whatever it is a share of: “incidents resolved”, “waste recycled”. */
const wanted = new Set(['recycling', 'recycled', 'recycle', 'accuracy', 'resolved', 'closed', 'completed', 'complete', 'compliance', 'satisfaction', 'availability', 'answered', 'processed', 'detected', 'reported', 'recovered', 'met', 'prevented', 'reused', 'fixed', 'uptime', 'success', 'successful', 'adherence', 'attainment', 'restored', 'acknowledged', 'investigated', 'diverted', 'known', 'resolution', 'completion', 'retention', 'reviewed']);

/** What is done to cases and should not be. */
const unwanted = /^(?:re-?opened|missed|failed|rejected|abandoned|unanswered|escalated|cancell?ed|breached|caused|related|based|unplanned|unresolved|delayed|rolled|measured|located|un[a-z]{2,20}|damaged|wasted|postponed|dropped|returned|expired|repeated|reworked|infected|injured|mixed|assigned|open-ended|excluded|wrongly|disputed|need|speed|hundred|required|attributed|associated|expected)$/;

/** True where, without a comparator, less is meant: “reduce … to 2 hours”, “error rate of 2 %”, “down to 55 %”. */
function isLowWanted(tokens: readonly Token[], verbs: readonly ClauseVerb[], amount: Amount): boolean {
  const moved = movesBefore(tokens, amount.from);
  if (tokens.slice(Math.max(0, amount.from - 4), amount.from).some(({ lower }) => lower === 'saving' || lower === 'savings')) return false;
  if (moved === true) return true;
  if (amount.value === 0) return true;
  if (['without', 'free'].includes(word(tokens, amount.to))) return false;
  const near = tokens.slice(Math.max(0, amount.from - 14), amount.to + 6);
  if (amount.kind === 'percent' && near.some(({ lower }) => wanted.has(lower) || (lower.endsWith('ed') && lower.length > 5 && !unwanted.test(lower) && !isBetterLow(lower) && verbOf(lower)?.classes.has('down') !== true))) return false;
  // “Install 40 charge points”: what is made is wanted.
  if (amount.kind === 'bare' && verbs.some(({ to, classes }) => to === beforeFiller(tokens, amount.from) && (classes.has('outcome') || classes.has('making')))) return false;
  const metric = tokens.slice(Math.max(0, amount.from - 14), amount.from).some(({ lower }) => isBetterLow(lower));
  const following = tokens.slice(amount.to, amount.to + 3).some(({ lower }) => isBetterLow(lower));
  if (moved === false && !verbs.every(({ base }) => base === 'improve')) return false;
  if (hyphened(tokens, amount)) return true;
  const spent = amount.kind === 'measure' && tokens.slice(0, amount.from).some(({ lower }) => ['energy', 'electricity', 'water', 'gas', 'fuel', 'consumption'].includes(lower));
  if (spent && verbs.every(({ classes }) => classes.has('hold'))) return true;
  if (amount.kind === 'money' && metric && verbs.length > 0 && verbs.every(({ classes }) => classes.has('hold'))) return true;
  return (metric || following) && amount.kind !== 'money' && !(amount.kind === 'percent' && word(tokens, amount.to) === 'of');
}

const aims = new Set(['to', 'of', ':', 'target', 'goal', 'towards', 'toward', 'is', 'are', 'be', 'at', 'stands', 'reach', 'reaches', '=', '→', '->', 'equals']);

/** True when a verb or a word of aiming makes the number a target, without a written comparator. */
function isAimedAt(sentence: Sentence, amount: Amount, before: string): boolean {
  const { tokens } = sentence;
  if (amount.kind === 'percent') return isShareAimed(sentence, amount, before);
  if (amount.kind === 'duration') return isDurationAimed(sentence, amount, before);
  if (amount.unit === 'times') return isDone(sentence, amount.from) && ratePeriod(tokens, amount.to) !== undefined || ['faster', 'more', 'fewer', 'less'].includes(word(tokens, amount.to));
  const start = beforeFiller(tokens, amount.from);
  if (scored(tokens, start)) return true;
  if (before === 'to' || before === '→' || before === '->') return movesBefore(tokens, start) !== undefined || startsAt(tokens, start) || isDone(sentence, start) || before !== 'to';
  if (before === ':' || before === '=' ) return true;
  if (amount.unit?.includes(':') && ['of', 'at'].includes(before)) return true;
  if (before === 'at') return holds(sentence, start) && amount.kind !== 'bare' || sentence.verbs.some(({ base, at }) => ['keep', 'hold', 'maintain', 'stay', 'remain', 'cap'].includes(base) && at < start);
  if (before === 'without' || word(tokens, amount.to) === 'without') return true;
  if (amount.value === 0 && amount.inWords) return true;
  if (start === 0 || (before === ',' && sentence.verbs.every(({ at }) => at > start))) return countsSubject(tokens, amount);
  return isCountDone(sentence, amount, start);
}

const startsAt = (tokens: readonly Token[], at: number): boolean => tokens.slice(0, at).some(({ lower }) => lower === 'from');

const isDone = ({ tokens, verbs }: Sentence, at: number): boolean =>
  verbs.some((verb) => verb.at < at && (verb.classes.has('outcome') || verb.classes.has('making') || verb.classes.has('casework') || verb.classes.has('hold'))) ||
  tokens.slice(0, at).some(({ lower }) => verbOf(lower)?.form === 'past');

const holds = ({ verbs }: Sentence, at: number): boolean => verbs.some(({ classes, at: place }) => classes.has('hold') && place < at);

/** “score of 4.2”, “NPS: 50”, “rating at 4”, “level 3”: the number is on a scale named before it. */
function scored(tokens: readonly Token[], start: number): boolean {
  const before = word(tokens, start - 1);
  if (['level', 'levels', 'stage', 'grade', 'band', 'trl'].includes(before)) return true;
  const named = before === 'of' || before === 'at' || before === ':' || before === 'is' ? word(tokens, start - 2) : before;
  return ['score', 'scores', 'rating', 'ratings', 'nps', 'index', 'csat', 'level', 'grade', 'maturity'].includes(named);
}

/** A per cent figure is a target unless it only describes: after a verb, at the start, after “to”, “of”, “:”, “target”. */
function isShareAimed(sentence: Sentence, amount: Amount, before: string): boolean {
  const { tokens, verbs } = sentence;
  if (aims.has(before) || amount.from === 0) return true;
  if (word(tokens, amount.to) === 'of' && !pointers.has(before)) return true;
  if (before === 'for' || before === 'in') return amount.inWords || amount.to - amount.from >= 3 || ['of', 'cases'].includes(word(tokens, amount.to));
  const verb = verbs.filter((one) => one.at < amount.from).at(-1) ?? verbs[0];
  if (verb === undefined) return !pointers.has(before);
  return !verb.classes.has('soft') || verb.classes.has('casework') || verb.classes.has('hold');
}

/** “a day”, “daily”, “five days a week” after an amount. */
const recurs = (tokens: readonly Token[], at: number): boolean =>
  ratePeriod(tokens, at) !== undefined || word(tokens, at) === 'daily' || (word(tokens, at + 1) === 'days' && ratePeriod(tokens, at + 2) !== undefined);

/** “a 15-minute response”, “a ten-day turnaround”. */
const timed = new Set(['response', 'turnaround', 'resolution', 'reply', 'recovery', 'wait', 'target', 'sla', 'settlement', 'lead', 'cycle', 'payback', 'limit', 'delivery', 'maximum', 'average', 'turn-around', 'restore', 'processing', 'standard']);

/** “to 2 hours”, “12 minutes”; and “run 200 days without …”. */
function isDurationAimed(sentence: Sentence, amount: Amount, before: string): boolean {
  const { tokens } = sentence;
  if (hyphened(tokens, amount)) return timed.has(word(tokens, amount.to)) && sentence.verbs.some(({ at, classes }) => at < amount.from && (classes.has('hold') || classes.has('making') || ['offer', 'hit', 'bring', 'achieve'].includes(tokens[at]?.lower ?? '')));
  if (word(tokens, amount.to) === 'without' || word(tokens, amount.to) === 'free') return true;
  if (before === 'to' || before === '→' || before === '->') return movesBefore(tokens, amount.from) !== undefined || startsAt(tokens, amount.from) || before !== 'to';
  if (before === ':' || before === '=' || before === 'target') return true;
  if (before === 'of' || word(tokens, amount.from - 1) === 'of') return isMetricNoun(word(tokens, beforeFiller(tokens, amount.from) - 1)) || isMetricNoun(word(tokens, beforeFiller(tokens, amount.from) - 2)) || tokens.slice(Math.max(0, amount.from - 5), amount.from).some(({ lower }) => isMetricNoun(lower));
  if (before === 'within' || before === 'in' || before === 'inside') return true;
  // “free up 15 hours per clinician”
  if (sentence.verbs.some(({ base, to }) => to === beforeFiller(tokens, amount.from) && ['save', 'free', 'gain', 'recover'].includes(base))) return true;
  // “completes 24 hours of learning”, “30 minutes a day”
  const start = beforeFiller(tokens, amount.from);
  const ofVerb = verbOf(word(tokens, start - 1));
  if (word(tokens, amount.to) === 'of' && ofVerb !== undefined && ofVerb.form !== 'past' && !ofVerb.classes.has('soft')) return true;
  if (recurs(tokens, amount.to) && amount.value !== 24 && (before === 'for' || start === 1 || sentence.verbs.some(({ to }) => to === start))) return true;
  if (before === 'at') return holds(sentence, amount.from) || sentence.verbs.some(({ classes, at }) => classes.has('down') && at < amount.from);
  if (before === 'is' || before === 'are') return true;
  return false;
}

/** “Nine schools have …”, “12 suppliers certified by …”: a count as the subject of something done. */
function countsSubject(tokens: readonly Token[], amount: Amount): boolean {
  const rest = tokens.slice(amount.to, amount.to + 10);
  const finite = rest.some(({ lower }) => ['are', 'have', 'is', 'has', 'be'].includes(lower) || verbOf(lower)?.form === 'past');
  return tokens[amount.to]?.kind === 'word' && (finite || rest.length >= 1) && !numberedThings.has(word(tokens, amount.to));
}

const beforeCounts = new Set(['and', ',', 'another', 'further', 'additional', 'new', 'up', 'all', 'total', '-', '(']);

/** Vague by itself, but a number of people or things can be counted: “promote 30 women”, “support 40 families”. */
const countedAnyway = new Set(['promote', 'engage', 'help', 'support', 'offer', 'assist', 'teach', 'sponsor', 'coach', 'mentor']);

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
  const praised = tokens.slice(amount.to, nounPhraseEnd(tokens, amount.to)).some(({ lower }) => vagueAdjectives.has(lower));
  if (verb?.base === 'keep' && praised) return false;
  if (verb !== undefined) return !verb.classes.has('soft') || (countedAnyway.has(word(tokens, verb.at)) && verb.to === verb.at + 1 && !amount.inWords && !tokens.slice(amount.to).some(({ lower }) => vagueAdjectives.has(lower)) && !['principles', 'values', 'years', 'steps', 'ways', 'goals', 'pillars'].includes(thing)) || verb.classes.has('outcome') || verb.classes.has('making') || verb.classes.has('casework');
  // A verb of no list in the place of one: “Sponsor 12 events”.
  if ((start === 1 || tokens[start - 2]?.text === ',') && !prepositions.has(before) && tokens[start - 1]?.kind === 'word' && verbOf(before) === undefined && !isMetricNoun(before) && !numberedThings.has(before)) return true;
  if ((beforeCounts.has(before) || before === 'with') && isDone(sentence, start) && !(before === 'with' && amount.kind === 'bare')) return true;
  const earlier = verbs.filter(({ at }) => at < start).at(-1);
  const passed = tokens.slice(earlier?.to ?? 0, start).every(({ kind, lower }) => kind === 'word' && !prepositions.has(lower));
  return earlier !== undefined && passed && start - earlier.to <= 2 && !earlier.classes.has('soft') && !earlier.classes.has('up') && !pointers.has(before);
}

const scopeReason = (tokens: readonly Token[], amount: Amount): NotTarget =>
  amount.inWords ? 'figure of speech' : prepositions.has(word(tokens, amount.from - 1)) || pointers.has(word(tokens, amount.from - 1)) || quantifiers.has(word(tokens, amount.from - 1)) ? 'scope' : 'no verb or comparator makes it a target';

/** The thing counted after a bare number, as the unit: “5 of the most requested features” → features. */
function countedThing(tokens: readonly Token[], amount: Amount): { unit: string; to: number } | undefined {
  let from = amount.to;
  if (tokens[from]?.text === '/' && tokens[from + 1]?.kind === 'number') return undefined;
  if (['a', 'an', 'per', 'each', 'every'].includes(word(tokens, from))) {
    const period = ratePeriod(tokens, from);
    return period === undefined ? undefined : { unit: period, to: from + 2 };
  }
  if (word(tokens, from) === 'of') from += 1;
  if (comparatorAfter(tokens, from) !== undefined || word(tokens, from) === 'out') return undefined;
  let end = Math.min(nounPhraseEnd(tokens, from), from + 6);
  // “12 minutes late”, “250 nurses trained”: the thing ends before what is said of it.
  for (let at = from + 1; at < end; at += 1) {
    const verb = verbOf(word(tokens, at));
    const acts = verb?.form === 'base' && at > from && (tokens[at - 1]?.lower.endsWith('s') ?? false) && (at === end - 1);
    if (acts || tokens[at]?.text === '(' || tokens[at]?.text === '-' || (verb?.form === 'past' && at === end - 1) || ['within', 'worth', 'old', 'older', 'longer', 'open', 'outstanding', 'each', 'published', 'late', 'daily', 'a', 'an', 'left', 'remaining'].includes(word(tokens, at))) {
      end = at;
      break;
    }
  }
  const words = tokens.slice(from, end).filter(({ kind, lower }) => kind === 'word' && !pointers.has(lower));
  const most = words.findIndex(({ lower }) => lower === 'most');
  const kept = most >= 0 ? words.slice(-1) : words;
  return kept.length === 0 ? undefined : { unit: kept.map(({ text }) => text).join(' '), to: end };
}

/** “per week”, “a year”: the period of a rate. */
export function ratePeriod(tokens: readonly Token[], at: number): string | undefined {
  if (!['a', 'an', 'per', 'each', 'every'].includes(word(tokens, at))) return undefined;
  const period = word(tokens, at + 1);
  return ['hour', 'day', 'week', 'month', 'quarter', 'year', 'shift', 'sprint', 'term', 'semester', 'evening', 'morning', 'night', 'weekend'].includes(period) ? `per ${period}` : undefined;
}

/** Joins what belongs together: “from A to B”, “A → B”, “between A and B”, “A ± C”; shares the unit. */
function pairUp({ tokens, amounts, verbs }: Sentence, roles: Role[]): void {
  amounts.forEach((amount, index) => {
    const next = amounts[index + 1];
    const following = roles[index + 1];
    const role = roles[index];
    if (next === undefined || following === undefined || role === undefined) return;
    const between = tokens.slice(amount.to, next.from).map(({ lower }) => lower);
    const lead = word(tokens, beforeFiller(tokens, amount.from) - 1);
    // “beds 14 to 28”, “sections 4 and 5”: what one number names, the next names too.
    const names = role.taken === 'no' && ['reference', 'name', 'priority label'].includes(role.because) && between.length === 1 && ['to', 'and', '-', '/', '&'].includes(between[0] ?? '');
    const counts = tokens[next.to]?.kind === 'word' && !prepositions.has(word(tokens, next.to)) && !conjunctions.has(word(tokens, next.to));
    if (names && following.taken === 'target' && next.kind === 'bare' && !counts) {
      roles[index + 1] = no('reference');
      return;
    }
    if (following.taken === 'tolerance') {
      if (role.taken === 'target' || (role.taken === 'no' && between.length === 1)) {
        const target = role.taken === 'target' ? role.target : targetOf({ tokens, amounts, verbs }, amount, undefined, false);
        if (target.unit === undefined || (amount.unit === undefined && next.unit !== undefined)) target.unit = next.unit;
        const unit = next.unit ?? target.unit;
        roles[index] = { taken: 'target', target: { ...target, comparator: 'between', direction: 'within range', value: plain(amount.value - next.value), upTo: plain(amount.value + next.value), tolerance: { value: next.value, ...(unit === undefined ? {} : { unit }) }, to: next.to } };
      }
      return;
    }
    // Ranges ascend: “5.2 GJ to 4.7 GJ” says where it starts and where it shall end.
    if (between.at(-1) === 'to' && between.length <= 2 && lead !== 'between' && amount.value > next.value && amount.kind === next.kind && role.taken !== 'baseline' && (role.taken === 'target' || following.taken === 'target') && !(role.taken === 'target' && role.target.change)) {
      roles[index] = { taken: 'baseline' };
      fromTo(tokens, amounts, verbs, roles, index);
      return;
    }
    const near = between.length <= 2 && (between[0] === 'and' || between[0] === 'to' || between[0] === '-');
    const ranged = near && (between[0] === 'and' || amount.value <= next.value || (amount.unit !== next.unit && amount.unit !== undefined)) && ((lead === 'between' && between[0] === 'and') || (between[0] !== 'and' && isRangeLead(tokens, amount, verbs, lead)));
    const sameKind = amount.unit === next.unit || amount.unit === undefined || next.unit === undefined;
    if (ranged && sameKind && following.taken !== 'baseline' && !isClock(role) && !isClock(following)) {
      const target = targetOf({ tokens, amounts, verbs }, next, undefined, false);
      const unit = next.unit ?? target.unit;
      roles[index] = { taken: 'target', target: { ...target, ...(unit === undefined ? {} : { unit }), value: Math.min(amount.value, next.value), upTo: Math.max(amount.value, next.value), comparator: 'between', direction: 'within range', from: amount.from, to: Math.max(target.to, next.to) } };
      roles[index + 1] = { taken: 'range' };
      return;
    }
    // “by 4 points, to 11 %”: the level is the target, the change only leads there.
    const leadsTo = between.at(-1) === 'to' && between.every((one) => [',', 'to', '(', 'up', 'down', 'points', 'point'].includes(one));
    if (leadsTo && role.taken === 'target' && role.target.change && following.taken === 'target' && !following.target.change) {
      roles[index] = no('context');
      return;
    }
    fromTo(tokens, amounts, verbs, roles, index);
  });
  // A tolerance alone is a range around nothing: “within ±2 %”.
  roles.forEach((role, index) => {
    const amount = amounts[index];
    if (role.taken !== 'tolerance' || amount === undefined || (index > 0 && roles[index - 1]?.taken === 'target')) return;
    const lead = tokens.slice(Math.max(0, amount.from - 3), amount.from).map(({ lower }) => lower);
    if (!lead.some((one) => ['within', 'of', ':', 'under', 'below', 'than', 'most', 'at', 'to', '=', 'inside'].includes(one))) return;
    const target = targetOf({ tokens, amounts, verbs }, amount, undefined, false);
    roles[index] = { taken: 'target', target: { ...target, comparator: 'between', direction: 'within range', value: -amount.value, upTo: amount.value, from: amount.from } };
  });
}

const plain = (value: number): number => Number(value.toPrecision(12));

const isClock = (role: Role): boolean => role.taken === 'no' && ['clock time', 'service hours', 'phone number', 'name', 'reference', 'version', 'list number', 'priority label', 'ordinal'].includes(role.because);

const rangeVerbs = new Set(['stay', 'stays', 'keep', 'remain', 'remains', 'hold', 'maintain', 'range', 'ranges', 'kept', 'held', 'is', 'are', 'be']);

function isRangeLead(tokens: readonly Token[], amount: Amount, verbs: readonly ClauseVerb[], lead: string): boolean {
  if (['within', 'range', 'of', 'at'].includes(lead)) return true;
  if (lead === 'from') return tokens.slice(0, amount.from).some(({ lower }) => rangeVerbs.has(lower));
  return tokens.slice(0, amount.from).some(({ lower }) => rangeVerbs.has(lower)) || verbs.length === 0 || [':', 'to', 'use', 'by'].includes(lead);
}

/** “from A to B”, “A → B”, “to B from A”: A becomes the baseline of the target B. */
function fromTo(tokens: readonly Token[], amounts: readonly Amount[], verbs: readonly ClauseVerb[], roles: Role[], index: number): void {
  const [one, two] = [amounts[index], amounts[index + 1]];
  if (one === undefined || two === undefined) return;
  const between = tokens.slice(one.to, two.from).map(({ text }) => text.toLowerCase());
  const arrow = between.includes('→') || between.includes('->') || between.includes('=>');
  const [first, second] = [roles[index], roles[index + 1]];
  const onward = (arrow || (first?.taken === 'baseline' && (between.at(-1) === 'to' || between.includes('to')))) && second !== undefined;
  const backward = first?.taken === 'target' && second?.taken === 'baseline';
  const start = onward ? one : backward ? two : undefined;
  const end = onward ? two : backward ? one : undefined;
  if (start === undefined || end === undefined || (onward && second?.taken === 'no' && isClock(second))) return;
  const kept = backward && first?.taken === 'target' ? first.target : second?.taken === 'target' ? { ...second.target, change: false } : targetOf({ tokens, verbs, amounts }, end, undefined, false);
  const unit = end.unit ?? start.unit ?? kept.unit;
  if (kept.change) return;
  const written = kept.written !== undefined;
  const lower = inSmallest(end, unit) < inSmallest(start, unit);
  const target: TargetRead = {
    ...kept, ...(unit === undefined ? {} : { unit }),
    baseline: { value: start.value, ...(start.unit ?? unit ? { unit: start.unit ?? unit } : {}), from: start.from, to: start.to },
    ...(written ? {} : { comparator: lower ? 'at most' : 'at least', direction: lower ? 'lower' : 'higher' }),
  };
  roles[index] = onward ? { taken: 'baseline' } : { taken: 'target', target };
  roles[index + 1] = onward ? { taken: 'target', target } : { taken: 'baseline' };
}

const lengths: Readonly<Record<string, number | undefined>> = { ms: 0.001, seconds: 1, minutes: 60, hours: 3_600, days: 86_400, weeks: 604_800, months: 2_629_800, quarters: 7_889_400, years: 31_557_600 };

/** “from 12 days to 24 hours”: durations are compared as time. */
const inSmallest = ({ value, unit }: Amount, shared: string | undefined): number => value * (lengths[(unit ?? shared ?? '').replace('working ', '')] ?? 1);

/** A duration that belongs to each case when a share or count is the target: “80 % of calls within 20 seconds”. */
function isCaseDuration({ tokens, amounts }: Sentence, amount: Amount, comparatorFrom: number | undefined): boolean {
  const start = comparatorFrom ?? beforeFiller(tokens, amount.from);
  const before = word(tokens, start - 1);
  const led = ['within', 'in', 'inside', 'under', 'after'].includes(before) || ['within', 'under', 'less', 'in', 'below', 'over', 'than'].includes(word(tokens, start));
  if (word(tokens, amount.from - 1) === 'than' && word(tokens, amount.from - 2) === 'older') return true;
  return led && amounts.some((other) => other !== amount && other.kind === 'percent');
}

/** When nothing else is a target, “resolve incidents within 10 days” means all of them, in at most ten days. */
function caseDurations(sentence: Sentence, roles: Role[], endStates: readonly EndState[]): void {
  const { tokens, amounts } = sentence;
  const settled = roles.some((role) => role.taken === 'target' && role.target.unit !== undefined && !isTimeUnit(amounts, roles, role));
  amounts.forEach((amount, index) => {
    const role = roles[index];
    if (amount.kind !== 'duration' || role?.taken !== 'target' || role.target.change) return;
    const before = word(tokens, beforeFiller(tokens, amount.from) - 1);
    // “to 28 days for at least 75 % of patients”: the share is the target.
    const shared = roles.some((other, at) => at > index && other.taken === 'target' && other.target.unit === '%' && !other.target.change && tokens[amounts[at]?.to ?? 0]?.lower === 'of' && tokens.slice(amount.to, amounts[at]?.from).some(({ lower }) => lower === 'for' || lower === 'in'));
    if (shared && role.target.baseline === undefined) {
      roles[index] = no('duration of a case');
      return;
    }
    if (before !== 'within' && before !== 'in' && before !== 'inside') return;
    if (settled || endStates.some(({ kind }) => kind === 'universal')) roles[index] = no('duration of a case');
    else role.target = { ...role.target, comparator: 'at most', direction: 'lower' };
  });
}

const isTimeUnit = (amounts: readonly Amount[], roles: readonly Role[], role: Role): boolean => amounts[roles.indexOf(role)]?.kind === 'duration';
