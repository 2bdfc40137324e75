import { limits } from './limits';
import { refuse } from './storageError';

/** One condition as @forge/kvs sends it. */
export interface Condition {
  property?: string;
  condition: string;
  values?: unknown[];
}

/** Conditions on the attributes of a value: all of them, or any of them. */
export interface Filters {
  and?: Condition[];
  or?: Condition[];
}

const sameKind = (held: unknown, named: unknown): boolean =>
  typeof held === typeof named && (typeof held === 'string' || typeof held === 'number');

const SURROGATE = /[\ud800-\udfff]/;

/** Strings are compared by their UTF-8 bytes, as the store does, not by UTF-16 units or by locale. */
export function compareValues(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  const [one, other] = [String(left), String(right)];
  if (one === other) return 0;
  // The two orders differ only where a character needs two UTF-16 units; making bytes for every comparison is slow.
  if (!SURROGATE.test(one) && !SURROGATE.test(other)) return one < other ? -1 : 1;
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

const ordered =
  (holds: (order: number) => boolean) =>
  (held: unknown, [named]: unknown[]): boolean =>
    sameKind(held, named) && holds(compareValues(held, named));

const contains = (held: unknown, named: unknown): boolean =>
  Array.isArray(held) ? held.includes(named) : typeof held === 'string' && held.includes(String(named));

const RANGE: Record<string, (held: unknown, named: unknown[]) => boolean> = {
  EQUAL_TO: (held, [named]) => held === named,
  GREATER_THAN: ordered((order) => order > 0),
  GREATER_THAN_EQUAL_TO: ordered((order) => order >= 0),
  LESS_THAN: ordered((order) => order < 0),
  LESS_THAN_EQUAL_TO: ordered((order) => order <= 0),
  BETWEEN: (held, [low, high]) =>
    sameKind(held, low) && sameKind(held, high) && compareValues(held, low) >= 0 && compareValues(held, high) <= 0,
  BEGINS_WITH: (held, [named]) => typeof held === 'string' && held.startsWith(String(named)),
};

const FILTER: typeof RANGE = {
  ...RANGE,
  NOT_EQUAL_TO: (held, [named]) => held !== named,
  CONTAINS: (held, [named]) => contains(held, named),
  NOT_CONTAINS: (held, [named]) => !contains(held, named),
  EXISTS: (held) => held !== undefined,
  NOT_EXISTS: (held) => held === undefined,
};

const ARGUMENTS: Record<string, number> = { BETWEEN: 2, EXISTS: 0, NOT_EXISTS: 0 };

function judgeOf(table: typeof RANGE, condition: Condition): (held: unknown) => boolean {
  const judge = Object.hasOwn(table, condition.condition) ? table[condition.condition] : undefined;
  if (!judge) return refuse('INVALID_CONDITION', `Condition ${String(condition.condition)} is not known here`);
  const values = condition.values ?? [];
  const wanted = ARGUMENTS[condition.condition] ?? 1;
  if (!Array.isArray(values) || values.length < wanted) {
    return refuse('INVALID_CONDITION', `Condition ${condition.condition} needs ${wanted} value(s)`);
  }
  return (held) => judge(held, values);
}

/** What a range condition of a query asks of the index's range attribute. Refuses with INVALID_CONDITION. */
export const rangeJudge = (condition: Condition): ((held: unknown) => boolean) => judgeOf(RANGE, condition);

/**
 * What filters ask of a value. An attribute that is absent satisfies only the negative conditions.
 * Refuses with INVALID_CONDITION, and with QUERY_CONDITION_LIMIT_EXCEEDED beyond 100 conditions.
 */
export function filterJudge(filters: Filters | undefined): (value: unknown) => boolean {
  if (!filters) return () => true;
  const written = filters.and ?? filters.or ?? [];
  if (written.length > limits.conditions) {
    return refuse('QUERY_CONDITION_LIMIT_EXCEEDED', `More than ${limits.conditions} conditions`);
  }
  const judges = written.map((condition) => {
    const judge = judgeOf(FILTER, condition);
    const property = condition.property ?? '';
    return (value: unknown) => judge((value as Record<string, unknown> | undefined)?.[property]);
  });
  if (filters.and) return (value) => judges.every((judge) => judge(value));
  return (value) => judges.some((judge) => judge(value));
}
