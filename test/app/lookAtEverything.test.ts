import { letAppFinish } from '../../local/site/letAppFinish';
import type { OpenedRecord } from '../../src/contract/calls/governanceCalls';
import { dailyRound } from '../support/dailyRound';
import { openDemoSite, type DemoSite } from '../support/demoSite';
import { governed, valueOf } from '../support/governed';
import { plannedEpic } from '../support/plannedEpic';

/** What the app looks after whether or not anything told it to: once a day everything, every hour what records changed. */
let site: DemoSite;

const hourlyRound = async (): Promise<void> => {
  expect(await site.forge.runScheduled('hourly')).toMatchObject({ success: true });
  await letAppFinish(site);
};
const opened = async (issueId: string): Promise<OpenedRecord> => valueOf(await site.call('amara', 'openRecord', { issueId }));
const concluded = async (issueId: string): Promise<number | undefined> => (await site.open('amara', issueId)).concluded.completeness;

beforeAll(async () => {
  site = await openDemoSite();
  await governed(site);
  // Rounds come when these stories say so, however far they move the clock.
  site.forge.settings.schedules = false;
}, 120_000);
beforeEach(() => site.clock.shiftBy(61_000));
afterEach(() => void Object.assign(site.forge.settings, { dropEvents: false, pushesPerOrigin: 1_000 }));
afterAll(() => site.close());

it('REG-11 · a daily look that comes to the limit of what one run may start goes on in the next hour, where it stopped', async () => {
  const { id: last } = await plannedEpic(site, 'tomasz');
  await site.settled();
  const { body } = await site.ask('amara', 'POST', '/rest/api/3/search/jql', { jql: 'project = SMO AND issuetype = Epic', fields: ['summary'], maxResults: 100 });
  expect(body.issues.length).toBeGreaterThan(10);
  site.forge.settings.dropEvents = true;
  const before = await concluded(last);
  expect((await site.ask('tomasz', 'PUT', `/rest/api/3/issue/${last}`, { fields: { [site.fieldIds.resources!]: null } })).status).toBe(204);

  // Two pushes: the first ten objectives, and the message that would go on with the others.
  site.forge.settings.pushesPerOrigin = 2;
  await dailyRound(site);
  expect(await concluded(last)).toBe(before);
  site.forge.settings.pushesPerOrigin = 1_000;
  await hourlyRound();
  expect(await concluded(last)).toBeLessThan(before!);

  // It is through: the next hour looks at nothing, and the next day begins anew.
  site.jira.inspector.clear();
  await hourlyRound();
  expect(site.jira.inspector.entries().filter(({ path }) => /\/issue\/\d+\?/.test(path))).toEqual([]);
  expect((await site.ask('tomasz', 'PUT', `/rest/api/3/issue/${last}`, { fields: { [site.fieldIds.timing!]: null } })).status).toBe(204);
  const between = await concluded(last);
  await dailyRound(site);
  expect(await concluded(last)).toBeLessThan(between!);
});

it('UPD-07 · T3 · a policy of which another version is kept is noticed within the hour on every plan that serves it, and on no other', async () => {
  const { id } = await plannedEpic(site, 'tomasz');
  const { id: other } = await plannedEpic(site, 'tomasz', { [site.fieldIds['objective-definition']!]: { version: 1, statement: 'Serves no policy' } });
  await site.settled();
  const seen = valueOf(await site.call('amara', 'approvalView', { issueId: id })).now!.hash;
  valueOf(await site.call('tomasz', 'submitPlan', { issueId: id, seen, note: { what: 'The plan', why: 'It was asked for' } }));
  valueOf(await site.call('ingrid', 'approvePlan', { issueId: id, seen, role: 'service owner', means: ['objective and measure', 'plan and work'] }));
  valueOf(await site.call('amara', 'approvePlan', { issueId: id, seen, role: 'SMS manager', means: ['evaluation'] }));
  await site.settled();
  await hourlyRound();
  site.clock.shiftBy(10 * 60_000);

  const policy = valueOf(await site.call('amara', 'catalogues', {})).entries.find(({ kind }) => kind === 'policy-statement')!;
  const body = { ...(policy.body as object), text: 'Interruptions are neither repeated nor hidden' };
  const keep = async (text: string, basedOn: number) => valueOf(await site.call('amara', 'keepRecord', { kind: 'policy-statement', id: policy.id, body: { ...body, text }, basedOn, why: 'Reworded by the board' }));
  await keep('Interruptions are neither repeated nor hidden', policy.version);
  await keep('Interruptions are neither repeated, hidden nor excused', policy.version + 1);
  await site.settled();
  site.clock.shiftBy(2 * 60_000);
  expect((await opened(id)).record.approvals.change).toBeUndefined();

  site.jira.inspector.clear();
  await hourlyRound();
  expect((await opened(id)).record.approvals.change).toMatchObject({ class: 'T3', differences: [{ topic: 'context' }] });
  const read = site.jira.inspector.entries().map(({ path }) => path);
  expect(read.filter((path) => path.startsWith(`/rest/api/3/issue/${id}?`)).length).toBeGreaterThan(0);
  expect(read.filter((path) => path.startsWith(`/rest/api/3/issue/${other}?`))).toEqual([]);
  // Two versions were one look, and the next hour has nothing to look at.
  expect((await opened(id)).events.filter(({ type }) => type === 'change.noticed')).toHaveLength(1);
  site.clock.shiftBy(10 * 60_000);
  site.jira.inspector.clear();
  await hourlyRound();
  expect(site.jira.inspector.entries().filter(({ path }) => path.includes(`/issue/${id}`))).toEqual([]);
});
