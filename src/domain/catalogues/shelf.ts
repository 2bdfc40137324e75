import * as z from 'zod/mini';
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
  const next = (pages.length === 0 ? [emptyPage] : pages).map((page) => ({ ...page, entries: [...page.entries] }));
  const bytes = next.map(({ entries }) => entries.reduce((sum, one) => sum + bytesOf(one), 0));
  const changed = new Set<number>();
  const touch = (at: number, more: number): void => {
    bytes[at] = (bytes[at] ?? 0) + more;
    changed.add(at);
  };
  for (const one of put) {
    const size = bytesOf(one);
    const at = next.findIndex(({ entries }) => entries.some((entry) => isSame(entry, one)));
    const entries = next[at]?.entries ?? [];
    const place = entries.findIndex((entry) => isSame(entry, one));
    const old = entries[place];
    if (old !== undefined) {
      const grows = size - bytesOf(old);
      if ((bytes[at] ?? 0) + grows <= pageBytes) {
        entries[place] = one;
        touch(at, grows);
        continue;
      }
      entries.splice(place, 1);
      touch(at, -bytesOf(old));
    }
    let last = next.length - 1;
    if ((bytes[last] ?? 0) + size > pageBytes) {
      if (next.length === pagesAtMost || size > pageBytes) return { kind: 'full' };
      next.push({ ...emptyPage, entries: [] });
      last += 1;
      touch(0, 0);
    }
    next[last]?.entries.push(one);
    touch(last, size);
  }
  if (next[0]) next[0].pages = next.length;
  return { kind: 'shelved', pages: next, changed: [...changed].sort((a, b) => a - b) };
}

const emptyPage: ShelfPage = { version: 1, pages: 1, entries: [] };

const isSame = (one: Shelved, other: Shelved): boolean => one.kind === other.kind && one.id === other.id;

/** As it is stored, with the comma after it; the page around its entries is small change beside the room that is left. */
const bytesOf = (one: Shelved): number => new TextEncoder().encode(JSON.stringify(one)).length + 1;
