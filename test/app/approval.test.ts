import type { ApprovalView, OpenedRecord } from '../../src/contract/calls/governanceCalls';
import { sha256 } from '../../src/domain/ledger/sha256';
import { people, type PersonRef } from '../../local/site/people';
import { dailyRound } from '../support/dailyRound';
import { openDemoSite, type DemoSite } from '../support/demoSite';
import { governed, refusalOf, valueOf } from '../support/governed';

const means: Record<string, string[]> = { 'process owner': ['objective and measure', 'plan and work'], 'service owner': ['objective and measure', 'plan and work'], 'SMS manager': ['evaluation'] };

describe('A plan on its way through approval', () => {
  let site: DemoSite;
  /** “Successful changes”, owned by Priya, set for a process; nothing of its plan is missing. */
  let issueId: string;

  const opened = async (who: PersonRef = 'amara'): Promise<OpenedRecord> => valueOf(await site.call(who, 'openRecord', { issueId }));
  const view = async (who: PersonRef = 'amara'): Promise<ApprovalView> => valueOf(await site.call(who, 'approvalView', { issueId }));
  const submit = async (who: PersonRef, seen?: string) =>
    site.call(who, 'submitPlan', { issueId, seen: seen ?? (await view()).now!.hash, note: { what: 'The plan of the year', why: 'The policy asks for it' } });
  const approve = async (who: PersonRef, role: string, seen?: string) => site.call(who, 'approvePlan', { issueId, seen: seen ?? (await view()).now!.hash, role, means: means[role]! });
  const row = async () => {
    const { concluded } = await site.open('amara', issueId);
    if (concluded.row.kind !== 'value') throw new Error(JSON.stringify(concluded.row));
    return concluded.row.value;
  };

  beforeAll(async () => {
    site = await openDemoSite();
    await governed(site);
    const found = await site.ask('amara', 'POST', '/rest/api/3/search/jql', { jql: 'project = SMO ORDER BY key', fields: ['summary'] });
    issueId = found.body.issues.find((one: { fields: { summary: string } }) => /changes/i.test(one.fields.summary)).id;
    await site.settled();
  });
  // People take longer over this than a test does, and the platform counts storage by the minute.
  beforeEach(() => site.clock.shiftBy(61_000));
  afterAll(() => site.close());

  it('begins as a draft that says who would have to approve it and what stands in the way', async () => {
    expect(await view()).toMatchObject({ obstacles: [], required: [{ role: 'process owner', holders: expect.arrayContaining([people.ingrid.accountId]) }, { role: 'SMS manager' }] });
    expect((await row()).lozenge).toBe('draft');
  });

  it('is submitted by its owner, and by nobody without a part in it', async () => {
    expect(refusalOf(await submit('tomasz'))).toMatchObject({ kind: 'not your part' });
    expect(refusalOf(await submit('priya', 'a'.repeat(64)))).toMatchObject({ kind: 'stale' });
    expect(valueOf(await submit('priya'))).toEqual({ done: 'now' });
    expect(valueOf(await submit('priya'))).toEqual({ done: 'already' });
    expect(await row()).toMatchObject({ state: 'draft', lozenge: 'in review', waitsFor: ['process owner', 'SMS manager'] });
  });

  it('PLN-27 · is approved by two people and refused to a third; two who approve at once both count', async () => {
    expect(refusalOf(await approve('tomasz', 'SMS manager'))).toEqual({ kind: 'not your part', needs: ['required approver'] });
    expect(refusalOf(await approve('priya', 'process owner'))).toMatchObject({ kind: expect.stringMatching(/not your part|not met/) });
    const both = await Promise.all([approve('ingrid', 'process owner'), approve('amara', 'SMS manager')]);
    expect(both.map(valueOf)).toEqual([{ done: 'now' }, { done: 'now' }]);
    expect(await row()).toMatchObject({ state: 'approved', lozenge: 'approved', approvedVersion: 1 });
    expect((await site.open('amara', issueId)).concluded.state).toMatch(new RegExp(`^approved/ready for approval · ${issueId} · `));
    expect((await opened()).record.approvals.versions).toHaveLength(1);
  });

  it('GOV-03 · version 1 reads the same for ever, to the byte, and its hash is over those bytes', async () => {
    const first = valueOf(await site.call('lena', 'planVersion', { issueId, version: 1 }));
    expect(sha256(`throughline-commitment-v1\n${first.text}`)).toBe(first.hash);
    expect(JSON.parse(first.text)).toEqual(first.commitment);
    expect(refusalOf(await site.call('lena', 'planVersion', { issueId, version: 7 }))).toEqual({ kind: 'unknown', what: 'version', id: '7' });
    expect(refusalOf(await site.call('noah', 'planVersion', { issueId, version: 1 }))).toEqual({ kind: 'not found' });
  });

  it('the approval is told in Jira, once, by the app', async () => {
    await site.settled();
    const { body } = await site.ask('amara', 'GET', `/rest/api/3/issue/${issueId}/comment`);
    const told = body.comments.filter((one: unknown) => JSON.stringify(one).includes('Version 1 of the delivery plan was approved'));
    expect(told).toHaveLength(1);
    const event = (await opened()).events.find(({ type }) => type === 'plan.approved')!;
    expect(JSON.stringify(told)).toContain(event.hash);
  });

  it('COM-03 · the version says what, why, from when and who', async () => {
    const [version] = (await opened()).record.approvals.versions;
    expect(version).toMatchObject({ note: { what: 'The plan of the year', why: 'The policy asks for it', effectiveFrom: expect.stringMatching(/^2026-/) } });
    expect(version!.approvals.map(({ approver }) => approver).sort()).toEqual([people.ingrid.accountId, people.amara.accountId].sort());
  });

  it('GOV-05 · a later date set over REST by somebody else is noticed, classed and named, with Jira’s own id of the change', async () => {
    const before = (await site.ask('amara', 'GET', `/rest/api/3/issue/${issueId}?fields=duedate`)).body.fields.duedate as string;
    await site.ask('tomasz', 'PUT', `/rest/api/3/issue/${issueId}`, { fields: { duedate: '2027-12-31' } });
    await site.settled();
    const { approvals } = (await opened()).record;
    expect(approvals.change).toMatchObject({ class: 'T2', madeBy: people.tomasz.accountId });
    expect(approvals.change!.differences.map(({ place }) => place)).toEqual(['when.due']);
    const noticed = (await opened()).events.findLast(({ type }) => type === 'change.noticed');
    expect(noticed).toMatchObject({ actor: 'app', data: { changelog: expect.stringMatching(/^\d+$/) } });
    expect(await row()).toMatchObject({ state: 'approved', change: 'T2' });
    await site.ask('tomasz', 'PUT', `/rest/api/3/issue/${issueId}`, { fields: { duedate: before } });
    await site.settled();
    expect((await opened()).record.approvals.change).toBeUndefined();
    expect((await row()).change).toBeUndefined();
  });

  it('never approves content nobody saw: an edit between the screen and the click is in front of the approval', async () => {
    await site.ask('tomasz', 'PUT', `/rest/api/3/issue/${issueId}`, { fields: { duedate: '2027-11-30' } });
    valueOf(await submit('priya'));
    const shown = (await view()).now!.hash;
    // Nothing is waited for: the event of this edit has not arrived when the approval does.
    await site.ask('tomasz', 'PUT', `/rest/api/3/issue/${issueId}`, { fields: { duedate: '2028-01-31' } });
    expect(refusalOf(await approve('ingrid', 'process owner', shown))).toMatchObject({ kind: expect.stringMatching(/stale|not now/) });
    const { record } = await opened();
    expect(record.approvals.submissions.at(-1)).toMatchObject({ given: [], ended: { how: 'changed' } });
    expect(record.approvals.versions).toHaveLength(1);
  });

  it('changed content is approved again by whoever answers for the change, as version 2; version 1 stays', async () => {
    valueOf(await submit('priya'));
    const { record } = await opened();
    expect(record.approvals.submissions.at(-1)).toMatchObject({ version: 2, class: 'T2', required: [{ role: 'process owner' }] });
    valueOf(await approve('ingrid', 'process owner'));
    expect((await opened()).record.approvals.versions.map(({ number }) => number)).toEqual([1, 2]);
    expect(await row()).toMatchObject({ approvedVersion: 2 });
    expect(valueOf(await site.call('lena', 'planVersion', { issueId, version: 1 })).commitment.when.due).not.toBe('2028-01-31');
  });

  it('a promised child issue that is deleted is a change of scope; one that is added is not', async () => {
    const { commitment } = (await view()).now!;
    const [promised] = commitment.what.promised;
    const { body: child } = await site.ask('amara', 'GET', `/rest/api/3/issue/${promised}`);
    const created = await site.ask('amara', 'POST', '/rest/api/3/issue', {
      fields: { project: { key: child.fields.project.key }, issuetype: { id: child.fields.issuetype.id }, summary: 'One more', parent: { id: issueId } },
    });
    expect(created.status).toBe(201);
    await site.settled();
    expect((await opened()).record.approvals.change).toBeUndefined();
    expect((await opened()).record.approvals.addedWork).toEqual([created.body.id]);
    expect((await site.ask('sigrid', 'DELETE', `/rest/api/3/issue/${promised}`)).status).toBe(204);
    await site.settled();
    expect((await opened()).record.approvals.change).toMatchObject({ class: 'T1', differences: [{ place: `what.promised[${promised}]`, kind: 'removed' }] });
  });

  it('with every event lost, the daily sweep alone finds the change', async () => {
    site.forge.settings.dropEvents = true;
    const before = (await opened()).record.approvals.change!.hash;
    await site.ask('tomasz', 'PUT', `/rest/api/3/issue/${issueId}`, { fields: { [site.fieldIds.resources!]: null } });
    await site.settled();
    expect((await opened()).record.approvals.change!.hash).toBe(before);
    await dailyRound(site);
    site.forge.settings.dropEvents = false;
    const { change } = (await opened()).record.approvals;
    expect(change!.differences.some(({ element }) => element === 'resources')).toBe(true);
    // Looking again finds nothing new to write.
    const { length } = (await opened()).events;
    await dailyRound(site);
    expect((await opened()).events).toHaveLength(length);
  });

  it('the record of an issue somebody may not see is not there for them', async () => {
    expect(refusalOf(await site.call('noah', 'openRecord', { issueId }))).toEqual({ kind: 'not found' });
    expect(refusalOf(await site.call('noah', 'approvalView', { issueId }))).toEqual({ kind: 'not found' });
    expect(refusalOf(await approve('noah', 'SMS manager', 'a'.repeat(64)))).toEqual({ kind: 'not found' });
  });
});
