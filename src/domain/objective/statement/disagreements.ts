import type { Comparator, Direction, Quantity } from '../../plan/parts';
import { statedQuantity } from '../../plan/statedQuantity';
import { readUnit, unitsAgree, type Unit } from '../../plan/unit';
import type { ObjectiveDefinition } from '../objectiveDefinition';
import type { When } from './calendar';
import type { Amounted, Deadline, StatementReading, Target } from './readStatement';
import type { Span } from './span';
import { digitsValue } from './words/numerals';

/** One point on which the sentence and the fields differ: what each says, and where the sentence says it. */
export type Disagreement =
  | { about: 'target'; text: Amounted; field: Quantity; span: Span }
  | { about: 'range end'; text: number; field: number; span: Span }
  | { about: 'unit'; text: string; field: string; span: Span }
  | { about: 'comparator'; text: Comparator; field: Comparator; span: Span }
  | { about: 'direction'; text: Direction; field: Direction; span: Span }
  | { about: 'baseline'; text: Amounted; field: Quantity; span: Span }
  | { about: 'date'; text: Deadline; field: string; span: Span };

/**
 * Where a statement contradicts the structured fields beside it. What only one of them says is no contradiction; what
 * cannot be compared (a fiscal year against a date, a change in per cent without a baseline) is passed over. `due` is
 * the objective's Due date, `YYYY-MM-DD`. A sentence with several targets agrees when one of them does.
 */
export function disagreements(reading: StatementReading, { success }: ObjectiveDefinition,
  due?: string): Disagreement[] {
  const found: Disagreement[] = [];
  if (success?.form === 'measure') {
    const each = reading.targets.map((target) => ofTarget(target, success));
    const [first] = each;
    if (first !== undefined && !each.some((one) => one.length === 0)) found.push(...first);
  }
  if (due !== undefined) {
    const compared = reading.deadlines.map((deadline) => ({ deadline,
      same: sameDate(deadline.when, due) })).filter(({ same }) => same !== undefined);
    const [first] = compared;
    if (first !== undefined &&
      !compared.some(({ same }) => same === true)) found.push({ about: 'date', text: first.deadline, field: due,
        span: first.deadline.span });
  }
  return found;
}

type Success = NonNullable<ObjectiveDefinition['success']>;

function ofTarget(target: Target, success: Success): Disagreement[] {
  const found: Disagreement[] = [];
  const { span } = target;
  const opposed = success.direction !== undefined && isOneWay(success.direction) && isOneWay(target.direction) &&
    success.direction !== target.direction;
  if (opposed &&
    success.direction !== undefined) found.push({ about: 'direction', text: target.direction, field: success.direction,
      span });
  if (success.comparator !== undefined && target.comparatorSpan !== undefined && !target.change &&
    target.comparator !== 'between' && success.comparator !== target.comparator) {
    found.push({ about: 'comparator', text: target.comparator, field: success.comparator,
      span: target.comparatorSpan });
  }
  if (success.target !== undefined) found.push(...ofValue(target, success, success.target));
  if (target.upTo !== undefined && success.upTo !== undefined && !equal(target.upTo, success.upTo)) {
    found.push({ about: 'range end', text: target.upTo, field: success.upTo, span });
  }
  const { baseline } = target;
  const fieldBaseline = numberOf(success.baseline);
  if (baseline !== undefined && success.baseline !== undefined && fieldBaseline !== undefined) {
    const compared = compare(baseline, { value: fieldBaseline, unit: success.baseline.unit });
    if (compared === 'differs') found.push({ about: 'baseline', text: amountOf(baseline), field: success.baseline,
      span: baseline.span });
  }
  return found;
}

const isOneWay = (direction: Direction): boolean => direction === 'higher' || direction === 'lower';

const amountOf = ({ value, unit }: Amounted): Amounted => ({ value, ...(unit === undefined ? {} : { unit }) });

function ofValue(target: Target, success: Success, field: Quantity): Disagreement[] {
  const value = numberOf(field);
  if (value === undefined) return [];
  const compared = compare(target, { value, unit: field.unit });
  if (compared === 'same') return [];
  if (target.change && target.unit === '%') {
    // “by 20 %” and a level to reach say the same when the baseline leads there.
    const baseline = numberOf(success.baseline);
    if (baseline === undefined || baseline === 0) return compared === 'units' ? [] : differing(target, field);
    const change = (100 * Math.abs(value - baseline)) / Math.abs(baseline);
    return Math.abs(change - target.value) < 0.5 ? [] : differing(target, field);
  }
  if (compared === 'units') return [{ about: 'unit', text: target.unit ?? '', field: field.unit ?? '',
    span: target.span }];
  return differing(target, field);
}

const differing = (target: Target,
  field: Quantity): Disagreement[] => [{ about: 'target', text: amountOf(target), field, span: target.span }];

const numberOf = (quantity: Quantity | undefined): number | undefined => {
  const value = statedQuantity(quantity);
  return typeof value === 'string' ? digitsValue(value.replace(/%$/, '').trim()) : value;
};

const seconds: Readonly<Record<string,
  number>> = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400, weeks: 604_800 };

/** Compares two amounts; a unit that only one of them names is taken to be the same. */
function compare(one: Amounted, other: Amounted): 'same' | 'differs' | 'units' {
  const [first, second] = [readUnit(plainUnit(one.unit)), readUnit(plainUnit(other.unit))];
  if (first === undefined || second === undefined || unitsAgree(first, second)) return equal(one.value, other.value)
    ? 'same'
    : 'differs';
  const [a, b] = [inSeconds(first), inSeconds(second)];
  if (a !== undefined && b !== undefined) return equal(one.value * a, other.value * b) ? 'same' : 'differs';
  return 'units';
}

/** “percentage points” are compared as per cent, as registers write them. */
const plainUnit = (unit: string | undefined): string | undefined => (unit === 'percentage points' ? '%' : unit);

const inSeconds = (unit: Unit): number | undefined => (unit.kind === 'duration' && Object.hasOwn(seconds, unit.name)
  ? seconds[unit.name]
  : undefined);

const equal = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one),
  Math.abs(other));

/** Whether a due date lies where the text puts it; `undefined` where the text names no place in the calendar. */
function sameDate(when: When, due: string): boolean | undefined {
  const [year = 0, month = 0, date = 0] = due.split('-').map(Number);
  switch (when.kind) {
    case 'day': return when.day === due;
    case 'day of year': return when.month === month && when.day === date;
    case 'month': return when.month === due.slice(0, 7);
    case 'month of year': return when.month === month;
    // Which quarter an organization's Q4 is depends on its fiscal year; only one with its own year can be compared.
    case 'quarter': return when.fiscal || when.year === undefined
      ? undefined
      : when.year === year && when.quarter === Math.ceil(month / 3);
    case 'half': return when.fiscal || when.year === undefined
      ? undefined
      : when.year === year && when.half === Math.ceil(month / 6);
    case 'year': return when.year === year;
    default: return undefined;
  }
}
