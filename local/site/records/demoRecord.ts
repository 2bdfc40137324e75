import type { CatalogueKindId, EntryOf } from '../../../src/domain/catalogues/catalogueKinds';

/** One entry of a catalogue of the demonstration site, without what every entry has. */
export interface DemoRecord<K extends CatalogueKindId> {
  id: string;
  body: Omit<EntryOf<K>, 'version'>;
}
