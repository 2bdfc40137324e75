import { catalogueKindIds, catalogueKinds, type CatalogueKindId } from '../../domain/catalogues/catalogueKinds';
import type { KeptEntry } from '../../domain/catalogues/inForce';
import { readCatalogueEntry } from '../../domain/catalogues/readCatalogueEntry';
import type { UnreadableEntry } from '../../contract/calls/catalogueCalls';
import type { Ports } from '../ports';
import { readDirectories } from './directory';

/**
 * Every entry in force, of these kinds. Read by strict gets, never through an index: what was kept a moment ago is there.
 * That is one batch for the directories and one for each 25 entries, side by side.
 */
export async function readCatalogues(ports: Pick<Ports, 'records'>, kinds: readonly CatalogueKindId[] = catalogueKindIds): Promise<{ entries: KeptEntry[]; unreadable: UnreadableEntry[] }> {
  const directories = await readDirectories(ports, kinds);
  const places = kinds.flatMap((kind) => (directories.get(kind)?.ids ?? []).map((id) => ({ kind, id })));
  const rows = await ports.records.several(places);
  const entries: KeptEntry[] = [];
  const unreadable: UnreadableEntry[] = [];
  for (const [at, { kind, id }] of places.entries()) {
    const row = rows[at];
    const read = readCatalogueEntry(kind, row?.body);
    if (row !== undefined && read.kind === 'value') entries.push({ kind, id, version: row.version, body: read.value, by: row.by, at: row.at });
    else unreadable.push({ kind, id, problem: problemOf(read, kind) });
  }
  return { entries, unreadable };
}

function problemOf(read: ReturnType<typeof readCatalogueEntry>, kind: CatalogueKindId): string {
  if (read.kind === 'unreadable') return `${read.place}: expected ${read.expected}, came ${read.came}`;
  if (read.kind === 'newer') return `${catalogueKinds[kind].one}: written by a newer version of the app (${read.version})`;
  return `${catalogueKinds[kind].one}: nothing is stored`;
}
