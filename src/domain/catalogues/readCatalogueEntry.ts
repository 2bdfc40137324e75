import { readStored, type Reading, type StoredShape } from '../plan/reading';
import { catalogueKinds, type CatalogueKindId, type EntryOf } from './catalogueKinds';

/** Reads an entry as it is stored, of whatever version; never throws. */
export const readCatalogueEntry = <K extends CatalogueKindId>(kind: K, stored: unknown): Reading<EntryOf<K>> =>
  readStored(catalogueKinds[kind].shape as unknown as StoredShape<EntryOf<K>>, stored);
