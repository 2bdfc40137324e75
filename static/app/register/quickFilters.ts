import type { RegisterEntry } from './registerEntry';

/** The quick filters in their order. */
export const quickFilters = ['mine', 'noPlan', 'incomplete', 'gatesOpen', 'ready', 'inReview', 'changed', 'uncommitted', 'threadBroken', 'ownerLeft'] as const;
export type QuickFilter = (typeof quickFilters)[number];

/** Whether an entry passes a filter for this viewer. */
export const passes: Record<QuickFilter, (entry: RegisterEntry, accountId: string) => boolean> = {
  mine: (entry, accountId) => entry.owner?.accountId === accountId,
  noPlan: (entry) => entry.state === 'no plan',
  incomplete: (entry) => entry.state === 'draft' && entry.planState === 'incomplete',
  gatesOpen: (entry) => entry.state === 'draft' && entry.planState === 'gates open',
  ready: (entry) => entry.state === 'draft' && entry.planState === 'ready for approval',
  inReview: (entry) => entry.waitsFor.length > 0,
  changed: (entry) => entry.change !== undefined,
  // What is not approved yet has not been asked for either; that is told by its state.
  uncommitted: (entry) => entry.uncommitted > 0 && (entry.state === 'approved' || entry.state === 'in progress' || entry.state === 'in review'),
  threadBroken: (entry) => entry.trace?.thread === false,
  ownerLeft: (entry) => entry.owner?.active === false || entry.ownerVacant,
};

/** An objective has one of these at a time, so several of them widen; every other filter narrows further. */
const states: readonly QuickFilter[] = ['noPlan', 'incomplete', 'gatesOpen', 'ready', 'inReview'];

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
