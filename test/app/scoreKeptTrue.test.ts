import type { Resources } from '../../src/domain/plan/resources';
import { readChildren } from '../../src/jira/childWork';
import { openDemoSite, type DemoSite } from '../support/demoSite';

/** The score is what the app concluded last from what stands in Jira, whoever changed it and however. */
let site: DemoSite;
beforeAll(async () => {
  site = await openDemoSite();
}, 120_000);
afterAll(() => site.close());

const enough: Resources = {
  version: 1,
  lines: [{ id: 'r1', type: 'people', name: 'Database engineer', band: 'M', period: 'Jan to Jun 2027' }],
};

const keyOf = async (summary: RegExp): Promise<string> => {
  const { body } = await site.ask('amara', 'POST', '/rest/api/3/search/jql', {
    jql: 'project = SMO AND issuetype = Epic',
    fields: ['summary'],
    maxResults: 100,
  });
  const found = body.issues.find(({ fields }: { fields: { summary: string } }) => summary.test(fields.summary));
  return String(found.key);
};

const requestsSince = () => site.jira.inspector.entries();

describe('The score kept true', () => {
  it('TRC-14 · an edit over REST by somebody else gives one figure in field, row, JQL and the app’s answer', async () => {
    const key = await keyOf(/cost per user/);
    const before = (await site.open('amara', key)).concluded.completeness!;

    const edit = await site.ask('yusuf', 'PUT', `/rest/api/3/issue/${key}`, { fields: { [site.fieldIds.resources!]: enough } });
    expect(edit.status).toBe(204);
    await site.settled();

    const opened = await site.open('ingrid', key);
    const row = opened.concluded.row.kind === 'value' ? opened.concluded.row.value : undefined;
    const byJql = await site.ask('lena', 'POST', '/rest/api/3/search/jql', {
      jql: `key = ${key} AND "Plan completeness" = ${row?.completeness} AND "Register row".PlanState = "${row?.planState}"`,
      fields: [site.fieldIds['plan-completeness']],
    });
    const answered = await site.call('amara', 'rescore', { issueId: opened.issue.id });
    const figure = opened.concluded.completeness!;
    expect(figure).toBeGreaterThan(before);
    expect({
      field: opened.concluded.completeness,
      row: row?.completeness,
      jql: byJql.body.issues.map(({ fields }: { fields: Record<string, unknown> }) => fields[site.fieldIds['plan-completeness']!]),
      answer: answered.kind === 'value' && answered.value.completeness,
    }).toEqual({ field: figure, row: figure, jql: [figure], answer: figure });
    expect(opened.concluded.state).toContain(`/${row?.planState} · ${opened.issue.id} · ${row?.inputs.slice(0, 8)}`);
  });

  it('names the person who edited in Jira’s history, and leaves no entry for what the app concludes', async () => {
    const key = await keyOf(/cost per user/);
    const { body } = await site.ask('amara', 'GET', `/rest/api/3/issue/${key}/changelog?maxResults=100`);
    const last = body.values.at(-1);
    expect(last.author.displayName).toBe('Yusuf Demir');
    expect(last.items.map(({ field }: { field: string }) => field)).toEqual(['Resources']);
    const concluded = new Set(['Plan completeness', 'Objective state', 'Register row', 'Traceability']);
    expect(body.values.flatMap(({ items }: any) => items).filter(({ field }: any) => concluded.has(field))).toEqual([]);
  });

  it('reads the plan again when a child changes, and writes nothing when nothing shown has changed', async () => {
    const key = await keyOf(/successful changes/);
    const { body } = await site.ask('amara', 'POST', '/rest/api/3/search/jql', { jql: `parent = ${key}`, fields: ['summary'] });
    site.jira.inspector.clear();
    await site.ask('amara', 'PUT', `/rest/api/3/issue/${body.issues[0].key}`, { fields: { summary: 'Renamed by a team' } });
    await site.settled();
    const asApp = requestsSince().filter(({ principal }) => principal.kind === 'app');
    expect(asApp.filter(({ method, path }) => method === 'POST' && path.startsWith('/rest/api/3/app/field'))).toEqual([]);
    expect(asApp.length).toBeLessThanOrEqual(3);
    expect(asApp.reduce((sum, { points }) => sum + points, 0)).toBeLessThanOrEqual(30);
  });

  it('TRC-01 · counts a new child in another project, and says so in the row', async () => {
    const key = await keyOf(/successful changes/);
    const before = await site.open('amara', key);
    const total = (opened: typeof before) => (opened.concluded.row.kind === 'value' ? opened.concluded.row.value.work?.total : undefined);
    const made = await site.ask('priya', 'POST', '/rest/api/3/issue', {
      fields: { project: { key: 'PAY' }, issuetype: { name: 'Task' }, summary: 'One more', parent: { key } },
    });
    expect(made.status).toBe(201);
    await site.settled();
    expect(total(await site.open('amara', key))).toBe(Number(total(before)) + 1);
  });

  it('TRC-01 · counts work in a team-managed project through the link of an activity, once', async () => {
    const key = await keyOf(/four critical services/);
    const opened = await site.open('amara', key);
    expect(opened.linked.map(({ key: linked }) => linked.split('-')[0])).toEqual(['PLT']);
    const children = await site.ask('amara', 'POST', '/rest/api/3/search/jql', { jql: `parent = ${key}`, fields: ['id'], maxResults: 100 });
    const row = opened.concluded.row.kind === 'value' ? opened.concluded.row.value : undefined;
    expect(row?.work?.total).toBe(children.body.issues.length + 1);
  });

  it('CTX-01 · counts the work of one objective in three projects, whoever does it', async () => {
    const opened = await site.open('amara', await keyOf(/repeat major incidents/));
    const children = await readChildren(site.as('amara'), opened.issue.id);
    expect([...new Set(children.map(({ projectKey }) => projectKey))].sort()).toEqual(['CHG', 'PAY', 'SMO']);
    const row = opened.concluded.row.kind === 'value' ? opened.concluded.row.value : undefined;
    expect(row?.work?.total).toBe(children.length);
  });

  it('CTX-02 · keeps one accountable owner and one plan when several teams contribute', async () => {
    const key = await keyOf(/repeat major incidents/);
    const accounts = await Promise.all((['priya', 'elin', 'daniel'] as const).map(async (who) => (await site.ask(who, 'GET', '/rest/api/3/myself')).body.accountId));
    const edit = await site.ask('tomasz', 'PUT', `/rest/api/3/issue/${key}`, {
      fields: { [site.fieldIds.contributors!]: accounts.map((accountId) => ({ accountId })) },
    });
    expect(edit.status).toBe(204);
    const { issue } = await site.open('tomasz', key);
    expect(await site.call('tomasz', 'acceptOwnership', { issueId: issue.id })).toMatchObject({ kind: 'value' });
    await site.settled();
    const { facts, concluded } = await site.open('lena', key);
    expect(facts.owner).toMatchObject({ kind: 'account', displayName: 'Tomasz Wilk' });
    expect(facts.contributors.map(({ displayName }) => displayName)).toEqual(['Priya Nair', 'Elin Berg', 'Daniel Reyes']);
    expect(concluded.row.kind === 'value' && concluded.row.value.marks?.who).toBe('fully');
    const two = await site.ask('tomasz', 'PUT', `/rest/api/3/issue/${key}`, {
      fields: { [site.fieldIds['accountable-owner']!]: accounts.map((accountId) => ({ accountId })) },
    });
    expect(two.status).toBe(400);
  });

  it('stands still under duplicate events', async () => {
    const key = await keyOf(/four critical services/);
    const { issue } = await site.open('amara', key);
    site.jira.inspector.clear();
    for (let i = 0; i < 3; i += 1) {
      site.forge.deliver({ eventType: 'avi:jira:updated:issue', atlassianId: null, payload: { issue: { id: issue.id, key } } });
    }
    await site.settled();
    expect(requestsSince().filter(({ method, path }) => method === 'POST' && path.startsWith('/rest/api/3/app/field'))).toEqual([]);
    expect(requestsSince().length).toBeGreaterThan(0);
  });

  it('keeps a moved epic an objective, and scores it on', async () => {
    const key = await keyOf(/configuration spreadsheets/);
    const { issue } = await site.open('amara', key);
    site.jira.moveIssue(key, 'PAY');
    await site.settled();
    const moved = await site.open('amara', issue.id);
    expect(moved.issue.projectKey).toBe('PAY');
    await site.ask('sigrid', 'PUT', `/rest/api/3/issue/${issue.id}`, { fields: { [site.fieldIds['planned-work']!]: null } });
    await site.settled();
    expect((await site.open('amara', issue.id)).concluded.completeness).toBeLessThan(100);
    const register = await site.ask('amara', 'POST', '/rest/api/3/search/jql', {
      jql: `cf[${site.fieldIds['objective-state']!.replace('customfield_', '')}] is not EMPTY`,
      fields: ['id'],
      maxResults: 100,
    });
    expect(register.body.issues.filter(({ id }: { id: string }) => id === issue.id)).toHaveLength(1);
  });

  it('waits and comes back when Jira limits the app, and loses nothing', async () => {
    const key = await keyOf(/mean time to restore/);
    const before = site.jira.settings.pointsPerHour;
    site.jira.settings.pointsPerHour = 1;
    await site.ask('elin', 'PUT', `/rest/api/3/issue/${key}`, { fields: { [site.fieldIds.resources!]: null } });
    await site.settled();
    expect((await site.open('amara', key)).concluded.completeness).toBe(91);
    site.jira.settings.pointsPerHour = before;
    const due = site.forge.nextDueAt();
    expect(due).toBeDefined();
    site.clock.shiftBy((due ?? 0) - site.clock.now() + 1000);
    await site.settled();
    expect((await site.open('amara', key)).concluded.completeness).toBeLessThan(91);
  });
});
