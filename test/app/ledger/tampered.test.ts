import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAll } from '../../../local/builds';
import { editStored, type StoredRow } from '../../../local/forge/kvs/editStored';
import { openSite, type Site } from '../../../local/openSite';
import { people, type PersonRef } from '../../../local/site/people';
import { openSiteFolder } from '../../../local/siteFolder';
import type { Answer, CallName } from '../../../src/contract/calls';
import type { VerificationReport } from '../../../src/contract/calls/ledgerCalls';
import { eventHash } from '../../../src/domain/ledger/hashes';
import { appendToLog, emptyLog, type LogEntry } from '../../../src/domain/ledger/siteLog';
import { treeRoot } from '../../../src/domain/ledger/merkle/tree';
import type { StoredEvent } from '../../../src/domain/ledger/event';
import { demoFolder } from '../../support/demoFolder';
import { valueOf } from '../../support/governed';

/**
 * What somebody does by hand to the stored files of a site whose record was whole, and what `verifyRecord` says to that.
 * Each story begins with the same kept site: an objective with five events, the site's own chain, and a checkpoint in Jira.
 */
const base = mkdtempSync(join(tmpdir(), 'record-'));
let chain: string;
let recordIssue: string;
let kept: string;
let taken: VerificationReport;

const opened = async (dir: string): Promise<Site & { release(): void }> => {
  const folder = openSiteFolder(dir);
  const site = await openSite({ builds: await buildAll(), baseClock: { now: () => Date.now() }, hostOrigin: 'http://localhost:8787', frameOrigin: 'http://127.0.0.1:8787', folder });
  return { ...site, release: () => folder.lock.release() };
};
const closed = async (site: Site & { release(): void }): Promise<void> => {
  await site.close();
  site.release();
};
const call = async <N extends CallName>(site: Site, person: PersonRef, name: N, payload: unknown): Promise<Answer<N>> => {
  const result = await site.forge.invokeFunction('resolver', { call: { functionKey: name, payload }, context: { cloudId: 'local', extension: {} } }, { accountId: people[person].accountId, moduleKey: 'delivery-plan', moduleType: 'jira:issuePanel' });
  return result.body as never;
};
const verified = async (site: Site, checkpoints: string[] = []): Promise<VerificationReport> => {
  const done = valueOf(await call(site, 'lena', 'verifyRecord', { checkpoints }));
  if (done.kind === 'done') return done.report;
  // The store may ask for a minute's pause, which need not be waited for here.
  await site.forge.idle(1_000);
  site.clock.shiftBy(61_000);
  await site.forge.idle(1_000);
  const later = valueOf(await call(site, 'lena', 'ledgerJob', { job: done.job }));
  if (later.kind !== 'done') throw new Error('expected the job to be done');
  return later.report as VerificationReport;
};

beforeAll(async () => {
  renameSync(await demoFolder(), join(base, 'kept'));
  const site = await opened(join(base, 'kept'));
  await site.forge.idle();
  const { vacant } = valueOf(await call(site, 'amara', 'catalogues', {}));
  if (vacant) valueOf(await call(site, 'sigrid', 'appointRole', { role: 'SMS manager', accountId: people.amara.accountId, from: '2026-01-01' }));
  const search = await site.jira.fetchAs(
    { kind: 'user', accountId: people.amara.accountId },
    new Request('http://localhost:8787/rest/api/3/search/jql', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ jql: 'project = SMO AND "Register row".State = "draft" ORDER BY key', fields: ['summary'] }) }),
  );
  const [issueId, other] = ((await search.json()) as { issues: { id: string }[] }).issues.map(({ id }) => id);
  chain = `objective:${issueId}`;
  recordIssue = other!;
  for (let month = 1; month <= 5; month += 1) valueOf(await call(site, 'amara', 'acceptObjective', { issueId, planDue: `2027-0${month}-01` }));
  valueOf(await call(site, 'amara', 'setRecordIssue', { issueId: recordIssue }));
  await site.forge.idle();
  kept = valueOf(await call(site, 'lena', 'publishCheckpoint', {})).checkpoint;
  await site.forge.idle();
  taken = await verified(site);
  await closed(site);
}, 120_000);
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** What verification finds after an edit of the rows that was made while nobody ran. Two hours pass, so that nothing waits. */
async function after(edit: (rows: StoredRow[]) => StoredRow[], checkpoints: string[] = []): Promise<VerificationReport> {
  const dir = mkdtempSync(join(base, 'story-'));
  cpSync(join(base, 'kept'), dir, { recursive: true });
  editStored(join(dir, 'forge'), edit);
  const site = await opened(dir);
  try {
    // The daily look would begin a dropped chain anew before anybody verifies it.
    site.forge.settings.schedules = false;
    site.clock.shiftBy(3 * 60 * 60_000);
    return await verified(site, checkpoints);
  } finally {
    await closed(site);
    rmSync(dir, { recursive: true, force: true });
  }
}

const keyOf = (sequence: number): string => `${chain}:${String(sequence).padStart(10, '0')}`;
const events = (rows: StoredRow[]): StoredRow[] => rows.filter(({ store, key }) => store === 'entity:event' && key.startsWith(`${chain}:`)).sort((one, other) => (one.key < other.key ? -1 : 1));
const row = (rows: StoredRow[], store: string, key: string): StoredRow => {
  const found = rows.find((one) => one.store === store && one.key === key);
  if (!found) throw new Error(`No row ${store} ${key}`);
  return found;
};
const eventOf = (one: StoredRow): StoredEvent => one.value as StoredEvent;
const kinds = (report: VerificationReport): string[] => report.findings.map((finding) => `${finding.in === 'chain' ? finding.entity : 'log'}: ${finding.problem.kind}`);

/** Makes a chain fit again from its first event on, as somebody does who knows how it is hashed. */
function rehash(rows: StoredRow[]): void {
  let previous = '0'.repeat(64);
  let last: StoredEvent | undefined;
  events(rows).forEach((one, at) => {
    const stored = eventOf(one);
    const event = { ...stored.event, previous, sequence: at + 1 };
    previous = eventHash(event);
    one.value = { ...(one.value as object), event, hash: previous };
    last = eventOf(one);
  });
  Object.assign(row(rows, 'entity:head', chain).value as object, { sequence: last!.event.sequence, hash: last!.hash, at: last!.event.at });
}

/** Makes the log fit the chains again, every entry in its place. */
function relog(rows: StoredRow[]): void {
  const page = row(rows, 'entity:blob', 'log-page:0');
  const { entries } = JSON.parse((page.value as { text: string }).text) as { entries: LogEntry[] };
  const now = entries.flatMap((entry) => {
    const held = rows.find(({ store, key }) => store === 'entity:event' && key === `${entry.entity}:${String(entry.sequence).padStart(10, '0')}`);
    return held ? [{ ...entry, hash: eventOf(held).hash }] : [];
  });
  const grown = appendToLog(emptyLog, { pages: [], tiles: [] }, now);
  page.value = { text: JSON.stringify(grown.pages[0]) };
  Object.assign(row(rows, 'entity:head', 'site-log').value as object, { sequence: grown.log.tree.size, hash: treeRoot(grown.log.tree), edge: grown.log.tree.edge });
}

describe('A record that was tampered with in the store', () => {
  it('verifies as long as nobody touches it', async () => {
    expect(taken).toMatchObject({ intact: true, findings: [], inJira: 'read' });
    expect(taken.vouchedFor).toBeGreaterThan(5);
    expect(await after((rows) => rows)).toMatchObject({ intact: true, findings: [] });
  }, 60_000);

  it('an edited event is named', async () => {
    const report = await after((rows) => {
      const stored = eventOf(row(rows, 'entity:event', keyOf(3)));
      stored.event.at = '2026-11-20T08:00:00.000Z';
      return rows;
    });
    expect(report.findings).toContainEqual({ in: 'chain', entity: chain, problem: expect.objectContaining({ kind: 'edited', sequence: 3 }) });
  }, 60_000);

  it('edited data of an event are named', async () => {
    const report = await after((rows) => {
      const { content } = eventOf(row(rows, 'entity:event', keyOf(2)));
      if (content.kind === 'inline') content.text = content.text.replace('2027', '2028');
      return rows;
    });
    expect(report.findings).toEqual([{ in: 'chain', entity: chain, problem: { kind: 'data edited', sequence: 2 } }]);
  }, 60_000);

  it('a deleted event is named', async () => {
    const report = await after((rows) => rows.filter(({ key, store }) => !(store === 'entity:event' && key === keyOf(2))));
    expect(report.findings).toContainEqual({ in: 'chain', entity: chain, problem: { kind: 'deleted', from: 2, to: 2 } });
    expect(kinds(report)).toContain('log: logged event gone');
  }, 60_000);

  it('an inserted event is named with its place', async () => {
    const report = await after((rows) => {
      const second = structuredClone(row(rows, 'entity:event', keyOf(2)));
      const event = { ...eventOf(second).event, type: 'objective.cancelled' };
      return [...rows, { ...second, key: `${keyOf(2)}a`, value: { ...(second.value as object), event, hash: eventHash(event) } }];
    });
    expect(report.findings).toContainEqual({ in: 'chain', entity: chain, problem: expect.objectContaining({ kind: 'inserted', sequence: 2, position: 3 }) });
  }, 60_000);

  it('events that changed places are named', async () => {
    const report = await after((rows) => {
      const [second, third] = [row(rows, 'entity:event', keyOf(2)), row(rows, 'entity:event', keyOf(3))];
      [second.value, third.value] = [third.value, second.value];
      return rows;
    });
    expect(report.findings).toContainEqual({ in: 'chain', entity: chain, problem: { kind: 'out of order', sequence: 2, after: 3 } });
  }, 60_000);

  it('a chain dropped with its head is named', async () => {
    const report = await after((rows) => rows.filter(({ key }) => !(key === chain || key.startsWith(`${chain}:`) || key === `logged:${chain}`)));
    expect(report.findings).toContainEqual({ in: 'record', problem: expect.objectContaining({ kind: 'chain dropped', entity: chain }) });
  }, 60_000);

  it('a chain cut off, with its head put back, is named by the log', async () => {
    const report = await after((rows) => {
      const left = rows.filter((one) => one.store !== 'entity:event' || !events(rows).slice(-2).includes(one));
      rehash(left);
      return left;
    });
    expect(kinds(report)).toEqual(['log: logged event gone', 'log: logged event gone']);
  }, 60_000);

  it('a chain cut off together with its entries in the log is named by the checkpoint in Jira', async () => {
    const report = await after((rows) => {
      const left = rows.filter((one) => one.store !== 'entity:event' || !events(rows).slice(-2).includes(one));
      rehash(left);
      relog(left);
      return left;
    });
    expect(kinds(report)).toEqual(['log: log truncated']);
    expect(report.checkpoints).toContainEqual({ from: 'Jira', size: expect.any(Number), holds: false });
  }, 60_000);

  it('chain and log rewritten together are named by a checkpoint, in Jira or kept by an auditor', async () => {
    const rewrite = (rows: StoredRow[]): StoredRow[] => {
      const first = row(rows, 'entity:event', keyOf(1));
      eventOf(first).event.actor = people.tomasz.accountId;
      rehash(rows);
      relog(rows);
      return rows;
    };
    const report = await after(rewrite, [kept]);
    expect(kinds(report).filter((kind) => kind !== 'log: log rewritten')).toEqual([]);
    expect(report).toMatchObject({ intact: false, vouchedFor: 0 });
    expect(report.checkpoints).toContainEqual({ from: 'given', size: expect.any(Number), holds: false });
  }, 60_000);

  it('a corrupt event is set aside and the rest of the objective works', async () => {
    const dir = mkdtempSync(join(base, 'story-'));
    cpSync(join(base, 'kept'), dir, { recursive: true });
    editStored(join(dir, 'forge'), (rows) => {
      row(rows, 'entity:event', keyOf(2)).value = { entity: chain, sequence: 2, event: 'gone to pieces', hash: 7 };
      return rows;
    });
    const site = await opened(dir);
    const issueId = chain.slice('objective:'.length);
    const record = valueOf(await call(site, 'amara', 'openRecord', { issueId }));
    expect(record.quarantined).toEqual([expect.objectContaining({ sequence: 2 })]);
    expect(valueOf(await call(site, 'amara', 'acceptObjective', { issueId, planDue: '2027-12-01' }))).toEqual({ done: 'now' });
    await site.forge.idle();
    const report = await verified(site);
    expect(report.findings[0]).toMatchObject({ in: 'chain', entity: chain, problem: { kind: 'unreadable', position: 2 } });
    await closed(site);
  }, 60_000);

  it('a head that claims two thousand million events does not end the verification', async () => {
    const report = await after((rows) => {
      Object.assign(row(rows, 'entity:head', chain).value as object, { sequence: 2_000_000_000 });
      return rows;
    });
    expect(kinds(report)).toContain(`${chain}: deleted`);
  }, 60_000);

  it('a log whose head was taken away is named', async () => {
    const report = await after((rows) => rows.filter(({ key }) => key !== 'site-log'));
    expect(kinds(report)).toContain('log: log head differs');
  }, 60_000);

  it('names nobody: no name of a person of the site stands anywhere in the store', async () => {
    const names = Object.values(people).map(({ displayName }) => displayName);
    await after((rows) => {
      const ledger = rows.filter(({ store }) => ['entity:event', 'entity:head', 'entity:blob', 'entity:record'].includes(store));
      expect(ledger.length).toBeGreaterThan(5);
      expect(names.filter((name) => JSON.stringify(ledger).includes(name))).toEqual([]);
      return rows;
    });
  }, 60_000);
});
