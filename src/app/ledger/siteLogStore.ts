import type { Legible } from '../../domain/ledger/legible';
import type { LogPage, LogPlaces, LogTile, SiteLog } from '../../domain/ledger/siteLog';

/** The site's log as it stands, read strictly. */
export interface StoredLog {
  /** What the log is called in its checkpoints; settled when the log begins, and for ever. */
  origin: string;
  log: Legible<SiteLog>;
}

/** A grown log, and how far a chain is in it now. */
export interface GrownLog {
  origin: string;
  /** Entries of the log that this was made from. */
  from: number;
  log: SiteLog;
  pages: readonly LogPage[];
  tiles: readonly LogTile[];
  chain: string;
  upTo: number;
}

/** Where the log of the site is kept: its head, its pages and tiles, and how far each chain is in it. */
export interface SiteLogStore {
  open(): Promise<StoredLog>;
  /** Pages and tiles in the order asked for, nothing trusted; `undefined` for one that is not there. */
  pieces(places: LogPlaces): Promise<{ pages: unknown[]; tiles: unknown[] }>;
  /** How many events of these chains are in the log, strictly. */
  logged(chains: readonly string[]): Promise<number[]>;
  /** Writes everything in one transaction, if the log still has the entries it was made from. */
  write(grown: GrownLog): Promise<'written' | 'changed meanwhile'>;
}
