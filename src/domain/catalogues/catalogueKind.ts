import type { StoredShape } from '../plan/reading';
import type { CatalogueColumn } from './catalogueColumn';

/** What every entry holds, whatever its kind. */
export interface CatalogueEntry {
  version: number;
  /** One of the states of its kind. */
  state: string;
}

/** A kind of entry: a catalogue of the organization's records. */
export interface CatalogueKind<T extends CatalogueEntry = CatalogueEntry> {
  /** Stored with each entry; never changes. */
  id: string;
  /** “policy statement”, “policy statements”. */
  one: string;
  many: string;
  /** What the catalogue is for, in one sentence. */
  about: string;
  shape: StoredShape<T>;
  /** Every column but the state, in the order of the form. */
  columns: readonly CatalogueColumn[];
  /** The first is what a new entry has. */
  states: readonly T['state'][];
  /** The states in which an entry counts. */
  inForce: readonly T['state'][];
  /** The state an entry ends in. It stays readable; nothing is deleted. */
  retired: T['state'];
  /** There is exactly one of it on a site, under the id `site`. */
  single?: true;
  /** What an entry is called in lists. */
  titleOf(entry: T): string;
}

/** The id of an entry of which there is exactly one. */
export const siteEntry = 'site';
