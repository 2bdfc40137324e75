import { people } from '../../local/site/people';
import type { OpenedRecord } from '../../src/contract/calls/governanceCalls';
import { ownerAccess } from '../../src/jira/ownerAccess';
import { dailyRound } from '../support/dailyRound';
import { openDemoSite, type DemoSite } from '../support/demoSite';
import { valueOf } from '../support/governed';

/** “Successful changes” is Priya's; she is among the members of the project, as are all who may browse it beside its managers and viewers. */
describe('An owner who may no longer see the objective', () => {
  let site: DemoSite;
  let issueId: string;
  let key: string;
  let scheme: string;

  const opened = async (): Promise<OpenedRecord> => valueOf(await site.call('amara', 'openRecord', { issueId }));
  const grants = async (): Promise<{ id: number; holder: unknown; permission: string }[]> => (await site.ask('sigrid', 'GET', `${scheme}/permission?expand=all`)).body.permissions;
  const sweep = () => dailyRound(site);

  beforeAll(async () => {
    site = await openDemoSite();
    const found = await site.ask('amara', 'POST', '/rest/api/3/search/jql', { jql: 'project = SMO ORDER BY key', fields: ['summary'] });
    ({ id: issueId, key } = found.body.issues.find((one: { fields: { summary: string } }) => /changes/i.test(one.fields.summary)));
    const { body } = await site.ask('sigrid', 'GET', '/rest/api/3/project/SMO/permissionscheme');
    scheme = `/rest/api/3/permissionscheme/${body.id}`;
    await site.settled();
  }, 120_000);
  afterAll(() => site.close());

  it('UPD-04 · silent: an owner who may browse it; looking every day writes nothing', async () => {
    await sweep();
    const { length } = (await opened()).events;
    await sweep();
    expect((await opened()).events).toHaveLength(length);
    expect((await opened()).record.ownership.vacancy).toBeUndefined();
    expect(await ownerAccess(site.as('amara'), key, people.priya.accountId)).toBe('may browse');
    expect(await ownerAccess(site.as('amara'), key, people.noah.accountId)).toBe('lost');
  });

  it('UPD-04 · fires: the day the owner cannot browse it, nobody is there to answer for it', async () => {
    const browse = (await grants()).filter(({ permission }) => permission === 'BROWSE_PROJECTS');
    // What Jira says of the members of the project goes; managers and viewers keep theirs.
    for (const { id } of browse) expect((await site.ask('sigrid', 'DELETE', `${scheme}/permission/${id}`)).status).toBe(204);
    for (const accountId of [people.amara.accountId, people.sigrid.accountId]) {
      expect((await site.ask('sigrid', 'POST', `${scheme}/permission`, { permission: 'BROWSE_PROJECTS', holder: { type: 'user', parameter: accountId } })).status).toBe(201);
    }
    await sweep();
    expect((await opened()).record.ownership.vacancy).toMatchObject({ accountId: people.priya.accountId, reason: 'lost access' });
    const { row } = (await site.open('amara', issueId)).concluded;
    expect(row.kind === 'value' && row.value.ownerVacant).toBe(true);
    const { length } = (await opened()).events;
    await sweep();
    expect((await opened()).events).toHaveLength(length);
  });

  it('an event between two days concludes nothing about access, and an owner who is back is noticed by the next sweep', async () => {
    expect((await site.ask('sigrid', 'POST', `${scheme}/permission`, { permission: 'BROWSE_PROJECTS', holder: { type: 'user', parameter: people.priya.accountId } })).status).toBe(201);
    valueOf(await site.call('amara', 'rescore', { issueId }));
    expect((await opened()).record.ownership.vacancy).toBeDefined();
    await sweep();
    expect((await opened()).record.ownership.vacancy).toBeUndefined();
    expect((await opened()).events.at(-1)).toMatchObject({ type: 'owner.returned', actor: 'app' });
  });

  it('whoever may not look for people learns nothing from an empty list', async () => {
    const blind = (address: string) => Promise.resolve(new Response('[]', { headers: { 'Content-Type': 'application/json' } })).finally(() => void address);
    expect(await ownerAccess(blind as never, key, people.priya.accountId)).toBe('not asked');
  });
});
