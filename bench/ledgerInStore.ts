import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAll } from '../local/builds';
import { editStored, type StoredRow } from '../local/forge/kvs/editStored';
import { openSite, type Site } from '../local/openSite';
import { people } from '../local/site/people';
import { openSiteFolder } from '../local/siteFolder';
import type { VerificationReport } from '../src/contract/calls/ledgerCalls';
import { appendToLog, emptyLog } from '../src/domain/ledger/siteLog';
import { treeRoot } from '../src/domain/ledger/merkle/tree';
import { aChain } from './ledger';
import { type Figure, print } from './verdict';

const [chains, length] = [100, 100];

/**
 * The same 10,000 events verified by the shipped app out of the store of the Forge double: how often it asks the store. For
 * each chain its head twice, each hundred events once; beside that the log, the list of chains, and who asks.
 */
export async function ledgerInStore(): Promise<Figure[]> {
  const dir = mkdtempSync(join(tmpdir(), 'ledger-'));
  const open = async (): Promise<Site & { release(): void }> => {
    const folder = openSiteFolder(dir);
    const builds = await buildAll();
    const site = await openSite({ builds, baseClock: { now: () => Date.now() }, hostOrigin: 'http://localhost:8787', frameOrigin: 'http://127.0.0.1:8787', folder });
    return { ...site, release: () => folder.lock.release() };
  };
  try {
    const empty = await open();
    await empty.forge.idle();
    await empty.close();
    empty.release();
    editStored(join(dir, 'forge'), (rows) => [...rows.filter((row) => !isLedger(row)), ...stored(rows)]);
    const site = await open();
    site.forge.inspector.clear();
    const report = await verified(site);
    const asked = site.forge.inspector.entries().filter(({ kind }) => kind === 'storage').length;
    await site.close();
    site.release();
    if (!report.intact || report.events !== chains * length) throw new Error(`Expected ${chains * length} intact events, came ${JSON.stringify(report)}`);
    return [{ work: 'Verify 10,000 events out of the store: requests to it', limit: chains * 4 + 100, figure: asked, unit: 'requests' }];
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function verified(site: Site): Promise<VerificationReport> {
  const call = async (functionKey: string, payload: unknown): Promise<any> => {
    const asked = { call: { functionKey, payload }, context: { cloudId: 'local', extension: {} } };
    const { body } = await site.forge.invokeFunction('resolver', asked, { accountId: people.lena.accountId, moduleKey: 'delivery-plan', moduleType: 'jira:issuePanel' });
    return (body as { value: unknown }).value;
  };
  const { job } = await call('verifyRecord', { checkpoints: [] });
  await site.forge.idle();
  return (await call('ledgerJob', { job })).report;
}

/** What the site has of a ledger: chains, log, and the checkpoints it wrote down, which are of another origin. */
const isLedger = ({ store, key, value }: StoredRow): boolean =>
  ['entity:event', 'entity:head'].includes(store) ||
  (store === 'entity:blob' && /^log/.test(key)) ||
  (store === 'entity:record' && (value as { kind?: unknown }).kind === 'checkpoint');

/** The chains of the pure measurement as rows, with their log. */
function stored([some]: StoredRow[]): StoredRow[] {
  const at = { createdAt: some?.createdAt ?? 0, updatedAt: some?.updatedAt ?? 0 };
  const row = (entity: string, key: string, value: unknown): StoredRow => ({ store: `entity:${entity}`, key, value, ...at });
  const made = Array.from({ length: chains }, (_, number) => aChain(`objective:${900_000 + number}`, length));
  const entries = made.flatMap(({ events }) => events.map(({ event, hash }) => ({ entity: event.entity, sequence: event.sequence, hash })));
  const { log, pages, tiles } = appendToLog(emptyLog, { pages: [], tiles: [] }, entries);
  return [
    ...made.flatMap(({ entity, events, head }) => [
      row('head', entity, { kind: 'chain', ...(head as object) }),
      row('blob', `logged:${entity}`, { text: String(length) }),
      ...events.map((one) => row('event', `${entity}:${String(one.event.sequence).padStart(10, '0')}`, { entity, sequence: one.event.sequence, ...one })),
    ]),
    row('head', 'site-log', { kind: 'log', version: 1, entity: 'throughline/bench', sequence: log.tree.size, hash: treeRoot(log.tree), edge: log.tree.edge }),
    ...pages.map((page) => row('blob', `log-page:${page.page}`, { text: JSON.stringify(page) })),
    ...tiles.map((tile) => row('blob', `log-tile:${tile.level}:${tile.index}`, { text: JSON.stringify(tile) })),
  ];
}

if (require.main === module) void ledgerInStore().then(print);
