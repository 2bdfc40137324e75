import { people } from '../../local/site/people';
import type { ApprovalView, OpenedRecord } from '../../src/contract/calls/governanceCalls';
import { fieldValueLimit, type FieldKey } from '../../src/domain/plan/fields';
import { dailyRound } from '../support/dailyRound';
import { openDemoSite, type DemoSite } from '../support/demoSite';
import { appoint, governed, refusalOf, valueOf } from '../support/governed';

/** Where in each object field a text is put that fills it up. */
const filled: Partial<Record<FieldKey, (value: any, text: string) => unknown>> = {
  'objective-definition': (value, text) => ({ ...value, background: text }),
  'planned-work': (value, text) => ({ ...value, activities: value.activities.map((one: object, at: number) => (at === 0 ? { ...one, contribution: text } : one)) }),
  resources: (value, text) => ({ ...value, lines: value.lines.map((one: object, at: number) => (at === 0 ? { ...one, constraint: text } : one)) }),
  timing: (value, text) => ({ ...value, milestones: value.milestones.map((one: object, at: number) => (at === 0 ? { ...one, criterion: text } : one)) }),
  'evaluation-criteria': (value, text) => ({ ...value, metrics: value.metrics.map((one: object, at: number) => (at === 0 ? { ...one, counted: text } : one)) }),
};
const bytes = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;
/** The value with so much text in it that it is nearly as large as Jira takes. */
const large = (key: FieldKey, value: unknown): unknown => {
  const put = filled[key]!;
  const room = fieldValueLimit - bytes(put(value, '')) - 200;
  return put(value, 'Every change counts once. '.repeat(Math.floor(room / 26)));
};

describe('A plan as large as Jira takes', () => {
  let site: DemoSite;
  let issueId: string;
  let elsewhere: string;

  const opened = async (): Promise<OpenedRecord> => valueOf(await site.call('amara', 'openRecord', { issueId }));
  const view = async (): Promise<ApprovalView> => valueOf(await site.call('amara', 'approvalView', { issueId }));
  const minute = () => site.clock.shiftBy(61_000);
  /** Lets the queue go on until nothing waits, over as many minutes as the platform's allowances take. */
  const settled = async () => {
    for (let step = 0; step < 30; step += 1) {
      await site.settled();
      if (site.forge.nextDueAt() === undefined) return;
      minute();
    }
  };
  const submit = async () => site.call('priya', 'submitPlan', { issueId, seen: (await view()).now!.hash, note: { what: 'The whole plan', why: 'It is a large one' } });
  const approve = async (who: 'ingrid' | 'amara', role: string) => {
    const { now, required } = await view();
    return site.call(who, 'approvePlan', { issueId, seen: now!.hash, role, means: required.find((one) => one.role === role)!.means });
  };

  beforeAll(async () => {
    site = await openDemoSite();
    await governed(site);
    const found = await site.ask('amara', 'POST', '/rest/api/3/search/jql', { jql: 'project = SMO ORDER BY key', fields: ['summary', 'project'] });
    const epics: { id: string; fields: { summary: string } }[] = found.body.issues;
    issueId = epics.find((one) => /changes/i.test(one.fields.summary))!.id;
    elsewhere = epics.find((one) => /mean resolution time/i.test(one.fields.summary))!.id;
    const { raw } = await site.open('amara', issueId);
    const fields = Object.fromEntries(
      Object.keys(filled).map((key) => {
        const value = (raw as Record<string, unknown>)[({ 'objective-definition': 'definition', 'planned-work': 'plannedWork', resources: 'resources', timing: 'timing', 'evaluation-criteria': 'evaluation' } as Record<string, string>)[key]!] ?? (raw as Record<string, unknown>)[key];
        return [site.fieldIds[key as FieldKey]!, large(key as FieldKey, value)];
      }),
    );
    for (const value of Object.values(fields)) expect(bytes(value)).toBeGreaterThan(31_000);
    // By somebody who approves none of it: whoever writes a plan does not approve it.
    expect((await site.ask('tomasz', 'PUT', `/rest/api/3/issue/${issueId}`, { fields })).status).toBe(204);
    minute();
    for (let at = 0; at < 100; at += 1) {
      if (at % 8 === 7) minute();
      const answer = await site.call('amara', 'addEvidence', { issueId, title: `Minutes ${at + 1}`, kind: 'minutes', locator: { type: 'link', url: `https://minutes.example/${at + 1}` }, supports: ['evaluated'], proves: '2026-11-01', origin: 'E4' });
      expect(answer).toMatchObject({ kind: 'value' });
    }
    // As it was made over a year; here at once, so nobody is told about each.
    site.forge.settings.dropEvents = true;
    for (let at = 0; at < 200; at += 1) {
      const { status } = await site.ask('amara', 'POST', '/rest/api/3/issue', { fields: { project: { key: 'SMO' }, issuetype: { name: 'Task' }, summary: `Step ${at + 1}`, parent: { id: issueId } } });
      expect(status).toBe(201);
    }
    site.forge.settings.dropEvents = false;
    // An hour later: reading so many children over and over spends the hour's points.
    site.clock.shiftBy(3_600_000);
    await settled();
  }, 400_000);
  beforeEach(minute);
  afterAll(() => site.close());

  it('is submitted and approved with its 200 children and 100 pieces of evidence', async () => {
    expect((await view()).seen).toMatchObject({ work: { total: expect.any(Number) }, evidence: expect.arrayContaining(['e1', 'e100']) });
    expect(valueOf(await submit())).toEqual({ done: 'now' });
    minute();
    expect(valueOf(await approve('ingrid', 'process owner'))).toEqual({ done: 'now' });
    minute();
    expect(valueOf(await approve('amara', 'SMS manager'))).toEqual({ done: 'now' });
    const [version] = (await opened()).record.approvals.versions;
    expect(version!.commitment!.what.promised.length).toBeGreaterThanOrEqual(200);
    expect(bytes(version!.commitment)).toBeGreaterThan(100_000);
  });

  it('its whole history opens in one call, within what an answer may hold', async () => {
    await settled();
    site.forge.inspector.clear();
    const record = await opened();
    const invoked = site.forge.inspector.entries().filter((one) => one.kind === 'invocation' && one.functionKey === 'resolver');
    expect(invoked).toHaveLength(1);
    expect(record.events.length).toBeGreaterThan(100);
    expect(bytes(record)).toBeLessThan(5 * 1024 * 1024);
    expect(record.quarantined).toEqual([]);
  });

  it('a field over Jira’s limit is refused by Jira, and nothing of the record changes', async () => {
    const { length } = (await opened()).events;
    const reply = await site.ask('amara', 'PUT', `/rest/api/3/issue/${issueId}`, { fields: { [site.fieldIds.resources!]: { version: 1, lines: [], note: 'x'.repeat(fieldValueLimit) } } });
    expect(reply.status).toBe(400);
    await settled();
    expect((await opened()).events).toHaveLength(length);
  });

  it('texts longer than a command takes are refused in words before anything is read or written', async () => {
    const { length } = (await opened()).events;
    site.jira.inspector.clear();
    const answer = await site.call('priya', 'submitPlan', { issueId, seen: 'a'.repeat(64), note: { what: 'x'.repeat(5_001), why: 'Too long' } });
    expect(refusalOf(answer)).toMatchObject({ kind: 'bad request', place: 'submitPlan.note.what', expected: 'at most 5,000 characters' });
    expect(site.jira.inspector.entries()).toEqual([]);
    expect((await opened()).events).toHaveLength(length);
  });

  it('an approver whose role ended between submitting and approving approves nothing; whoever follows does', async () => {
    await site.ask('tomasz', 'PUT', `/rest/api/3/issue/${issueId}`, { fields: { duedate: '2029-12-31' } });
    expect(valueOf(await submit())).toEqual({ done: 'now' });
    minute();
    const { roles } = valueOf(await site.call('amara', 'catalogues', {}));
    for (const held of roles.filter((one) => one.role === 'process owner' && one.accountId === people.ingrid.accountId)) {
      valueOf(await site.call('amara', 'endRole', { role: 'process owner', id: held.id, why: 'Another task' }));
    }
    minute();
    expect(refusalOf(await approve('ingrid', 'process owner'))).toEqual({ kind: 'not your part', needs: ['required approver'] });
    expect((await opened()).record.approvals.submissions.at(-1)).toMatchObject({ given: [] });
    await appoint(site, 'amara', 'process owner', 'ingrid');
    minute();
    expect(valueOf(await approve('ingrid', 'process owner'))).toEqual({ done: 'now' });
  });

  it('an epic that is retyped is no objective any more for a command, and its record stays; retyped back it goes on', async () => {
    const before = (await site.ask('sigrid', 'GET', `/rest/api/3/issue/${elsewhere}?fields=issuetype`)).body.fields.issuetype.id as string;
    valueOf(await site.call('amara', 'acceptObjective', { issueId: elsewhere, planDue: '2027-06-30' }));
    await settled();
    const retyped = await site.ask('amara', 'PUT', `/rest/api/3/issue/${elsewhere}`, { fields: { issuetype: { name: 'Task' } } });
    await settled();
    // Jira takes an epic down a level only where nothing hangs under it; either way nothing may be lost.
    const answer = await site.call('amara', 'moveObjective', { issueId: elsewhere, move: 'suspend', reason: 'Looked into' });
    expect(answer.kind).not.toBe('trouble');
    if (retyped.status === 204) expect(refusalOf(answer)).toMatchObject({ kind: 'not an objective' });
    expect(valueOf(await site.call('amara', 'openRecord', { issueId: elsewhere })).record.lifecycle.planDue).toBe('2027-06-30');
    await site.ask('amara', 'PUT', `/rest/api/3/issue/${elsewhere}`, { fields: { issuetype: { id: before } } });
    await settled();
    expect((await site.call('amara', 'acceptObjective', { issueId: elsewhere, planDue: '2027-07-30' })).kind).not.toBe('trouble');
  });

  it('an epic that is deleted is not there for anybody, and neither is its record; nothing fails behind it', async () => {
    expect((await site.ask('sigrid', 'DELETE', `/rest/api/3/issue/${elsewhere}?deleteSubtasks=true`)).status).toBe(204);
    await settled();
    for (const name of ['openRecord', 'approvalView'] as const) expect(refusalOf(await site.call('amara', name, { issueId: elsewhere }))).toEqual({ kind: 'not found' });
    expect(refusalOf(await site.call('amara', 'moveObjective', { issueId: elsewhere, move: 'cancel', reason: 'Gone' }))).toEqual({ kind: 'not found' });
    await dailyRound(site);
    const failed = site.forge.inspector.entries().filter((one) => one.kind === 'invocation' && !one.success && one.functionKey !== 'resolver');
    expect(failed).toEqual([]);
  });
});
