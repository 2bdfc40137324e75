import type { RegisterEntry } from './registerEntry';

/** The quick filters in their order; several at once narrow further. */
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

/** Entries that contain every typed word and pass every chosen filter. */
export function narrowed(entries: readonly RegisterEntry[], typed: string, chosen: readonly QuickFilter[], accountId: string): RegisterEntry[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => words.every((word) => entry.text.includes(word)) && chosen.every((filter) => passes[filter](entry, accountId)));
}
