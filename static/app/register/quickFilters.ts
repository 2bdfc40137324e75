import type { RegisterEntry } from './registerEntry';

/** The quick filters in their order. */
export const quickFilters = ['mine', 'noPlan', 'incomplete', 'gatesOpen', 'ready', 'ownerLeft'] as const;
export type QuickFilter = (typeof quickFilters)[number];

/** Whether an entry passes a filter for this viewer. */
export const passes: Record<QuickFilter, (entry: RegisterEntry, accountId: string) => boolean> = {
  mine: (entry, accountId) => entry.owner?.accountId === accountId,
  noPlan: (entry) => entry.state === 'no plan',
  incomplete: (entry) => entry.state === 'draft' && entry.planState === 'incomplete',
  gatesOpen: (entry) => entry.planState === 'gates open',
  ready: (entry) => entry.planState === 'ready for approval',
  ownerLeft: (entry) => entry.owner?.active === false,
};

/** An objective has one of these at a time, so several of them widen; every other filter narrows further. */
const states: readonly QuickFilter[] = ['noPlan', 'incomplete', 'gatesOpen', 'ready'];

/** Entries that contain every typed word, are in one of the chosen states, and pass every other chosen filter. */
export function narrowed(
  entries: readonly RegisterEntry[],
  typed: string,
  chosen: readonly QuickFilter[],
  accountId: string,
): RegisterEntry[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const anyOf = chosen.filter((filter) => states.includes(filter));
  const allOf = chosen.filter((filter) => !states.includes(filter));
  return entries.filter(
    (entry) =>
      words.every((word) => entry.text.includes(word)) &&
      allOf.every((filter) => passes[filter](entry, accountId)) &&
      (anyOf.length === 0 || anyOf.some((filter) => passes[filter](entry, accountId))),
  );
}
