import { catalogueKindIds, catalogueKinds, type CatalogueKindId } from '../../domain/catalogues/catalogueKinds';
import type { KeptEntry } from '../../domain/catalogues/inForce';
import { readCatalogueEntry } from '../../domain/catalogues/readCatalogueEntry';
import type { UnreadableEntry } from '../../contract/calls/catalogueCalls';
import type { Shelf } from './shelf';

/** The entries among the records in force; one that cannot be read is set aside and named. */
export function cataloguesOn(shelf: Shelf): { entries: KeptEntry[]; unreadable: UnreadableEntry[] } {
  const entries: KeptEntry[] = [];
  const unreadable: UnreadableEntry[] = [];
  for (const { kind, id, version, body, by, at } of shelf.entries) {
    const known = catalogueKindIds.find((one) => one === kind);
    if (known === undefined) continue;
    const read = readCatalogueEntry(known, body);
    if (read.kind === 'value') entries.push({ kind: known, id, version, body: read.value, by, at });
    else unreadable.push({ kind, id, problem: problemOf(read, known) });
  }
  return { entries, unreadable };
}

function problemOf(read: ReturnType<typeof readCatalogueEntry>, kind: CatalogueKindId): string {
  if (read.kind === 'unreadable') return `${read.place}: expected ${read.expected}, came ${read.came}`;
  if (read.kind === 'newer') return `${catalogueKinds[kind].one}: written by a newer version of the app (${read.version})`;
  return `${catalogueKinds[kind].one}: nothing is stored`;
}
