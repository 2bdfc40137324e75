import { shelfPage, shelve, type Shelved, type ShelfPage } from '../../domain/catalogues/shelf';
import { readStored } from '../../domain/plan/reading';
import type { Actor, Ports, RecordWrite } from '../ports';
import { Refused } from '../refused';

/** The records in force, and the rows they stand in. */
export interface Shelf {
  pages: ShelfPage[];
  /** Version of the row of each page. */
  versions: number[];
  entries: Shelved[];
}

/** Reads every record in force: one strict get for a site of ordinary size. Faults: a page that cannot be read, so that nobody gains by it. */
export async function readShelf({ records }: Pick<Ports, 'records'>): Promise<Shelf> {
  const first = await records.current<unknown>('record-shelf', '1');
  if (first === undefined) return { pages: [], versions: [], entries: [] };
  const { pages: count } = opened(1, first.body);
  const others = await records.several<unknown>(Array.from({ length: count - 1 }, (_, at) => ({ kind: 'record-shelf' as const, id: `${at + 2}` })));
  const rows = [first, ...others];
  const pages = rows.map((row, at) => opened(at + 1, row?.body));
  return { pages, versions: rows.map((row) => row?.version ?? 0), entries: pages.flatMap(({ entries }) => entries) };
}

function opened(number: number, body: unknown): ShelfPage {
  const read = readStored(shelfPage, body);
  if (read.kind !== 'value') throw new Error(`Page ${number} of the records: expected entries, came ${JSON.stringify(read)}`);
  return read.value;
}

/** A version that a command keeps. */
export interface Kept {
  kind: RecordWrite['kind'];
  id: string;
  version: number;
  body: unknown;
}

/** The rows to write with the event of these versions: the versions themselves, and the pages they stand on. */
export function writesOf(shelf: Shelf, kept: readonly Kept[], { accountId, at }: Actor): { writes: RecordWrite[]; shelf: Shelf } | Refused {
  const shelved = shelve(shelf.pages, kept.map((one) => ({ ...one, by: accountId, at })));
  if (shelved.kind === 'full') {
    return new Refused({ kind: 'not met', items: [{ item: 'bad entry', facts: { place: 'Records', expected: 'room for one more', came: `${shelf.entries.length} records of the size there are` } }] });
  }
  const { pages, changed } = shelved;
  const versions = pages.map((_, page) => (shelf.versions[page] ?? 0) + (changed.includes(page) ? 1 : 0));
  const rows = changed.map((page): RecordWrite => ({ kind: 'record-shelf', id: `${page + 1}`, version: versions[page] ?? 1, body: pages[page], stands: 'newest' }));
  return { writes: [...kept.map((one): RecordWrite => ({ ...one, stands: 'among versions' })), ...rows], shelf: { pages, versions, entries: pages.flatMap(({ entries }) => entries) } };
}
