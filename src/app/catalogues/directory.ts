import * as z from 'zod/mini';
import type { CatalogueKindId } from '../../domain/catalogues/catalogueKinds';
import { readStored, type StoredShape } from '../../domain/plan/reading';
import type { Ports, RecordWrite } from '../ports';

const schema = z.looseObject({ version: z.literal(1), ids: z.array(z.string()) });
type Directory = z.infer<typeof schema>;

/**
 * The ids of a catalogue, in one record. The storage's own index knows of a new row only seconds later; this is written in
 * the transaction that keeps the entry, so the list is never behind.
 */
const directory: StoredShape<Directory> = { name: 'catalogue-directory', version: 1, schema, migrations: {} };

/** The most entries of one catalogue: their ids fit one record, and all of a site's entries one reply. */
export const entriesPerKind = 1_000;

export interface ListedIds {
  /** Version of the directory's record, 0 while there is none. */
  version: number;
  ids: string[];
}

/** The directories of these kinds, in one request. Faults: a directory that cannot be read; its entries would seem gone. */
export async function readDirectories({ records }: Pick<Ports, 'records'>, kinds: readonly CatalogueKindId[]): Promise<Map<CatalogueKindId, ListedIds>> {
  const rows = await records.several(kinds.map((id) => ({ kind: 'catalogue-directory' as const, id })));
  return new Map(
    kinds.map((kind, at) => {
      const row = rows[at];
      if (row === undefined) return [kind, { version: 0, ids: [] }];
      const read = readStored(directory, row.body);
      if (read.kind !== 'value') throw new Error(`Directory of ${kind}: expected ids, came ${JSON.stringify(read)}`);
      return [kind, { version: row.version, ids: read.value.ids }];
    }),
  );
}

/** The write that lists new ids. */
export const listing = (kind: CatalogueKindId, { version, ids }: ListedIds, added: readonly string[]): RecordWrite => ({
  kind: 'catalogue-directory',
  id: kind,
  version: version + 1,
  body: { version: 1, ids: [...ids, ...added] } satisfies Directory,
});
