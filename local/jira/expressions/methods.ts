import { ExpressionError, unsupported } from './expressionError';

/** A function of the language, and what is called with evaluated arguments. */
export type Callable = (...args: unknown[]) => unknown;

type Methods<T> = Record<string, (self: T, args: unknown[]) => unknown>;

const call = (value: unknown): Callable => {
  if (typeof value !== 'function') throw new ExpressionError('Expected a function as the argument', 'evaluation');
  return value as Callable;
};
const text = (value: unknown): string => {
  if (typeof value !== 'string') throw new ExpressionError(`Expected a text, came ${typeName(value)}`, 'evaluation');
  return value;
};
const truth = (value: unknown): boolean => {
  if (typeof value !== 'boolean') {
    throw new ExpressionError(`Expected a boolean, came ${typeName(value)}`, 'evaluation');
  }
  return value;
};
const whole = (value: unknown): number | undefined => {
  if (value === undefined) return undefined;
  if (typeof value !== 'number') throw new ExpressionError(`Expected a number, came ${typeName(value)}`, 'evaluation');
  return value;
};
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const ofText: Methods<string> = {
  trim: (self) => self.trim(),
  toLowerCase: (self) => self.toLowerCase(),
  toUpperCase: (self) => self.toUpperCase(),
  includes: (self, [part]) => self.includes(text(part)),
  indexOf: (self, [part]) => self.indexOf(text(part)),
  startsWith: (self, [part]) => self.startsWith(text(part)),
  endsWith: (self, [part]) => self.endsWith(text(part)),
  slice: (self, [from, to]) => self.slice(whole(from), whole(to)),
  substring: (self, [from, to]) => self.substring(whole(from) ?? 0, whole(to)),
  split: (self, [by]) => self.split(text(by)),
  replace: (self, [from, to]) => self.replace(text(from), () => text(to)),
  replaceAll: (self, [from, to]) => self.replaceAll(text(from), () => text(to)),
  toString: (self: string) => self,
};

const ofList: Methods<unknown[]> = {
  map: (self, [by]) => self.map((one, i) => call(by)(one, i)),
  filter: (self, [by]) => self.filter((one) => truth(call(by)(one))),
  some: (self, [by]) => self.some((one) => truth(call(by)(one))),
  every: (self, [by]) => self.every((one) => truth(call(by)(one))),
  find: (self, [by]) => self.find((one) => truth(call(by)(one))) ?? null,
  flatMap: (self, [by]) => self.flatMap((one) => call(by)(one)),
  flatten: (self) => self.flat(Number.POSITIVE_INFINITY),
  reduce: (self, [by, ...start]) => {
    if (self.length === 0 && start.length === 0) {
      throw new ExpressionError('Reduce of an empty list with no first value', 'evaluation');
    }
    const step = (sum: unknown, one: unknown): unknown => call(by)(sum, one);
    return start.length > 0 ? self.reduce(step, start[0]) : self.reduce(step);
  },
  sort: (self, [by]) => [...self].sort((a, b) => (by === undefined ? compare(a, b) : (whole(call(by)(a, b)) ?? 0))),
  includes: (self, [one]) => self.some((it) => same(it, one)),
  indexOf: (self, [one]) => self.findIndex((it) => same(it, one)),
  slice: (self, [from, to]) => self.slice(whole(from), whole(to)),
  concat: (self, more) => self.concat(...more),
  join: (self, [by]) => self.map((one) => textOf(one)).join(by === undefined ? ',' : text(by)),
};

const ofMap: Methods<Record<string, unknown>> = {
  get: (self, [key]) => (Object.hasOwn(self, text(key)) ? (self[text(key)] ?? null) : null),
  set: (self, [key, value]) => ({ ...self, [text(key)]: value }),
  delete: (self, [key]) => Object.fromEntries(Object.entries(self).filter(([it]) => it !== text(key))),
  entries: (self) => Object.entries(self),
  keys: (self) => Object.keys(self),
  values: (self) => Object.values(self),
};

const DAY = 86_400_000;

const ofDate: Methods<Date> = {
  getTime: (self) => self.getTime(),
  toISOString: (self) => self.toISOString(),
  toString: (self: Date) => self.toISOString(),
  getFullYear: (self) => self.getUTCFullYear(),
  getMonth: (self) => self.getUTCMonth(),
  getDate: (self) => self.getUTCDate(),
  plusDays: (self, [days]) => new Date(self.getTime() + (whole(days) ?? 0) * DAY),
  minusDays: (self, [days]) => new Date(self.getTime() - (whole(days) ?? 0) * DAY),
  plusHours: (self, [hours]) => new Date(self.getTime() + (whole(hours) ?? 0) * 3_600_000),
  minusHours: (self, [hours]) => new Date(self.getTime() - (whole(hours) ?? 0) * 3_600_000),
};

/** Functions that stand in every expression under a name. */
export const globalFunctions: Record<string, unknown> = {
  Number: (value: unknown) => Number(value),
  String: (value: unknown) => textOf(value),
  Math: {
    abs: (value: unknown) => Math.abs(whole(value) ?? Number.NaN),
    ceil: (value: unknown) => Math.ceil(whole(value) ?? Number.NaN),
    floor: (value: unknown) => Math.floor(whole(value) ?? Number.NaN),
    round: (value: unknown) => Math.round(whole(value) ?? Number.NaN),
    max: (...values: unknown[]) => Math.max(...values.map((value) => whole(value) ?? Number.NaN)),
    min: (...values: unknown[]) => Math.min(...values.map((value) => whole(value) ?? Number.NaN)),
  },
  JSON: { stringify: (value: unknown) => JSON.stringify(value) ?? 'null' },
};

/** A method of a value, bound to it; `undefined` when values of its type have none of that name. */
export function methodOf(value: unknown, name: string): Callable | undefined {
  const bind = <T>(methods: Methods<T>, self: T): Callable | undefined =>
    Object.hasOwn(methods, name) ? (...args) => methods[name]!(self, args) : undefined;
  if (typeof value === 'string') return bind(ofText, value);
  if (Array.isArray(value)) return bind(ofList, value);
  if (value instanceof Date) return bind(ofDate, value);
  if (typeof value === 'number') return name === 'toString' ? () => String(value) : undefined;
  if (typeof value === 'object' && value !== null) return bind(ofMap, value as Record<string, unknown>);
  return undefined;
}

/** The type of a value in words of the language. */
export function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'list';
  if (value instanceof Date) return 'date';
  if (typeof value === 'function') return 'function';
  return typeof value === 'object' ? 'map' : typeof value;
}

/** The order of two values of one type; others cannot be compared. */
export function compare(a: unknown, b: unknown): number {
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  throw new ExpressionError(`Cannot compare ${typeName(a)} with ${typeName(b)}`, 'evaluation');
}

/** A value as text, in templates and additions to texts. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'function') throw unsupported('a function as a text');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
