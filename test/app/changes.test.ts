import type { OpenedRecord } from '../../src/contract/calls/governanceCalls';
import { people } from '../../local/site/people';
import { dailyRound } from '../support/dailyRound';
import { openDemoSite, type DemoSite } from '../support/demoSite';
import { governed, valueOf } from '../support/governed';

/** A change of each class, made over REST by somebody else on an approved plan, and what the record says of it. */
describe('An approved plan that is edited past the app', () => {
  let site: DemoSite;
  let issueId: string;
  let owner: 'priya' | 'ingrid';

  const opened = async (): Promise<OpenedRecord> => valueOf(await site.call('amara', 'openRecord', { issueId }));
  const edit = async (fields: Record<string, unknown>) => {
    expect((await site.ask('tomasz', 'PUT', `/rest/api/3/issue/${issueId}`, { fields })).status).toBe(204);
    await site.settled();
  };
  const raw = async (field: 'evaluation-criteria' | 'objective-definition') => structuredClone((await site.open('amara', issueId)).raw[field]) as any;

  beforeAll(async () => {
    site = await openDemoSite();
    await governed(site);
    const found = await site.ask('amara', 'POST', '/rest/api/3/search/jql', { jql: 'project = SMO ORDER BY key', fields: ['summary', 'issuetype'] });
    issueId = found.body.issues.find((one: { fields: { summary: string; issuetype: { hierarchyLevel: number } } }) => one.fields.issuetype.hierarchyLevel === 1 && /changes/i.test(one.fields.summary)).id;
    owner = 'priya';
    await site.settled();
    const { record } = await opened();
    if (record.approvals.versions.length === 0) {
      const seen = valueOf(await site.call('amara', 'approvalView', { issueId })).now!.hash;
      valueOf(await site.call(owner, 'submitPlan', { issueId, seen, note: { what: 'The plan', why: 'It is asked for' } }));
      valueOf(await site.call('ingrid', 'approvePlan', { issueId, seen, role: 'process owner', means: ['objective and measure', 'plan and work'] }));
      valueOf(await site.call('amara', 'approvePlan', { issueId, seen, role: 'SMS manager', means: ['evaluation'] }));
    }
    await site.settled();
  });
  afterAll(() => site.close());

  it('T4 · wording without another meaning is carried over, by an event that names the difference and who made it', async () => {
    const before = await raw('objective-definition');
    await edit({ [site.fieldIds['objective-definition']!]: { ...before, statement: `${String(before.statement).replace(/\.$/, '')} ` } });
    const { record, events } = await opened();
    expect(record.approvals.change).toBeUndefined();
    expect(events.at(-1)).toMatchObject({ type: 'approval.carried', actor: 'app', data: { madeBy: people.tomasz.accountId, differences: [{ class: 'T4', place: 'objective.statement' }] } });
    await edit({ [site.fieldIds['objective-definition']!]: before });
  });

  it('UPD-08 · T1 · a target made easier asks for full approval again; the old target stays readable', async () => {
    const before = await raw('evaluation-criteria');
    const [metric, ...others] = before.metrics;
    const easier = { ...metric, target: { ...metric.target, value: metric.comparator === 'at most' ? metric.target.value + 5 : metric.target.value - 5 } };
    await edit({ [site.fieldIds['evaluation-criteria']!]: { ...before, metrics: [easier, ...others] } });
    const { change, versions } = (await opened()).record.approvals;
    expect(change).toMatchObject({ class: 'T1', madeBy: people.tomasz.accountId });
    expect(change!.differences.some(({ easier: told }) => told === true)).toBe(true);
    const frozen = valueOf(await site.call('lena', 'planVersion', { issueId, version: versions.length }));
    expect(frozen.commitment.evaluated.metrics[0]?.target?.value).toBe(metric.target.value);
    await edit({ [site.fieldIds['evaluation-criteria']!]: before });
    expect((await opened()).record.approvals.change).toBeUndefined();
  });

  it('T3 · a policy statement that changed asks to confirm or revise; who confirms says why', async () => {
    const { policies } = await raw('objective-definition');
    const { entries } = valueOf(await site.call('amara', 'catalogues', {}));
    const policy = entries.find((one) => one.kind === 'policy-statement' && one.id === policies[0])!;
    valueOf(await site.call('amara', 'keepRecord', { kind: 'policy-statement', id: policy.id, body: { ...policy.body, text: `${(policy.body as { text: string }).text} Always.` }, basedOn: policy.version, why: 'Reworded by the board' }));
    // Nothing in Jira tells of it: the daily look does.
    await dailyRound(site);
    expect((await opened()).record.approvals.change).toMatchObject({ class: 'T3', differences: [{ topic: 'context' }] });
    const { now } = valueOf(await site.call('amara', 'approvalView', { issueId }));
    valueOf(await site.call(owner, 'confirmContext', { issueId, seen: now!.hash, reason: 'The new wording asks for the same' }));
    const { record, events } = await opened();
    expect(record.approvals.change).toBeUndefined();
    expect(events.findLast(({ type }) => type === 'context.confirmed')).toMatchObject({ actor: people.priya.accountId, data: { reason: 'The new wording asks for the same' } });
    await dailyRound(site);
    expect((await opened()).record.approvals.change).toBeUndefined();
  });

  it('T2 · another owner is a change of accountability, and whoever owned it before is no longer its owner', async () => {
    await edit({ [site.fieldIds['accountable-owner']!]: { accountId: people.elin.accountId } });
    const { record } = await opened();
    expect(record.approvals.change).toMatchObject({ class: 'T2', differences: [{ topic: 'accountability', place: 'who.owner' }] });
    expect(record.ownership.assigned?.accountId).toBe(people.elin.accountId);
    expect(await site.call('priya', 'acceptOwnership', { issueId })).toMatchObject({ kind: 'refused' });
  });

  it('a move to another project changes nothing that was approved; on the moved epic an account of automation is named like anybody else', async () => {
    const { body } = await site.ask('amara', 'GET', `/rest/api/3/issue/${issueId}?fields=duedate`);
    const before = (await opened()).record.approvals;
    site.jira.moveIssue(body.key, 'PAY');
    await site.settled();
    const moved = (await opened()).record.approvals;
    expect([moved.versions.length, moved.change]).toEqual([before.versions.length, before.change]);
    expect((await site.ask('servicedesk', 'PUT', `/rest/api/3/issue/${issueId}`, { fields: { duedate: '2028-06-30' } })).status).toBe(204);
    await site.settled();
    const { change } = (await opened()).record.approvals;
    expect(change).toMatchObject({ class: 'T2', madeBy: people.servicedesk.accountId });
    expect(change!.differences.map(({ place }) => place)).toEqual(expect.arrayContaining(['when.due', 'who.owner']));
  });
});
