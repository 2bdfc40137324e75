import { getAppContext } from '@forge/api';
import { Filter, FilterConditions, kvs } from '@forge/kvs';
import type { GrownLog, SiteLogStore } from '../../app/ledger/siteLogStore';
import { emptyLog, readSiteLog, type SiteLog } from '../../domain/ledger/siteLog';
import { treeRoot } from '../../domain/ledger/merkle/tree';
import { isLost, setIfAbsent } from './lostRace';
import { readMany } from './readMany';

/** The head of the log, a row of the entity `head` beside those of the chains. No chain can have this key: it has a hyphen. */
const logKey = 'site-log';

interface LogRow {
  kind: 'log';
  version: 1;
  /** The origin of the log. */
  entity: string;
  /** Entries, and the root over all of them. */
  sequence: number;
  hash: string;
  edge: readonly string[];
}

// Blobs of the ledger lie under 64 hexadecimal digits, so these names are free.
const pageKey = (page: number): string => `log-page:${page}`;
const tileKey = ({ level, index }: { level: number; index: number }): string => `log-tile:${level}:${index}`;
const markerKey = (chain: string): string => `logged:${chain}`;

/** The site's log in Forge's custom entity store: its head in `head`, pages, tiles and markers as texts in `blob`. */
export const forgeSiteLog: SiteLogStore = {
  async open() {
    const row = await kvs.entity<LogRow>('head').get(logKey);
    // Each installation has a log of its own, and so a name of its own, which stays with the log.
    if (row === undefined) return { origin: `throughline/${getAppContext().installationAri.installationId}`, log: { kind: 'value', value: emptyLog } };
    return { origin: row.entity, log: readSiteLog({ version: row.version, tree: { size: row.sequence, edge: row.edge } }) };
  },

  async pieces({ pages, tiles }) {
    const [pageRows, tileRows] = await Promise.all([readTexts(pages.map(pageKey)), readTexts(tiles.map(tileKey))]);
    return { pages: pageRows, tiles: tileRows };
  },

  async logged(chains) {
    const rows = await readTexts(chains.map(markerKey));
    return rows.map((row) => (typeof row === 'number' && Number.isInteger(row) ? row : 0));
  },

  async write(grown) {
    try {
      if (grown.from === 0) await setIfAbsent('head', logKey, rowOf(grown.origin, emptyLog));
      await transact(grown);
      return 'written';
    } catch (fault) {
      if (isLost(fault)) return 'changed meanwhile';
      throw fault;
    }
  },
};

async function transact({ origin, from, log, pages, tiles, chain, upTo }: GrownLog): Promise<void> {
  const still = new Filter<LogRow>().and('sequence', FilterConditions.equalTo(from));
  const text = (value: unknown): { text: string } => ({ text: JSON.stringify(value) });
  let transaction = kvs.transact().set(logKey, rowOf(origin, log), { entityName: 'head', conditions: still }).set(markerKey(chain), text(upTo), { entityName: 'blob' });
  for (const page of pages) transaction = transaction.set(pageKey(page.page), text(page), { entityName: 'blob' });
  for (const tile of tiles) transaction = transaction.set(tileKey(tile), text(tile), { entityName: 'blob' });
  await transaction.execute();
}

const rowOf = (origin: string, { tree }: SiteLog): LogRow => ({ kind: 'log', version: 1, entity: origin, sequence: tree.size, hash: treeRoot(tree), edge: [...tree.edge] });

/** Values that were kept as JSON texts; what is no JSON is given as it lies there, for whoever reads it to name it. */
async function readTexts(keys: readonly string[]): Promise<unknown[]> {
  const rows = await readMany<{ text: string }>('blob', keys);
  return rows.map((row) => {
    if (row === undefined) return undefined;
    try {
      return JSON.parse(row.text) as unknown;
    } catch {
      return row.text;
    }
  });
}
