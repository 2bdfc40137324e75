import { people } from '../../../local/site/people';
import type { ErasureReport, VerificationReport } from '../../../src/contract/calls/ledgerCalls';
import { formerMember } from '../../../src/domain/record/reducedContent';
import { openDemoSite, type DemoSite } from '../../support/demoSite';
import { governed, refusalOf, valueOf } from '../../support/governed';

/** A person leaves, and the record forgets what it holds about them without losing what it proves. */
let site: DemoSite;
let issueId: string;
const ingrid = people.ingrid.accountId;

beforeAll(async () => {
  site = await openDemoSite();
  await governed(site);
  const found = await site.ask('amara', 'POST', '/rest/api/3/search/jql', { jql: 'project = SMO AND "Register row".State = "draft" ORDER BY key', fields: ['summary'] });
  issueId = found.body.issues[0].id;
  await site.ask('amara', 'PUT', `/rest/api/3/issue/${issueId}`, { fields: { [site.fieldIds['accountable-owner']!]: { accountId: ingrid } } });
  await site.settled();
  valueOf(await site.call('amara', 'acceptObjective', { issueId, planDue: '2027-02-01' }));
  await site.settled();
  valueOf(await site.call('amara', 'recordDecision', {
    issueId, what: 'The replica is bought, not rented', parties: ['Payments', `with ${people.daniel.accountId}`], decider: ingrid, basis: 'Her budget', on: new Date(site.clock.now()).toISOString().slice(0, 10),
  }));
  await site.settled();
}, 120_000);
beforeEach(() => site.clock.shiftBy(61_000));
afterAll(() => site.close());

const erase = async (): Promise<ErasureReport> => {
  const done = valueOf(await site.call('sigrid', 'eraseFromRecord', { accountId: ingrid, although: 'the account is active' }));
  if (done.kind !== 'done') throw new Error('expected to be done at once');
  return done.report;
};
const verified = async (): Promise<VerificationReport> => {
  const done = valueOf(await site.call('lena', 'verifyRecord', { checkpoints: [] }));
  if (done.kind !== 'done') throw new Error('expected to be done at once');
  return done.report;
};

describe('Erasing a person from the record', () => {
  it('is refused for somebody whose account is active, unless that is said', async () => {
    const { events } = await verified();
    expect(refusalOf(await site.call('sigrid', 'eraseFromRecord', { accountId: ingrid }))).toEqual({ kind: 'not met', items: [{ item: 'an account that is closed', facts: { account: ingrid } }] });
    expect((await verified()).events).toBe(events);
  });

  it('takes away the data of events about them, says so in an event, and leaves the chain as verifiable as before', async () => {
    const before = valueOf(await site.call('amara', 'openRecord', { issueId }));
    const about = before.events.filter(({ type, data }) => type.startsWith('owner.') && JSON.stringify(data).includes(ingrid));
    expect(about.length).toBeGreaterThan(0);
    const personal = before.events.filter(({ type, data }) => /^(owner|decision)\./.test(type) && JSON.stringify(data).includes(ingrid));
    const checkpoint = (await verified()).checkpoint;

    const report = await erase();
    expect(report.events).toBeGreaterThanOrEqual(about.length);
    expect(report.kept).toBeGreaterThan(0);
    await site.settled();

    const after = valueOf(await site.call('amara', 'openRecord', { issueId }));
    for (const { sequence } of about) expect(after.events.find((one) => one.sequence === sequence)).not.toHaveProperty('data');
    expect(after.events.find(({ type }) => type === 'content.erased')).toMatchObject({ actor: people.sigrid.accountId, data: { sequences: personal.map(({ sequence }) => sequence) } });
    expect(JSON.stringify(after.events.filter(({ type }) => type === 'content.erased'))).not.toContain(ingrid);
    expect(after.events.slice(0, before.events.length).map(({ hash }) => hash)).toEqual(before.events.map(({ hash }) => hash));
    expect(await verified()).toMatchObject({ intact: true, findings: [], erased: report.events });
    const held = valueOf(await site.call('lena', 'verifyRecord', { checkpoints: [checkpoint] }));
    expect(held).toMatchObject({ kind: 'done', report: { intact: true, checkpoints: expect.arrayContaining([expect.objectContaining({ from: 'given', holds: true })]) } });
  });

  it('reads as a former member with the last role, and nobody else does', async () => {
    const { readsAs } = valueOf(await site.call('tomasz', 'formerMembers', { accountIds: [ingrid, people.amara.accountId] }));
    expect(readsAs).toEqual({ [ingrid]: expect.stringMatching(/^former member \((service|process) owner\)$/) });
  });

  it('keeps what was decided, without the person: history tells of the decision, and the record holds it', async () => {
    const record = valueOf(await site.call('amara', 'openRecord', { issueId }));
    const [decided] = record.record.decisions.decisions;
    expect(decided).toMatchObject({ decider: formerMember, what: 'The replica is bought, not rented' });
    const event = record.events.find(({ type }) => type === 'decision.made')!;
    expect(event).toMatchObject({ reduced: true, data: { what: 'The replica is bought, not rented' } });
    expect(JSON.stringify(record.events.map(({ data }) => data))).not.toContain(ingrid);
    expect(record.record.setAside.map(({ problem }) => problem)).toEqual(record.record.setAside.map(() => expect.stringMatching(/^owner\./)));
  });

  it('forgets another person of the same decision as well, and keeps the rest', async () => {
    const done = valueOf(await site.call('sigrid', 'eraseFromRecord', { accountId: people.daniel.accountId, although: 'the account is active' }));
    expect(done.kind).toBe('done');
    await site.settled();
    const record = valueOf(await site.call('amara', 'openRecord', { issueId }));
    const events = JSON.stringify(record.events.map(({ data }) => data));
    for (const account of [ingrid, people.daniel.accountId]) expect(events).not.toContain(account);
    expect(record.record.decisions.decisions[0]).toMatchObject({ decider: formerMember, parties: ['Payments', `with ${formerMember}`], what: 'The replica is bought, not rented' });
    expect(await verified()).toMatchObject({ intact: true, findings: [] });
  });

  it('finds nothing to do the second time', async () => {
    const events = (await verified()).events;
    expect(await erase()).toMatchObject({ events: 0, chains: 0 });
    await site.settled();
    expect((await verified()).events).toBe(events);
  });

  it('has no data to show for an erased event, and its proof holds all the same', async () => {
    const record = valueOf(await site.call('amara', 'openRecord', { issueId }));
    const gone = record.events.find(({ data }) => data === undefined)!;
    const proof = valueOf(await site.call('lena', 'recordProof', { chain: `objective:${issueId}`, sequence: gone.sequence }));
    expect(proof).not.toHaveProperty('data');
    expect(proof.hash).toBe(gone.hash);
    expect(proof.inLog).toBeDefined();
  });

  it('is for Jira administrators alone, and does not take a part of an id for a person', async () => {
    expect(refusalOf(await site.call('amara', 'eraseFromRecord', { accountId: ingrid }))).toMatchObject({ kind: 'not your part' });
    const done = valueOf(await site.call('sigrid', 'eraseFromRecord', { accountId: '712020' }));
    expect(done).toMatchObject({ kind: 'done', report: { events: 0, kept: 0 } });
  });
});
