import type { RegisterEntry } from './registerEntry';

/** Columns that sort. The figure sorts too, but never by default: the register is ordered by state. */
export const sortColumns = ['objective', 'state', 'plan', 'trace', 'operation', 'level', 'owner'] as const;
export type SortColumn = (typeof sortColumns)[number];

export interface Sorting {
  by: SortColumn;
  up: boolean;
}

export const byState: Sorting = { by: 'state', up: true };

/** What needs a decision first comes first. */
const stateRank = ({ state, planState, change }: RegisterEntry): number => {
  if (change !== undefined) return 0;
  if (state === 'in review') return 1;
  if (state === 'no plan') return 2;
  if (state !== 'draft') return after.indexOf(state) < 0 ? 9 : 6 + after.indexOf(state);
  if (planState === 'incomplete') return 3;
  if (planState === 'gates open') return 4;
  return 5;
};

/** Settled states, in the order in which they still ask for something. */
const after: readonly string[] = ['approved', 'in progress', 'suspended'];

/** What is broken comes first; where nothing is expected yet, last. */
const broken = ({ trace }: RegisterEntry): number => (trace === undefined ? 2 : trace.thread === false ? 0 : 1);
const shareOf = ({ trace }: RegisterEntry): number => (trace === undefined || trace.expected === 0 ? 1 : trace.actual / trace.expected);

/** Entries in order; equal ones stay in the order of their keys, by number and not by letters. */
export function sorted(entries: readonly RegisterEntry[], { by, up }: Sorting, locale: string): RegisterEntry[] {
  const words = new Intl.Collator(locale, { numeric: true });
  const text = (one: string | undefined, other: string | undefined): number =>
    one === other ? 0 : one === undefined ? 1 : other === undefined ? -1 : words.compare(one, other);
  const compare: Record<SortColumn, (one: RegisterEntry, other: RegisterEntry) => number> = {
    objective: (one, other) => words.compare(one.title, other.title),
    state: (one, other) => stateRank(one) - stateRank(other),
    plan: (one, other) => (one.completeness ?? -1) - (other.completeness ?? -1),
    trace: (one, other) => broken(one) - broken(other) || shareOf(one) - shareOf(other),
    operation: (one, other) => (one.operation ?? 101) - (other.operation ?? 101),
    level: (one, other) => text(one.level, other.level),
    owner: (one, other) => text(one.owner?.displayName, other.owner?.displayName),
  };
  const way = up ? 1 : -1;
  return [...entries].sort((one, other) => way * compare[by](one, other) || byKey(one, other));
}

/** Ties are many, so their order must cost nothing: project by letters, then the number. */
const byKey = ({ order: one }: RegisterEntry, { order: other }: RegisterEntry): number =>
  one.project === other.project ? one.number - other.number : one.project < other.project ? -1 : 1;
