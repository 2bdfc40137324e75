import * as z from 'zod/mini';
import { canonicalJson } from '../ledger/canonicalJson';
import type { StoredShape } from '../plan/reading';

const shelved = z.looseObject({ kind: z.string(), id: z.string(), version: z.int(), body: z.unknown(), by: z.string(), at: z.string() });
/** The version of a record that is in force, as it stands on the shelf. */
export type Shelved = z.infer<typeof shelved>;

const schema = z.looseObject({
  version: z.literal(1),
  /** How many pages the shelf has; only the first page's figure is read. */
  pages: z.int(),
  entries: z.array(shelved),
});
export type ShelfPage = z.infer<typeof schema>;

/**
 * All records in force side by side, in as few rows as they fit. Storage is metered by rows of 10 KB begun, and opening a
 * panel needs them all: one row of many entries costs a tenth of many rows. It is written in the transaction that keeps a
 * version, so it is never behind; the versions themselves, and their events, are the record.
 */
export const shelfPage: StoredShape<ShelfPage> = { name: 'record-shelf', version: 1, schema, migrations: {} };

/** UTF-8 bytes a page holds at most: under the 240 KiB of a value, with room for what Forge keeps beside it. */
export const pageBytes = 180 * 1024;

/** So many pages fit one answer of 5 MB. */
export const pagesAtMost = 20;

/**
 * Puts records on the shelf, each in place of its older version. Gives all pages and which of them changed, or that
 * there is no room. A page that grows too large gives what was put on it to the last page.
 */
export function shelve(pages: readonly ShelfPage[], put: readonly Shelved[]): { kind: 'shelved'; pages: ShelfPage[]; changed: number[] } | { kind: 'full' } {
  const next = pages.length === 0 ? [emptyPage] : [...pages];
  const changed = new Set<number>();
  for (const one of put) {
    const isIt = (entry: Shelved): boolean => entry.kind === one.kind && entry.id === one.id;
    const at = next.findIndex(({ entries }) => entries.some(isIt));
    const page = next[at];
    const inPlace = page && { ...page, entries: page.entries.map((entry) => (isIt(entry) ? one : entry)) };
    if (inPlace && fits(inPlace)) {
      next[at] = inPlace;
      changed.add(at);
      continue;
    }
    if (page) {
      next[at] = { ...page, entries: page.entries.filter((entry) => !isIt(entry)) };
      changed.add(at);
    }
    const last = next.length - 1;
    const onLast = { ...(next[last] ?? emptyPage), entries: [...(next[last]?.entries ?? []), one] };
    if (fits(onLast)) {
      next[last] = onLast;
      changed.add(last);
      continue;
    }
    const alone = { ...emptyPage, entries: [one] };
    if (next.length === pagesAtMost || !fits(alone)) return { kind: 'full' };
    next.push(alone);
    next[0] = { ...(next[0] ?? emptyPage), pages: next.length };
    changed.add(0).add(next.length - 1);
  }
  return { kind: 'shelved', pages: next, changed: [...changed].sort((a, b) => a - b) };
}

const emptyPage: ShelfPage = { version: 1, pages: 1, entries: [] };

const fits = (page: ShelfPage): boolean => new TextEncoder().encode(canonicalJson(page, 'replace')).length <= pageBytes;
