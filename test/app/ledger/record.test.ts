import { createHash } from 'node:crypto';
import type { VerificationReport } from '../../../src/contract/calls/ledgerCalls';
import { parseCheckpoint } from '../../../src/domain/ledger/checkpoint';
import { leafHash } from '../../../src/domain/ledger/merkle/treeHashes';
import { inclusionHolds } from '../../../src/domain/ledger/merkle/verifyProof';
import { people, type PersonRef } from '../../../local/site/people';
import { openDemoSite, type DemoSite } from '../../support/demoSite';
import { governed, refusalOf, valueOf } from '../../support/governed';

/** The record as the shipped bundle keeps it, seen through its calls. */
let site: DemoSite;
let issueId: string;
let recordIssue: string;

beforeAll(async () => {
  site = await openDemoSite();
  await governed(site);
  const found = await site.ask('amara', 'POST', '/rest/api/3/search/jql', { jql: 'project = SMO AND "Register row".State = "draft" ORDER BY key', fields: ['summary'] });
  [issueId, recordIssue] = found.body.issues.map(({ id }: { id: string }) => id);
  await site.settled();
}, 120_000);
afterAll(() => site.close());

const storage = () => site.forge.inspector.entries().flatMap((entry) => (entry.kind === 'storage' ? [entry] : []));
const verify = async (who: PersonRef = 'lena', checkpoints: string[] = []): Promise<VerificationReport> => {
  const done = valueOf(await site.call(who, 'verifyRecord', { checkpoints }));
  if (done.kind !== 'done') throw new Error('expected to be done at once');
  return done.report;
};
const ownComments = async (issue: string): Promise<string[]> => {
  const { body } = await site.ask('amara', 'GET', `/rest/api/3/issue/${issue}/comment?maxResults=100`);
  return body.comments.map((comment: { body: unknown }) => JSON.stringify(comment.body));
};
const day = '2027-02-01';

describe('Appending', () => {
  it('takes two requests to the store for the first event of a chain, and one for each later one', async () => {
    await site.settled();
    const writesTo = (chain: string): number => storage().filter(({ writes, keys }) => writes && keys.includes(`head/${chain}`)).length;
    site.forge.inspector.clear();
    valueOf(await site.call('lena', 'freezePopulation', { purpose: 'Yearly audit', projects: [] }));
    expect(writesTo('sample:1')).toBe(2);
    site.forge.inspector.clear();
    valueOf(await site.call('amara', 'acceptObjective', { issueId, planDue: day }));
    expect(writesTo(`objective:${issueId}`)).toBe(1);
  });

  it('loses nothing when people act on the same objective at once', async () => {
    const before = valueOf(await site.call('amara', 'openRecord', { issueId })).events.length;
    const moves = await Promise.all([
      site.call('amara', 'acceptObjective', { issueId, planDue: '2027-02-15' }),
      site.call('amara', 'acceptObjective', { issueId, planDue: '2027-03-01' }),
      site.call('amara', 'acceptObjective', { issueId, planDue: '2027-04-01' }),
    ]);
    const done = moves.filter((one) => one.kind === 'value' && one.value.done === 'now').length;
    expect(done).toBeGreaterThan(0);
    const { events, quarantined } = valueOf(await site.call('amara', 'openRecord', { issueId }));
    expect(events).toHaveLength(before + done);
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, at) => at + 1));
    expect(quarantined).toEqual([]);
  });
});

describe('The log of the site', () => {
  it('holds every event of every chain once, and the record verifies', async () => {
    await site.settled();
    const report = await verify();
    expect(report).toMatchObject({ intact: true, findings: [], waiting: 0, inJira: 'no record issue', vouchedFor: 0 });
    expect(report.events).toBeGreaterThan(3);
    expect(report.checkpoint.split('\n')[1]).toBe(String(report.events));
  });

  it('grows by nothing when a message comes twice', async () => {
    const before = (await verify()).checkpoint;
    const twice = { body: { kind: 'log', chain: `objective:${issueId}` }, queueName: 'ledger' };
    for (let time = 0; time < 2; time += 1) {
      expect(await site.forge.invokeFunction('ledger', twice, { moduleKey: 'ledger-consumer', moduleType: 'consumer' })).toMatchObject({ success: true });
    }
    expect((await verify()).checkpoint).toBe(before);
  });

  it('gets from the hourly round what a lost message never brought', async () => {
    await site.settled();
    const before = await verify();
    // The queue takes nothing for a minute of the site's clock: the event is recorded all the same.
    site.forge.settings.queueMessagesPerMinute = 0;
    valueOf(await site.call('amara', 'setRecordIssue', { issueId: recordIssue }));
    site.forge.settings.queueMessagesPerMinute = 500;
    await site.settled();
    expect(await verify()).toMatchObject({ intact: true, waiting: 1, events: before.events + 1, checkpoint: before.checkpoint });
    expect(await site.forge.runScheduled('hourly')).toMatchObject({ success: true });
    await site.settled();
    expect(await verify()).toMatchObject({ intact: true, waiting: 0 });
  });

  it('does not depend on what the store’s index knows already', async () => {
    site.forge.settings.queryLagMs = 60 * 60_000;
    valueOf(await site.call('amara', 'acceptObjective', { issueId, planDue: '2027-05-01' }));
    await site.settled();
    const report = await verify();
    site.forge.settings.queryLagMs = 0;
    expect(report).toMatchObject({ intact: true, findings: [] });
    expect((await verify()).events).toBe(report.events);
  });
});

describe('Checkpoints', () => {
  it('are written on the issue the site names, once, however often they are asked for', async () => {
    await site.settled();
    const made = valueOf(await site.call('lena', 'publishCheckpoint', {}));
    await site.settled();
    const again = valueOf(await site.call('amara', 'publishCheckpoint', {}));
    expect(again).toMatchObject({ done: 'already', checkpoint: made.checkpoint, issueId: recordIssue });
    const root = made.checkpoint.split('\n')[2] ?? '';
    expect((await ownComments(recordIssue)).filter((body) => body.includes(root))).toHaveLength(1);
  });

  it('come by themselves a week later, if anything was recorded since', async () => {
    await site.settled();
    const before = await ownComments(recordIssue);
    valueOf(await site.call('amara', 'moveObjective', { issueId, move: 'cancel', reason: 'Another objective serves the same' }));
    await site.settled();
    await site.forge.runScheduled('hourly');
    await site.settled();
    expect(await ownComments(recordIssue)).toHaveLength(before.length);
    site.clock.shiftBy(8 * 24 * 60 * 60_000);
    await site.forge.runScheduled('hourly');
    await site.settled();
    expect(await ownComments(recordIssue)).toHaveLength(before.length + 1);
  });

  it('vouch for what is in the log, read from Jira or given by whoever kept them', async () => {
    const report = await verify();
    expect(report).toMatchObject({ intact: true, inJira: 'read' });
    expect(report.vouchedFor).toBeGreaterThan(0);
    expect((await verify('lena', [report.checkpoint])).vouchedFor).toBe(Number(report.checkpoint.split('\n')[1]));
    const [origin, size] = report.checkpoint.split('\n');
    const forged = `${origin}\n${size}\n${Buffer.alloc(32, 7).toString('base64')}\n`;
    expect((await verify('lena', [forged])).findings).toContainEqual({ in: 'record', problem: expect.objectContaining({ kind: 'log rewritten', upTo: Number(size) }) });
    expect(refusalOf(await site.call('lena', 'verifyRecord', { checkpoints: ['no checkpoint'] }))).toMatchObject({ kind: 'bad request' });
  });

  it('are no matter for somebody else’s comment that looks like one', async () => {
    const { checkpoint } = await verify();
    const [origin] = checkpoint.split('\n');
    const text = `${origin}\n1\n${Buffer.alloc(32, 9).toString('base64')}`;
    await site.ask('tomasz', 'POST', `/rest/api/3/issue/${recordIssue}/comment`, { body: { type: 'doc', version: 1, content: [{ type: 'codeBlock', content: [{ type: 'text', text }] }] } });
    expect((await verify()).intact).toBe(true);
  });
});

describe('The proof of one event', () => {
  it('can be checked with nothing but SHA-256', async () => {
    const proof = valueOf(await site.call('lena', 'recordProof', { chain: `objective:${issueId}`, sequence: 1 }));
    expect(createHash('sha256').update(`throughline-event-v1\n${proof.event}`).digest('hex')).toBe(proof.hash);
    const event = JSON.parse(proof.event) as { data: string };
    expect(createHash('sha256').update(`throughline-data-v1\n${proof.data!.salt}\n${proof.data!.text}`).digest('hex')).toBe(event.data);
    const { index, size, proof: path, checkpoint } = proof.inLog!;
    const parsed = parseCheckpoint(checkpoint);
    if (parsed.kind !== 'checkpoint') throw new Error('no checkpoint');
    expect(inclusionHolds({ leaf: leafHash(proof.hash), index, size, root: parsed.checkpoint.root, proof: path })).toBe(true);
  });

  it('is refused for an event that is not there, and for an issue one may not see', async () => {
    expect(refusalOf(await site.call('lena', 'recordProof', { chain: `objective:${issueId}`, sequence: 999 }))).toMatchObject({ kind: 'unknown' });
    expect(refusalOf(await site.call('noah', 'recordProof', { chain: `objective:${issueId}`, sequence: 1 }))).toMatchObject({ kind: 'not found' });
    expect(refusalOf(await site.call('tomasz', 'recordProof', { chain: 'site', sequence: 1 }))).toMatchObject({ kind: 'not your part' });
  });
});

describe('Who may do what', () => {
  it('verification is for auditors, SMS managers and Jira administrators; erasing for the latter alone', async () => {
    expect(refusalOf(await site.call('tomasz', 'verifyRecord', { checkpoints: [] }))).toMatchObject({ kind: 'not your part' });
    expect(refusalOf(await site.call('tomasz', 'publishCheckpoint', {}))).toMatchObject({ kind: 'not your part' });
    expect(refusalOf(await site.call('lena', 'setRecordIssue', { issueId }))).toMatchObject({ kind: 'not your part' });
    for (const who of ['lena', 'amara', 'tomasz'] as const) {
      expect(refusalOf(await site.call(who, 'eraseFromRecord', { accountId: people.tomasz.accountId }))).toMatchObject({ kind: 'not your part', needs: ['Jira administrator'] });
    }
    expect((await verify('sigrid')).intact).toBe(true);
    expect(refusalOf(await site.call('lena', 'ledgerJob', { job: 'a'.repeat(32) }))).toEqual({ kind: 'not found' });
  });
});
