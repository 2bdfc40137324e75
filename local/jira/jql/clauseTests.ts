import type { Issue } from '../entities/entities';
import { emptyTest, isNumeric, numberTest, type Asking, type ClauseField } from './clauseField';
import type { Value } from './operands';

type Test = (issue: Issue) => boolean;

/** The test of `=`, `!=`, IN and NOT IN. */
export function membership(field: ClauseField, values: Value[], negated: boolean, asking: Asking): Test {
  const empty = emptyTest(field);
  const wantsEmpty = values.includes(null) || values.some((it) => it && 'values' in it && it.values.includes('unresolved'));
  const found = isNumeric(field) ? amongSpans(field, values, asking) : amongValues(field, values);
  // A negation does not find issues that have no value, unless EMPTY itself is what is negated.
  if (negated) return (issue) => !empty(issue) && !found(issue);
  return (issue) => found(issue) || (wantsEmpty && empty(issue));
}

function amongSpans(field: ClauseField, values: Value[], asking: Asking): Test {
  const spans = values.flatMap((value) => (value === null || 'values' in value ? [] : [spanOf(field, value, asking)]));
  return numberTest(field, (it) => spans.some(([from, until]) => it >= from && it <= until));
}

function amongValues(field: ClauseField, values: Value[]): Test {
  const fold = field.kind === 'string' ? (text: string): string => text.toLowerCase() : (text: string): string => text;
  const wanted = new Set(values.flatMap((value) => (value && 'values' in value ? value.values.map(fold) : [])));
  return (issue) => field.values(issue).some((it) => wanted.has(fold(it)));
}

/** The test of `<`, `<=`, `>` and `>=`. */
export function comparison(field: ClauseField, operator: string, value: NonNullable<Value>, asking: Asking): Test {
  const [from, until] = 'values' in value ? ranks(field, value.values) : spanOf(field, value, asking);
  const compare: Record<string, (it: number) => boolean> = {
    '<': (it) => it < from, '<=': (it) => it <= until, '>': (it) => it > until, '>=': (it) => it >= from,
  };
  const holds = compare[operator]!;
  if (isNumeric(field)) return numberTest(field, holds);
  const { rank, rankedWithin } = field;
  const within = new Set('values' in value && rankedWithin ? value.values.map(rankedWithin) : []);
  return (issue) => {
    const [own] = field.values(issue);
    return own !== undefined && rank !== undefined && holds(rank(own)) && (!rankedWithin || within.has(rankedWithin(own)));
  };
}

/** First and last moment (or number) a value stands for. Fields that keep a day compare by day, in UTC as they are kept. */
function spanOf(field: ClauseField, value: { at: number; wholeDay: boolean } | { number: number }, { zone }: Asking): readonly [number, number] {
  if ('number' in value) return [value.number, value.number];
  const { at, wholeDay } = value;
  if (field.kind === 'date') {
    const day = Date.parse(new Intl.DateTimeFormat(
      'en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' },
    ).format(at));
    return [day, day];
  }
  // A day alone means its first minute, as in Jira: `created = 2026-11-20` finds what was created at midnight.
  return wholeDay ? [at, at + 59_999] : [at, at];
}

function ranks(field: ClauseField, values: string[]): readonly [number, number] {
  const all = values.map((value) => field.rank?.(value) ?? Number.NaN);
  return [Math.min(...all), Math.max(...all)];
}
