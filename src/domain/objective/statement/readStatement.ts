import type { Comparator, Direction } from '../../plan/parts';
import { amountsOf, type Amount } from './amounts';
import type { When } from './calendar';
import type { Candidate, NotTarget } from './candidates';
import { clauseVerbs, type ClauseVerb } from './clauseVerbs';
import { deadlinesOf, type DeadlinesRead } from './deadlines';
import type { EndState } from './endState';
import { endStatesOf } from './endStates';
import { metricOf, type MetricWords } from './metric';
import { placeholdersOf } from './placeholders';
import { rolesOf } from './quantities';
import { readable } from './readable';
import type { Role, TargetRead } from './role';
import { sentencesOf } from './sentences';
import { sourceOf } from './source';
import type { Span } from './span';
import { tokensOf, type Token } from './tokens';
import { wordedTargets } from './wordedTargets';
import { numberedThings } from './words/things';
import { verbOf } from './words/verbs';

/**
 * A value with its unit in one spelling (`%`, `percentage points`, `hours`, `working days`, `€`), or the thing counted.
 */
export interface Amounted {
  value: number;
  unit?: string;
}

/** A target read from the text. With `between`, `value` and `upTo` are the ends. */
export interface Target extends Amounted {
  upTo?: number;
  comparator: Comparator;
  direction: Direction;
  /** `value` is an amount of change (“by 20 %”), not a level to reach. */
  change: boolean;
  baseline?: Amounted & { span: Span };
  tolerance?: Amounted;
  span: Span;
  /** The words of the comparator (“no more than”); absent when it follows from the verb or the metric alone. */
  comparatorSpan?: Span;
}

/** A deadline, period or event read from the text, with the words that say it. */
export interface Deadline {
  when: When;
  words: string;
  span: Span;
}

/** Something done or not done that the text names, see `EndState`. */
export interface EndStateFound {
  kind: EndState['kind'];
  words: string;
  span: Span;
}

/**
 * What a statement says, for somebody to confirm: nothing here decides anything. Spans point into the text as given.
 * The first target and the first deadline are the ones to offer; the others are there to choose from.
 */
export interface StatementReading {
  text: string;
  /** The text was longer than `longestStatement`; the rest was not read. */
  cut: boolean;
  targets: readonly Target[];
  endStates: readonly EndStateFound[];
  deadlines: readonly Deadline[];
  /** The trend the text asks for, with or without a target. */
  direction?: { value: Direction; span?: Span };
  /** What is measured or changed. */
  metric?: { words: string; span: Span; specific: boolean };
  /** Where the figures come from: “measured by the monthly report”. */
  source?: { words: string; span: Span };
  /** Every number met and what was made of it. */
  candidates: readonly Candidate[];
  /** Gaps left where a value should be: “X %”, “TBD”, “[target]”. */
  placeholders: readonly Span[];
  /** At least one word of letters was met. */
  readable: boolean;
}

/** Reads a statement of any length and script. Pure; never throws; what cannot be read is absent. */
export function readStatement(text: string): StatementReading {
  if (latest?.text !== text) latest = read(text);
  return latest;
}

/**
 * The rules of one plan ask about the same sentence several times; a reading is never changed, so the latest is kept.
 */
let latest: StatementReading | undefined;

function read(text: string): StatementReading {
  const plain = readable(text);
  const sentences = sentencesOf(tokensOf(plain)).map((tokens) => readSentence(text, tokens));
  const targets = sentences.flatMap((one, at) => fromBefore(one.targets, sentences[at - 1]?.stands));
  const direction = sentences.find((one) => one.direction !== undefined &&
    one.targets.length > 0)?.direction ?? sentences.find((one) => one.direction !== undefined)?.direction;
  const metric = sentences.find((one) => one.metric !== undefined &&
    (one.targets.length > 0 || targets.length === 0))?.metric ??
    // “KPI: calls abandoned; target: below 4 %” names the measure in another clause.
    sentences.find((one) => one.metric?.specific)?.metric;
  const source = sentences.find((one) => one.source !== undefined)?.source;
  return {
    text,
    cut: plain.cut,
    targets,
    endStates: sentences.flatMap((one) => one.endStates),
    deadlines: sentences.flatMap((one) => one.deadlines),
    ...(direction === undefined ? {} : { direction }),
    ...(metric === undefined ? {} : { metric }),
    ...(source === undefined ? {} : { source }),
    candidates: sentences.flatMap((one) => one.candidates),
    placeholders: sentences.flatMap((one) => one.placeholders),
    readable: /\p{L}/u.test(plain.text),
  };
}

interface SentenceReading extends Omit<StatementReading, 'text' | 'cut' | 'readable'> {
  /** Today’s value, where a sentence gives it and no target. */
  stands?: NonNullable<Target['baseline']>;
}

/** “5.2 days today; target is 3.5 days”: what the sentence before gives as today’s value is where the target starts. */
function fromBefore(targets: readonly Target[], stands: SentenceReading['stands']): readonly Target[] {
  const [first, ...rest] = targets;
  if (first === undefined || stands === undefined || first.change || first.baseline !== undefined || first.upTo !== undefined ||
    first.unit !== stands.unit || first.value === stands.value) return targets;
  const lower = first.value < stands.value;
  const way = first.comparatorSpan === undefined
    ? { comparator: lower ? 'at most' : 'at least', direction: lower ? 'lower' : 'higher' } as const
    : {};
  return [{ ...first, ...way, baseline: stands }, ...rest];
}

function readSentence(text: string, tokens: readonly Token[]): SentenceReading {
  const spanOf = (from: number,
    to: number): Span => ({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? tokens[from]?.end ?? 0 });
  const wordsOf = (span: Span): string => text.slice(span.start, span.end);
  const verbs = clauseVerbs(tokens);
  const gaps = placeholdersOf(tokens);
  const amounts = amountsOf(tokens);
  const dates = deadlinesOf(tokens, verbs, amounts);
  const inDate = (amount: Amount): boolean => [...dates.deadlines,
    ...dates.otherDates].some(({ from, to, when }) => when.kind !== 'duration' &&
    amount.from >= from && amount.to <= to && !isOnlyEvent(when, amount));
  const counted = amounts.filter((amount) => !inDate(amount));
  const frames = new Set(counted.flatMap((amount, index) => (dates.timeFrames.has(amounts.indexOf(amount))
    ? [index]
    : [])));
  const endStates = endStatesAfterDate(tokens, dates);
  const roles = rolesOf({ tokens, verbs, amounts: counted }, frames, endStates);
  const found = [...roles.flatMap((role) => (role.taken === 'target'
    ? [role.target]
    : [])), ...wordedTargets(tokens, verbs)]
    .filter((target, index, all) => all.findIndex((other) => other.from < target.to &&
      target.from < other.to) === index);
  const targets = found.length > 0 ? found : shareOfAll(tokens, endStates);
  const metric = metricOf(tokens, verbs, targets, dates.deadlines);
  const source = sourceOf(tokens);
  const direction = directionOf(tokens, verbs, targets, spanOf);
  const stood = targets.length === 0 ? counted.find((_, index) => roles[index]?.taken === 'baseline') : undefined;
  return {
    ...(stood === undefined
      ? {}
      : { stands: { value: stood.value, ...(stood.unit === undefined ? {} : { unit: stood.unit }), span: spanOf(stood.from, stood.to) } }),
    targets: targets.map((target) => shown(target, spanOf)),
    endStates: endStates.map(({ kind, from, to }) => ({ kind, words: wordsOf(spanOf(from, to)),
      span: spanOf(from, to) })),
    deadlines: dates.deadlines.map(({ when, from, to }) => ({ when, words: wordsOf(spanOf(from, to)),
      span: spanOf(from, to) })),
    ...(direction === undefined ? {} : { direction }),
    ...(metric === undefined ? {} : { metric: shownMetric(metric, spanOf, wordsOf) }),
    ...(source === undefined
      ? {}
      : { source: { words: wordsOf(spanOf(source.from, source.to)), span: spanOf(source.from, source.to) } }),
    candidates: candidatesOf(tokens, counted, roles, dates, amounts, spanOf, wordsOf),
    placeholders: gaps.map(({ from, to }) => spanOf(from, to)),
  };
}

/**
 * “By 30 June 2027, all lifts are certified”: what stands behind a leading date is read as if it opened the sentence.
 */
function endStatesAfterDate(tokens: readonly Token[], { deadlines }: DeadlinesRead): EndState[] {
  const lead = deadlines.find(({ from }) => from === 0);
  const offset = lead === undefined ? 0 : tokens[lead.to]?.text === ',' ? lead.to + 1 : lead.to;
  const clause = tokens.slice(offset);
  return endStatesOf(clause,
    clauseVerbs(clause)).map(({ kind, from, to }) => ({ kind, from: from + offset, to: to + offset }));
}

/** An event such as “within 30 days of the go-live” holds an amount that still says nothing else. */
const isOnlyEvent = (when: When, amount: Amount): boolean => when.kind === 'event' && amount.kind !== 'bare';

type SpanOf = (from: number, to: number) => Span;

function shown(target: TargetRead, spanOf: SpanOf): Target {
  const { from, to, written, baseline, ...rest } = target;
  return {
    ...rest,
    span: spanOf(from, to),
    ...(baseline === undefined
      ? {}
      : { baseline: { value: baseline.value, ...(baseline.unit === undefined
        ? {}
        : { unit: baseline.unit }), span: spanOf(baseline.from, baseline.to) } }),
    ...(written === undefined ? {} : { comparatorSpan: spanOf(written.from, written.to) }),
  };
}

const shownMetric = ({ from, to, specific }: MetricWords, spanOf: SpanOf,
  wordsOf: (span: Span) => string): { words: string; span: Span; specific: boolean } =>
  ({ words: wordsOf(spanOf(from, to)), span: spanOf(from, to), specific });

/** “Encrypt all laptops” without another number asks for 100 %, “no audit findings in 2026” for none. */
function shareOfAll(tokens: readonly Token[], endStates: readonly EndState[]): TargetRead[] {
  for (const state of endStates) {
    if (state.kind === 'universal' && tokens[state.from]?.lower === 'no') {
      const next = tokens[state.to];
      const unit = tokens.slice(state.from + 1, state.to).map(({ text }) => text).join(' ');
      // “No administrator logs in without a key” counts no administrators.
      if (next === undefined || next.kind === 'sign' ||
        ['in', 'during', 'by', 'at', 'on', 'from', 'per', 'for', 'after'].includes(next.lower)) return [{ value: 0,
          unit, comparator: 'at most', direction: 'lower', change: false, from: state.from, to: state.to }];
    }
    // “signed by every supplier” stands behind what is done; “the interests of all councillors” only describes it.
    const at = tokens.findIndex(({ lower }, index) => {
      const inside = index >= state.from && index < state.to;
      const behind = index >= state.to && index < state.to + 6 &&
        (['by', 'with', 'to', 'in', 'at', 'on'].includes(tokens[index - 1]?.lower ?? '') || isOnFor(tokens, index - 1));
      return (inside || behind) && (lower === 'all' || lower === 'every' || lower === 'each') &&
        !['year', 'month', 'quarter', 'week', 'day'].includes(tokens[index + 1]?.lower ?? '');
    });
    if (at >= 0) return [{ value: 100, unit: '%', comparator: 'at least', direction: 'higher', change: false, from: at,
      to: Math.min(at + 2, tokens.length) }];
  }
  return [];
}

/** “switched on for all accounts”; “a guide published for all staff” is one guide. */
const isOnFor = (tokens: readonly Token[], at: number): boolean => tokens[at]?.lower === 'for' &&
  ['on', 'live', 'enabled', 'activated', 'enforced', 'mandatory'].includes(tokens[at - 1]?.lower ?? '');

const comparatives: Readonly<Record<string,
  Direction | undefined>> = { fewer: 'lower', less: 'lower', lower: 'lower', shorter: 'lower', more: 'higher',
    higher: 'higher', longer: 'higher' };

function directionOf(tokens: readonly Token[], verbs: readonly ClauseVerb[], targets: readonly TargetRead[],
  spanOf: SpanOf): StatementReading['direction'] {
  const target = targets[0];
  const verb = verbs.find(({ classes }) => classes.has('up') || classes.has('down'));
  const moved = verb === undefined ? undefined : spanOf(verb.at, verb.to);
  if (target !== undefined) return { value: target.direction, ...(moved === undefined ? {} : { span: moved }) };
  if (verb !== undefined) return { value: verb.classes.has('down')
    ? 'lower'
    : 'higher', span: spanOf(verb.at, verb.to) };
  const at = tokens.findIndex(({ lower }) => verbOf(lower)?.classes.has('down') || verbOf(lower)?.classes.has('up'));
  // “Fewer repeat incidents”, “Shorter queues at the counter”
  const opening = verbs.length === 0 ? comparatives[tokens[0]?.lower ?? ''] : undefined;
  if (opening !== undefined && tokens.length > 1) return { value: opening, span: spanOf(0, 1) };
  const passive = at < 0 ? undefined : verbOf(tokens[at]?.lower ?? '');
  return passive?.form === 'past'
    ? { value: passive.classes.has('down') ? 'lower' : 'higher', span: spanOf(at, at + 1) }
    : undefined;
}

/** Every number of the sentence with its fate, in the order of the text. */
function candidatesOf(
  tokens: readonly Token[], counted: readonly Amount[], roles: readonly Role[], dates: DeadlinesRead,
    all: readonly Amount[],
  spanOf: SpanOf, wordsOf: (span: Span) => string,
): Candidate[] {
  const candidate = (from: number, to: number, taken: Candidate['taken'], because?: NotTarget): Candidate => {
    const span = spanOf(from, to);
    return { span, text: wordsOf(span), taken, ...(because === undefined ? {} : { because }) };
  };
  const found = counted.map((amount, index): Candidate => {
    const role = roles[index];
    if (role === undefined ||
      role.taken === 'no') return candidate(amount.from, amount.to, role?.because === 'time frame'
      ? 'deadline'
      : 'no', role?.because === 'time frame'
      ? undefined
      : role?.because);
    return candidate(amount.from, amount.to, role.taken);
  });
  for (const { from, to, when } of dates.deadlines) if (when.kind !== 'duration' && when.kind !== 'period' &&
    tokens.slice(from, to).some(hasDigit)) found.push(candidate(from, to, 'deadline'));
  for (const { from, to, when } of dates.otherDates) {
    // “RFC 2119” has the form of a year.
    const named = when.kind === 'year' && numberedThings.has(tokens[from - 1]?.lower ?? '');
    found.push(candidate(from, to, 'no', named ? 'reference' : when.kind === 'year' ? 'year' : 'date'));
  }
  tokens.forEach((token, at) => {
    const taken = all.some(({ from, to }) => at >= from && at < to) ||
      [...dates.deadlines, ...dates.otherDates].some(({ from, to }) => at >= from && at < to);
    if (!taken && hasDigit(token)) found.push(candidate(at, at + 1, 'no', nameReason(token)));
  });
  return found.sort((one, other) => one.span.start - other.span.start);
}

const hasDigit = ({ text }: Token): boolean => /[0-9]/.test(text);

/** What a word with digits in it is: “P1”, “v2.1”, “INC0012345”, “COVID-19”. */
function nameReason({ lower, kind }: Token): NotTarget {
  if (/^(?:p|sev-?|prio-?|s)[0-9]$/.test(lower) || /^tier-?[0-9]$/.test(lower)) return 'priority label';
  if (/^v[0-9]/.test(lower)) return 'version';
  if (kind === 'number' || /^[a-z]{2,8}-?[0-9]{3,20}$/.test(lower)) return 'reference';
  return 'name';
}
