import type { Comparator, Direction, Quantity } from '../../plan/parts';
import { statedQuantity } from '../../plan/statedQuantity';
import type { ObjectiveDefinition } from '../objectiveDefinition';
import type { Amounted, StatementReading, Target } from './readStatement';

type Success = NonNullable<ObjectiveDefinition['success']>;

/**
 * What a sentence offers for the success fields; each part alone can be taken over. `upTo` comes with a target that is
 * a range.
 */
export interface OfferedSuccess {
  direction?: Direction;
  metric?: string;
  comparator?: Comparator;
  baseline?: Quantity;
  target?: Quantity;
  upTo?: number;
  /** The sentence asks for a change (“by 20 %”) and nobody has said from what: no level can be offered. */
  changeWithoutBaseline?: Target;
}

/** The parts of an offer that can be taken over one by one. */
export const offeredParts = ['direction', 'metric', 'comparator', 'baseline', 'target'] as const;
export type OfferedPart = (typeof offeredParts)[number];

/**
 * The success fields as a sentence states them, for somebody to confirm. Fields hold a level to reach: a change (“by 20
 * %”) becomes one where the sentence or the field `success.baseline` says where it starts. Pure; never throws; nothing
 * is decided here.
 */
export function successFromReading(reading: StatementReading, success?: Success): OfferedSuccess {
  const [target] = reading.targets;
  const offered: OfferedSuccess = {};
  const direction = target?.direction ?? reading.direction?.value;
  if (direction !== undefined) offered.direction = direction;
  if (reading.metric?.specific) offered.metric = reading.metric.words;
  if (target === undefined) return offered;
  if (target.baseline !== undefined) offered.baseline = quantityOf(target.baseline);
  if (!target.change) {
    offered.comparator = target.comparator;
    offered.target = quantityOf(target);
    if (target.upTo !== undefined) offered.upTo = target.upTo;
    return offered;
  }
  const level = levelAfter(target, success?.baseline);
  if (level === undefined) return { ...offered, changeWithoutBaseline: target };
  return { ...offered, comparator: target.direction === 'lower' ? 'at most' : 'at least', target: level };
}

const quantityOf = ({ value, unit }: Amounted): Quantity => ({ value, ...(unit === undefined ? {} : { unit }) });

/** Where a change leads from a baseline; `undefined` where the two do not go together. */
function levelAfter({ value, unit, direction }: Target, from: Quantity | undefined): Quantity | undefined {
  const stated = statedQuantity(from);
  if (from === undefined || typeof stated !== 'number') return undefined;
  const sign = direction === 'lower' ? -1 : 1;
  const inPoints = unit === 'percentage points' && from.unit === '%';
  const relative = unit === '%';
  const factor = unit === 'times' && value > 0 ? (direction === 'lower' ? 1 / value : value) : undefined;
  const absolute = inPoints || unit === undefined || unit === from.unit;
  const level = relative
    ? stated * (1 + (sign * value) / 100)
    : factor !== undefined
    ? stated * factor
    : absolute
    ? stated + sign * value
    : undefined;
  return level === undefined
    ? undefined
    : { ...(from.unit === undefined ? {} : { unit: from.unit }), value: Number(level.toPrecision(10)) };
}

/**
 * Whether a success field already holds what is offered for it; units that only one of them names are taken to be the
 * same.
 */
export function holdsOffer(part: OfferedPart, offered: OfferedSuccess, success: Success | undefined): boolean {
  const wanted = offered[part];
  const held = success?.[part];
  if (wanted === undefined || held === undefined) return false;
  if (typeof wanted === 'string' || typeof held === 'string') return sameWords(String(wanted), String(held));
  const sameEnd = part !== 'target' || offered.upTo === undefined || success?.upTo === offered.upTo;
  return Number(held.value) === wanted.value &&
    (held.unit === undefined || wanted.unit === undefined || sameWords(held.unit, wanted.unit)) && sameEnd;
}

const sameWords = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
