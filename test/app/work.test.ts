import { people, type PersonRef } from '../../local/site/people';
import type { OpenedRecord } from '../../src/contract/calls/governanceCalls';
import { readChildren } from '../../src/jira/childWork';
import { attachWork } from '../../src/jira/attachWork';
import { createWork, type WorkDraft } from '../../src/jira/createWork';
import { findWork } from '../../src/jira/findWork';
import type { JiraFetch } from '../../src/jira/jiraFetch';
import { nameWork } from '../../src/jira/nameWork';
import { readServed } from '../../src/jira/readServed';
import { servesProperty } from '../../src/jira/servesMark';
import { openDemoSite, type DemoSite } from '../support/demoSite';
import { governed, refusalOf, valueOf } from '../support/governed';

/** Work of a plan, through the requests a screen makes as the viewer and the calls of the bundle that ships. */
let site: DemoSite;
let projects: Record<string, { id: string; key: string }>;
let task: Record<string, string>;
beforeAll(async () => {
  site = await openDemoSite();
  await governed(site);
  const found = await site.ask('tomasz', 'GET', '/rest/api/3/project/search?expand=issueTypes');
  projects = Object.fromEntries(found.body.values.map(({ id, key }: { id: string; key: string }) => [key, { id, key }]));
  task = Object.fromEntries(found.body.values.map(({ key, issueTypes }: { key: string; issueTypes: { id: string; name: string }[] }) => [key, issueTypes.find(({ name }) => name === 'Task')!.id]));
}, 120_000);
beforeEach(() => site.clock.shiftBy(61_000));
afterAll(() => site.close());

const activity = (n: number) => ({ id: `a${n}`, text: `Move location ${n} to the new network`, delivers: ['d1'] });

/** A fresh epic with a plan of so many activities, owned by Tomasz. */
async function planned(activities: number, more: Record<string, unknown> = {}): Promise<string> {
  const epics = await site.ask('amara', 'GET', `/rest/api/3/issue/createmeta/SMO/issuetypes`);
  const typeId = epics.body.issueTypes.find(({ name }: { name: string }) => name === 'Epic').id;
  const { status, body } = await site.ask('tomasz', 'POST', '/rest/api/3/issue', {
    fields: {
      project: { key: 'SMO' }, issuetype: { id: typeId }, summary: 'Every location on the new network',
      [site.fieldIds['accountable-owner']!]: { accountId: people.tomasz.accountId },
      [site.fieldIds['planned-work']!]: { version: 1, deliverables: [{ id: 'd1', name: 'Network', acceptance: 'Every location is reachable' }], activities: Array.from({ length: activities }, (_, at) => activity(at + 1)) },
      ...more,
    },
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  await site.settled();
  return String(body.id);
}
const draft = (n: number, project = 'SMO', more: Partial<WorkDraft> = {}): WorkDraft => ({ activity: `a${n}`, project: projects[project]!, typeId: task[project]!, summary: activity(n).text, ...more });
const childrenOf = async (epic: string) => readChildren(site.as('amara'), epic);
const workOfPlan = async (epic: string): Promise<Record<string, string[]>> => {
  const { plannedWork } = (await site.open('amara', epic)).facts;
  if (plannedWork.kind !== 'value') throw new Error(plannedWork.kind);
  return Object.fromEntries(plannedWork.value.activities.map(({ id, work = [] }) => [id, work]));
};
/** A connection that breaks after so many requests. */
const breaking = (fetch: JiraFetch, after: number): JiraFetch => {
  let asked = 0;
  return (path, init) => {
    asked += 1;
    if (asked > after) throw new Error('The connection broke');
    return fetch(path, init);
  };
};

describe('TRC-08 · from an issue back to what it serves', () => {
  const served = async (who: PersonRef, issue: string) =>
    (await readServed(site.as(who), await site.open(who, issue), site.origin)).map(({ epic, parent, activity: at }) => [epic.issue.id, parent ? 'child' : 'linked', at?.n]);
  const anIssue = async (project: string, more: object = {}): Promise<string> =>
    String((await site.ask('tomasz', 'POST', '/rest/api/3/issue', { fields: { project: { key: project }, issuetype: { name: 'Task' }, summary: 'Lay the cable', ...more } })).body.id);
  const link = (one: string, other: string) => site.ask('tomasz', 'POST', '/rest/api/3/issueLink', { type: { name: 'Relates' }, inwardIssue: { id: one }, outwardIssue: { id: other } });

  it('a child names its objective, and the activity once the plan names the child', async () => {
    const epic = await planned(2);
    const child = await anIssue('SMO', { parent: { id: epic } });
    expect(await served('tomasz', child)).toEqual([[epic, 'child', undefined]]);
    await nameWork(site.as('tomasz'), epic, site.fieldIds, [{ activity: 'a2', issues: [child] }]);
    expect(await served('tomasz', child)).toEqual([[epic, 'child', 2]]);
  });

  it('an issue of another project serves by its link what names it, and nothing that is only linked', async () => {
    const [epic, other] = [await planned(3), await planned(1)];
    const issue = await anIssue('PLT');
    await link(epic, issue);
    await link(other, issue);
    await nameWork(site.as('tomasz'), epic, site.fieldIds, [{ activity: 'a3', issues: [issue] }]);
    expect(await served('tomasz', issue)).toEqual([[epic, 'linked', 3]]);
  });
});

describe('Activities become work', () => {
  it('TRC-02 · twelve activities become issues in three projects, as the acting user, and the plan names each', async () => {
    const epic = await planned(12);
    const spread = ['SMO', 'PAY', 'CHG'];
    const drafts = Array.from({ length: 12 }, (_, at) => draft(at + 1, spread[at % 3], at === 0 ? { assignee: people.ingrid.accountId, due: '2027-03-31' } : {}));
    const made = await createWork(site.as('tomasz'), epic, drafts);
    expect(made.map(({ kind }) => kind)).toEqual(Array(12).fill('made'));
    expect(await nameWork(site.as('tomasz'), epic, site.fieldIds, made.flatMap((one) => (one.kind === 'refused' ? [] : [{ activity: one.activity, issues: [one.id] }])))).toEqual({ kind: 'named', lost: [] });
    const children = await childrenOf(epic);
    expect(new Set(children.map(({ projectKey }) => projectKey))).toEqual(new Set(spread));
    const named = await workOfPlan(epic);
    expect(Object.values(named).flat().sort()).toEqual(children.map(({ id }) => id).sort());
    expect(children.find(({ id }) => id === named.a1![0])).toMatchObject({ assignee: people.ingrid.accountId, due: '2027-03-31', summary: activity(1).text });
    const { body } = await site.ask('amara', 'GET', `/rest/api/3/issue/${named.a2![0]}?fields=creator`);
    expect(body.fields.creator.accountId).toBe(people.tomasz.accountId);
    await site.settled();
    const { concluded } = await site.open('amara', epic);
    expect(concluded.row.kind === 'value' && concluded.row.value.work).toMatchObject({ total: 12 });
  });

  it('TRC-04 · work that is done says on which day it was resolved, and who has it; open work says no day', async () => {
    const epic = await planned(2);
    const made = await createWork(site.as('tomasz'), epic, [draft(1, 'SMO', { assignee: people.ingrid.accountId }), draft(2)]);
    const [done, open] = made.flatMap((one) => (one.kind === 'refused' ? [] : [one.id]));
    const { transitions } = (await site.ask('tomasz', 'GET', `/rest/api/3/issue/${done}/transitions`)).body;
    const close = transitions.find(({ to }: { to: { statusCategory: { key: string } } }) => to.statusCategory.key === 'done');
    await site.ask('tomasz', 'POST', `/rest/api/3/issue/${done}/transitions`, { transition: { id: close.id } });
    const { body } = await site.ask('amara', 'GET', `/rest/api/3/issue/${done}?fields=resolutiondate`);
    await site.settled();
    const children = await childrenOf(epic);
    expect(children.find(({ id }) => id === done)).toMatchObject({ status: 'done', assignee: people.ingrid.accountId, resolved: body.fields.resolutiondate.slice(0, 10) });
    expect(children.find(({ id }) => id === open)).not.toHaveProperty('resolved');
  });

  it.each([3, 4, 5, 6])('a run cut off after %d requests is found and completed, also while Jira’s search is behind; nothing is created twice', async (after) => {
    const epic = await planned(3);
    site.jira.settings.searchLagMs = 3_600_000;
    const drafts = [draft(1), draft(2), draft(3)];
    await expect(createWork(breaking(site.as('tomasz'), after), epic, drafts).then((made) => nameWork(breaking(site.as('tomasz'), 0), epic, site.fieldIds, made as never))).rejects.toThrow('The connection broke');
    const again = await createWork(site.as('tomasz'), epic, drafts);
    site.jira.settings.searchLagMs = 0;
    expect(new Set(again.map(({ activity: id }) => id)).size).toBe(3);
    expect(again.every(({ kind }) => kind !== 'refused')).toBe(true);
    expect(await childrenOf(epic)).toHaveLength(3);
  });

  it('one that Jira refuses is told of in its words and hinders no other', async () => {
    const epic = await planned(3);
    const made = await createWork(site.as('tomasz'), epic, [draft(1), draft(2, 'SMO', { assignee: people.jonas.accountId }), draft(3)]);
    expect(made).toMatchObject([{ activity: 'a1', kind: 'made' }, { activity: 'a2', kind: 'refused' }, { activity: 'a3', kind: 'made' }]);
    expect(made[1]).toMatchObject({ messages: [expect.stringContaining('Jonas Lindqvist')] });
    expect(await childrenOf(epic)).toHaveLength(2);
  });

  it('whoever may not create there creates nothing, and is told of each', async () => {
    const epic = await planned(2);
    const made = await createWork(site.as('lena'), epic, [draft(1, 'PAY'), draft(2, 'PAY')]);
    expect(made).toMatchObject([{ kind: 'refused', messages: [expect.stringContaining('permission')] }, { kind: 'refused' }]);
    expect(await childrenOf(epic)).toEqual([]);
  });

  it('what somebody else saved meanwhile stays: ids are only added, and an activity taken out is told of', async () => {
    const epic = await planned(2);
    const [first, second] = await createWork(site.as('tomasz'), epic, [draft(1), draft(2)]);
    const idOf = (one: typeof first): string => (one!.kind === 'refused' ? '' : one!.id);
    const field = site.fieldIds['planned-work']!;
    // Elin saves between the reading and the writing of the first attempt.
    let reads = 0;
    const contended: JiraFetch = async (path, init) => {
      reads += 1;
      if (reads === 2) await site.ask('elin', 'PUT', `/rest/api/3/issue/${epic}`, { fields: { [field]: { version: 1, deliverables: [], activities: [{ ...activity(1), work: ['10000'], contribution: 'It moves the measure' }] } } });
      return site.as('tomasz')(path, init);
    };
    const named = await nameWork(contended, epic, site.fieldIds, [{ activity: 'a1', issues: [idOf(first)] }, { activity: 'a2', issues: [idOf(second)] }]);
    expect(named).toEqual({ kind: 'named', lost: ['a2'] });
    const { plannedWork } = (await site.open('amara', epic)).facts;
    expect(plannedWork).toMatchObject({ kind: 'value', value: { activities: [{ id: 'a1', work: ['10000', idOf(first)], contribution: 'It moves the measure' }] } });
  });

  it('a plan that a newer version wrote is left as it is', async () => {
    const epic = await planned(1);
    await site.plant(epic, 'planned-work', { version: 99, activities: 'something else' });
    expect(await nameWork(site.as('tomasz'), epic, site.fieldIds, [{ activity: 'a1', issues: ['10000'] }])).toEqual({ kind: 'not readable' });
    expect((await site.open('amara', epic)).raw['planned-work']).toMatchObject({ version: 99 });
  });
});

describe('Work that exists is linked', () => {
  it('TRC-01 · TRC-05 · found by key, by words and by query; a team-managed issue by a link, another as a child where that is wanted', async () => {
    const epic = await planned(1);
    const make = async (project: string, summary: string) => {
      const { body } = await site.ask('tomasz', 'POST', '/rest/api/3/issue', { fields: { project: { key: project }, issuetype: { name: 'Task' }, summary } });
      return body as { id: string; key: string };
    };
    const [platform, change] = [await make('PLT', 'Open the routes for "new" locations (step 1)'), await make('CHG', 'Approve the cutover')];
    expect(await findWork(site.as('tomasz'), `${platform.key}, NONE-7 ${change.key.toLowerCase()}`)).toMatchObject([{ key: platform.key, teamManaged: true }, { key: change.key }]);
    expect(await findWork(site.as('tomasz'), 'routes for "new" locations (step')).toMatchObject([{ key: platform.key }]);
    const byQuery = await findWork(site.as('tomasz'), `project = CHG AND summary ~ "cutover"`);
    expect(byQuery).toMatchObject([{ key: change.key }]);
    await expect(findWork(site.as('tomasz'), 'project = NOWHERE')).rejects.toMatchObject({ kind: 'invalid' });
    const both = await findWork(site.as('tomasz'), `${platform.key} ${change.key}`);
    const attached = await attachWork(site.as('tomasz'), epic, both, { linked: new Set(), asChild: true });
    expect(attached.map(({ kind }) => kind)).toEqual(['attached', 'attached']);
    await nameWork(site.as('tomasz'), epic, site.fieldIds, [{ activity: 'a1', issues: both.map(({ id }) => id) }]);
    const opened = await site.open('amara', epic);
    expect(opened.linked.map(({ key }) => key)).toEqual([platform.key]);
    expect((await childrenOf(epic)).map(({ key }) => key)).toEqual([change.key]);
    await site.settled();
    expect((await site.open('amara', epic)).concluded.row).toMatchObject({ value: { work: { total: 2 } } });
  });

  it('whoever may not link is told so for that issue', async () => {
    const epic = await planned(1);
    const [first] = await findWork(site.as('lena'), 'project = CHG');
    expect(await attachWork(site.as('lena'), epic, [first!], { linked: new Set(), asChild: false })).toMatchObject([{ kind: 'refused' }]);
  });
});

describe('Control tasks', () => {
  const record = async (epic: string): Promise<OpenedRecord> => valueOf(await site.call('amara', 'openRecord', { issueId: epic }));
  const ask = (who: PersonRef, epic: string, project = 'SMO') => site.call(who, 'createControlTasks', { issueId: epic, projectId: projects[project]!.id, typeId: task[project]! });
  const madeFor = async (epic: string): Promise<string[]> => {
    const { body } = await site.ask('amara', 'POST', '/rest/api/3/search/jql', { jql: `parent = ${epic} ORDER BY key`, fields: ['summary'], properties: [servesProperty] });
    return body.issues.flatMap(({ properties }: { properties?: Record<string, { control?: string }> }) => properties?.[servesProperty]?.control ?? []);
  };
  const four = ['plan completion', 'approvals', 'evidence capture', 'recurring review'];

  it('SYS-D1 · four tasks are created once as the acting user, due by the plan; they are no promised work and change no figure', async () => {
    const epic = await planned(2, { [site.fieldIds['start-date']!]: '2027-02-01', duedate: '2027-06-30', [site.fieldIds['evaluation-criteria']!]: { version: 1, metrics: [], review: { cadence: 'monthly' } } });
    const before = (await site.open('amara', epic)).concluded;
    const reply = valueOf(await ask('tomasz', epic, 'CHG'));
    expect(reply).toMatchObject({ done: 'now', refused: [] });
    expect(reply.issues.map(({ kind }) => kind)).toEqual(four);
    const due = await Promise.all(reply.issues.map(async ({ issue }) => (await site.ask('amara', 'GET', `/rest/api/3/issue/${issue}?fields=duedate,creator,parent`)).body.fields));
    expect(due.map(({ duedate }) => duedate)).toEqual(['2027-01-31', '2027-01-31', '2027-06-30', '2027-03-01']);
    expect(new Set(due.map(({ creator }) => creator.accountId))).toEqual(new Set([people.tomasz.accountId]));
    await site.settled();
    const after = (await site.open('amara', epic)).concluded;
    expect([after.completeness, after.traceability]).toEqual([before.completeness, before.traceability]);
    expect(after.row).toMatchObject({ value: { work: { total: 0 } } });
    const view = valueOf(await site.call('amara', 'approvalView', { issueId: epic }));
    expect(view.now?.commitment.what.promised).toEqual([]);
  });

  it('SYS-D1 · a second press creates nothing and tells of those that are there, also when one was deleted', async () => {
    const epic = await planned(1);
    const first = valueOf(await ask('tomasz', epic));
    expect((await site.ask('amara', 'DELETE', `/rest/api/3/issue/${first.issues[1]!.issue}`)).status).toBe(204);
    expect(valueOf(await ask('amara', epic, 'PAY'))).toEqual({ done: 'already', issues: first.issues, refused: [] });
    expect(await madeFor(epic)).toHaveLength(3);
  });

  it('SYS-D1 · two people at the same moment: one creates them, the other is told that somebody does', async () => {
    const epic = await planned(1);
    const answers = await Promise.all([ask('tomasz', epic), ask('amara', epic, 'PAY'), ask('tomasz', epic, 'CHG')]);
    const kinds = answers.map((one) => (one.kind === 'value' ? one.value.done : one.kind === 'refused' ? one.refusal.kind : one.id));
    expect(kinds.filter((kind) => kind === 'now')).toHaveLength(1);
    expect(kinds.filter((kind) => kind !== 'now').every((kind) => kind === 'already' || kind === 'not now')).toBe(true);
    expect((await madeFor(epic)).sort()).toEqual([...four].sort());
  });

  it('SYS-D1 · an invocation that ends at any moment leaves nothing double: the next one completes what was begun', async () => {
    const epic = await planned(1);
    for (const factor of [0.002, 0.004, 0.006, 0.01]) {
      site.forge.settings.timeLimitFactor = factor;
      await ask('tomasz', epic).catch(() => undefined);
      site.clock.shiftBy(121_000);
    }
    site.forge.settings.timeLimitFactor = 1;
    await site.settled();
    site.clock.shiftBy(121_000);
    const reply = valueOf(await ask('tomasz', epic));
    expect(reply.issues.map(({ kind }) => kind)).toEqual(four);
    expect((await madeFor(epic)).sort()).toEqual([...four].sort());
  });

  it('SYS-D1 · what a run that was cut off had created is found, however far behind Jira’s search is', async () => {
    const epic = await planned(1);
    site.jira.settings.searchLagMs = 3_600_000;
    await site.ask('tomasz', 'POST', '/rest/api/3/issue', {
      fields: { project: { key: 'PAY' }, issuetype: { name: 'Task' }, summary: 'Approvals', parent: { id: epic } }, properties: [{ key: servesProperty, value: { epic, control: 'approvals' } }],
    });
    const reply = valueOf(await ask('tomasz', epic, 'PAY'));
    site.jira.settings.searchLagMs = 0;
    expect(reply.done).toBe('now');
    expect((await madeFor(epic)).sort()).toEqual([...four].sort());
  });

  it('what Jira refuses is told in its words, holds nobody up, and is recorded', async () => {
    const epic = await planned(1);
    const sub = (await site.ask('tomasz', 'GET', '/rest/api/3/issue/createmeta/SMO/issuetypes')).body.issueTypes.find(({ name }: { name: string }) => name === 'Sub-task').id;
    const refused = valueOf(await site.call('tomasz', 'createControlTasks', { issueId: epic, projectId: projects.SMO!.id, typeId: sub }));
    expect(refused.done).toBe('refused by Jira');
    expect(refused.refused).toHaveLength(4);
    expect((await record(epic)).events.at(-1)?.type).toBe('controlTasks.refused');
    expect(valueOf(await ask('tomasz', epic)).done).toBe('now');
  });

  it('only those with a part in the objective may; a project that is team-managed, hidden or not there is unknown', async () => {
    const epic = await planned(1);
    expect(refusalOf(await ask('daniel', epic))).toMatchObject({ kind: 'not your part' });
    expect(refusalOf(await ask('noah', epic))).toEqual({ kind: 'not found' });
    expect(refusalOf(await ask('tomasz', epic, 'PLT'))).toMatchObject({ kind: 'unknown', what: 'project' });
    expect(refusalOf(await site.call('tomasz', 'createControlTasks', { issueId: epic, projectId: '999999', typeId: '1' }))).toMatchObject({ kind: 'unknown' });
    valueOf(await site.call('amara', 'moveObjective', { issueId: epic, move: 'cancel', reason: 'Not needed' }));
    expect(refusalOf(await ask('tomasz', epic))).toMatchObject({ kind: 'not now', state: 'cancelled' });
    expect(await madeFor(epic)).toEqual([]);
  });
});
