import { doc, openTestSite, people, type TestSite } from './testSite';

let site: TestSite;
beforeEach(async () => { site = await openTestSite(); });
afterEach(() => site.jira.close());

describe('issues', () => {
  test('an issue that was made can be read with its fields, names and schema', async () => {
    const made = await site.issue({
      summary: 'Patch the servers', description: doc('All of them'), duedate: '2026-12-01', labels: ['b', 'a'],
    });
    expect(made.key).toBe('OPS-1');
    const { status, body } = await site.ask(
      'ada', 'GET', `/issue/${made.key}?fields=*all&expand=names,schema,editmeta,transitions,renderedFields,changelog`,
    );
    expect(status).toBe(200);
    expect(body.fields).toMatchObject({
      summary: 'Patch the servers', duedate: '2026-12-01', labels: ['a', 'b'],
      status: { name: 'To Do', statusCategory: { key: 'new' } },
      issuetype: { name: 'Task', hierarchyLevel: 0 }, project: { key: 'OPS', simplified: false },
      reporter: { accountId: people.ada, displayName: 'Ada Berg' }, assignee: null,
      comment: { total: 0 },
    });
    expect(body.fields.created).toBe('2026-11-20T13:00:00.000+0100');
    expect(body.renderedFields.description).toBe('<p>All of them</p>');
    expect(body.transitions.map((it: { name: string }) => it.name)).toEqual(['Start']);
    expect(body.editmeta.fields.summary).toMatchObject({ required: true, operations: ['set'] });
    expect(body.names.duedate).toBe('Due date');
  });

  test.each([
    ['no project', { project: undefined }, 'project'], ['no type', { issuetype: undefined }, 'issuetype'],
    ['no summary', { summary: ' ' }, 'summary'],
    ['a long summary', { summary: 'x'.repeat(256) }, 'summary'],
    ['a description that is no document', { description: 'text' }, 'description'],
    ['an unknown field', { nonsense: 1 }, 'nonsense'], ['an impossible day', { duedate: '2026-02-30' }, 'duedate'],
    ['a person nobody knows', { assignee: { accountId: 'nobody' } }, 'assignee'],
    ['an inactive person', { assignee: { accountId: people.gone } }, 'assignee'],
    ['a label with a space', { labels: ['a b'] }, 'labels'],
    ['an unknown priority', { priority: { name: 'Soon' } }, 'priority'],
  ])('an issue with %s is refused by field', async (_, fields, field) => {
    const wish = { project: { key: 'OPS' }, issuetype: { name: 'Task' }, summary: 'A task', ...fields };
    const { status, body } = await site.ask('ada', 'POST', '/issue', { fields: wish });
    expect(status).toBe(400);
    expect(Object.keys(body.errors)).toEqual([field]);
    expect(body.errorMessages).toEqual([]);
  });

  test('an edit leaves a trace that names who, when, from and to, and an edit to the same value leaves none', async () => {
    const { key } = await site.issue({});
    site.clock.move(60_000);
    expect(
      (await site.ask(
        'bo', 'PUT', `/issue/${key}`, { fields: { summary: 'Another', assignee: { accountId: people.bo } } },
      )).status,
    ).toBe(204);
    expect((await site.ask('bo', 'PUT', `/issue/${key}`, { fields: { summary: 'Another' } })).status).toBe(204);
    const { body } = await site.ask('ada', 'GET', `/issue/${key}/changelog`);
    expect(body.total).toBe(1);
    expect(body.values[0]).toMatchObject({
      author: { accountId: people.bo }, created: '2026-11-20T13:01:00.000+0100',
      items: [
        { fieldId: 'summary', fromString: 'A task', toString: 'Another' },
        { fieldId: 'assignee', from: null, to: people.bo, toString: 'Bo Lund', tmpToAccountId: people.bo },
      ],
    });
  });

  test('what may not be browsed looks like what is not there', async () => {
    const { body: made } = await site.ask(
      'root', 'POST', '/issue', { fields: { project: { key: 'SEC' }, issuetype: { name: 'Task' }, summary: 'Hidden' } },
    );
    const hidden = await site.ask('ada', 'GET', `/issue/${made.key}`);
    expect(hidden.status).toBe(404);
    expect(hidden.body).toEqual((await site.ask('ada', 'GET', '/issue/SEC-999')).body);
    expect((await site.ask('ada', 'GET', '/project/SEC')).status).toBe(404);
    expect((await site.ask('ada', 'PUT', `/issue/${made.key}`, { fields: { summary: 'x' } })).status).toBe(404);
  });

  test('a security level hides an issue in a project that may be browsed', async () => {
    const { body: meta } = await site.ask('ada', 'GET', '/project/OPS/securitylevel');
    const { key } = await site.issue({ security: { id: meta.levels[0].id } });
    expect((await site.ask('ada', 'GET', `/issue/${key}`)).status).toBe(404);
    expect((await site.ask('root', 'GET', `/issue/${key}`)).body.fields.security.name).toBe('Leads only');
  });

  test('an epic may have children in another company-managed project, but not in a team-managed one', async () => {
    const epic = await site.issue({ issuetype: { name: 'Epic' } });
    await site.issue({ project: { key: 'WEB' }, parent: { key: epic.key } });
    const { status, body } = await site.ask(
      'ada', 'POST', '/issue',
      { fields: { project: { key: 'TEAM' }, issuetype: { name: 'Task' }, summary: 'x', parent: { key: epic.key } } },
    );
    expect(status).toBe(400);
    expect(body.errors.parent).toContain('team-managed');
  });

  test('a parent must be one level above, and a sub-task must have one', async () => {
    const task = await site.issue({});
    const below = await site.ask(
      'ada', 'POST', '/issue',
      { fields: { project: { key: 'OPS' }, issuetype: { name: 'Task' }, summary: 'x', parent: { key: task.key } } },
    );
    expect(below.body.errors.parent).toContain('hierarchy');
    const alone = await site.ask(
      'ada', 'POST', '/issue', { fields: { project: { key: 'OPS' }, issuetype: { name: 'Sub-task' }, summary: 'x' } },
    );
    expect(alone.body.errors.parent).toContain('sub-task');
  });

  test('an issue moves along its workflow: validators refuse, conditions hide, done resolves', async () => {
    const { key } = await site.issue({});
    const go = async (who: 'ada' | 'root', name: string) => {
      const { body } = await site.ask(who, 'GET', `/issue/${key}/transitions`);
      const id = body.transitions.find((it: { name: string }) => it.name === name)?.id;
      return site.ask(who, 'POST', `/issue/${key}/transitions`, { transition: { id: id ?? '99' } });
    };
    expect((await go('ada', 'Finish')).status).toBe(400);
    expect((await go('ada', 'Start')).status).toBe(204);
    expect((await go('ada', 'Finish')).body.errorMessages).toEqual(['Somebody must have done it.']);
    await site.ask('ada', 'PUT', `/issue/${key}/assignee`, { accountId: people.ada });
    expect((await go('ada', 'Finish')).status).toBe(204);
    expect(
      (await site.ask('ada', 'GET', `/issue/${key}`)).body.fields,
    ).toMatchObject({ status: { name: 'Done' }, resolution: { name: 'Done' } });
    expect((await go('ada', 'Reopen')).status).toBe(400);
    expect((await go('root', 'Reopen')).status).toBe(204);
  });

  test('a moved issue keeps its id, and its old key still leads to it', async () => {
    const { id, key } = await site.issue({});
    site.jira.moveIssue(key, 'WEB');
    const { body } = await site.ask('ada', 'GET', `/issue/${key}`);
    expect(body).toMatchObject({ id, key: 'WEB-1', fields: { project: { key: 'WEB' } } });
    expect((await site.ask('ada', 'GET', `/issue/WEB-1/changelog`)).body.values[0].items.map(
      (it: { field: string }) => it.field,
    )).toEqual(['project', 'Key']);
  });

  test('a person who left, or whose account was closed, can still be read where they were named', async () => {
    const { key } = await site.issue({ assignee: { accountId: people.bo } });
    site.jira.deactivatePerson(people.bo);
    expect(
      (await site.ask('ada', 'GET', `/issue/${key}`)).body.fields.assignee,
    ).toMatchObject({ accountId: people.bo, displayName: 'Bo Lund', active: false });
    expect((await site.ask('bo', 'GET', '/myself')).status).toBe(401);
    site.jira.forgetPerson(people.bo);
    expect(
      (await site.ask('ada', 'GET', `/issue/${key}`)).body.fields.assignee,
    ).toMatchObject({ accountId: people.bo, displayName: 'Former user', active: false });
  });

  test('a deleted issue is gone with what hung on it, and its epic’s children stay without a parent', async () => {
    const epic = await site.issue({ issuetype: { name: 'Epic' } });
    const child = await site.issue({ parent: { key: epic.key } });
    expect((await site.ask('ada', 'DELETE', `/issue/${epic.key}`)).status).toBe(204);
    expect((await site.ask('ada', 'GET', `/issue/${epic.key}`)).status).toBe(404);
    expect((await site.ask('ada', 'GET', `/issue/${child.key}`)).body.fields.parent).toBeUndefined();
  });

  test('events tell of what was kept, with the change and the app that caused it', async () => {
    const told: string[] = [];
    const apps: (string | undefined)[] = [];
    site.jira.onEvent((event) => { told.push(event.eventType); apps.push(event.appId); });
    const { id } = await site.issue({});
    await site.ask('ada', 'PUT', `/issue/${id}`, { fields: { summary: 'New' } });
    await site.ask('ada', 'PUT', `/issue/${id}`, { fields: { summary: '' } });
    await site.ask(
      'app', 'PUT', `/app/field/${await site.fieldId('score')}/value`,
      { updates: [{ issueIds: [Number(id)], value: 5 }] },
    );
    expect(told).toEqual(['avi:jira:created:issue', 'avi:jira:updated:issue', 'avi:jira:updated:issue']);
    expect(apps).toEqual([undefined, undefined, 'app-1']);
  });
});

describe('fields of an app', () => {
  test('only the app may write a read-only field, through its value API, and only as itself', async () => {
    const { id, key } = await site.issue({});
    const score = await site.fieldId('score');
    const byHand = await site.ask('ada', 'PUT', `/issue/${key}`, { fields: { [score]: 7 } });
    expect(byHand).toMatchObject({
      status: 400, body: { errors: { [score]: expect.stringContaining('cannot be set') } },
    });
    const updates = [{ customField: score, issueIds: [Number(id)], value: 7 }];
    expect((await site.ask('root', 'POST', '/app/field/value', { updates })).status).toBe(403);
    expect((await site.ask('app', 'POST', '/app/field/value?generateChangelog=false', { updates })).status).toBe(204);
    expect((await site.ask('ada', 'GET', `/issue/${key}`)).body.fields[score]).toBe(7);
    expect((await site.ask('ada', 'GET', `/issue/${key}/changelog`)).body.total).toBe(0);
    const own = await site.ask(
      'app', 'POST', '/app/field/value', { updates: [{ ...updates[0], customField: 'customfield_10015' }] },
    );
    expect(own.status).toBe(403);
  });

  test('an object is kept when it matches its schema, refused by field when not, and its history says nothing of it', async () => {
    const { key } = await site.issue({});
    const card = await site.fieldId('card');
    const wrong = await site.ask('ada', 'PUT', `/issue/${key}`, { fields: { [card]: { state: 1 } } });
    expect(wrong).toMatchObject({
      status: 400, body: { errorMessages: [], errors: { [card]: expect.stringContaining('/state') } },
    });
    await site.ask('ada', 'PUT', `/issue/${key}`, { fields: { [card]: { state: 'open' } } });
    expect(
      (await site.ask('ada', 'GET', `/issue/${key}?fields=${card}`)).body.fields,
    ).toEqual({ [card]: { state: 'open' } });
    const { body } = await site.ask('ada', 'GET', `/issue/${key}/changelog`);
    expect(JSON.stringify(body.values[0].items)).not.toContain('open');
    const large = await site.ask('ada', 'PUT', `/issue/${key}`, { fields: { [card]: { state: 'x'.repeat(33_000) } } });
    expect(large.body.errors[card]).toContain('limit of 32768 bytes');
  });

  test('a validation says in its own words why a value is refused', async () => {
    const { key } = await site.issue({});
    const short = await site.fieldId('short');
    expect(
      (await site.ask('ada', 'PUT', `/issue/${key}`, { fields: { [short]: 'long text' } })).body.errors[short],
    ).toBe('At most four characters');
    expect((await site.ask('ada', 'PUT', `/issue/${key}`, { fields: { [short]: 'abc' } })).status).toBe(204);
  });

  test('a list of people takes set, add and remove', async () => {
    const { key } = await site.issue({});
    const helpers = await site.fieldId('helpers');
    await site.ask('ada', 'PUT', `/issue/${key}`, { fields: { [helpers]: [{ accountId: people.ada }] } });
    await site.ask(
      'ada', 'PUT', `/issue/${key}`,
      { update: { [helpers]: [{ add: { accountId: people.bo } }, { remove: { accountId: people.ada } }] } },
    );
    expect(
      (await site.ask('ada', 'GET', `/issue/${key}`)).body.fields[helpers],
    ).toMatchObject([{ accountId: people.bo }]);
  });
});

describe('writes in other forms', () => {
  test('a broken body, another content type and a body that is too large are refused before anything is done', async () => {
    const send = async (body: string, headers: Record<string, string>) => {
      const request = new Request('http://localhost:9999/rest/api/3/issue', { method: 'POST', body, headers });
      return site.jira.fetchAs({ kind: 'user', accountId: people.ada }, request);
    };
    expect((await send('{"fields":', { 'content-type': 'application/json' })).status).toBe(400);
    expect((await send('[]', { 'content-type': 'application/json' })).status).toBe(400);
    expect((await send('{}', { 'content-type': 'text/plain' })).status).toBe(415);
    expect(
      (await send(JSON.stringify({ x: 'y'.repeat(6_000_000) }), { 'content-type': 'application/json' })).status,
    ).toBe(413);
  });

  test('of several issues at once, those that can be made are made, and the others are told of by number', async () => {
    const good = { project: { key: 'OPS' }, issuetype: { name: 'Task' }, summary: 'Good' };
    const { status, body } = await site.ask(
      'ada', 'POST', '/issue/bulk', { issueUpdates: [{ fields: good }, { fields: { ...good, summary: '' } }] },
    );
    expect(status).toBe(201);
    expect(body.issues).toHaveLength(1);
    expect(body.errors).toMatchObject([{
      failedElementNumber: 1, status: 400, elementErrors: { errors: { summary: expect.any(String) } },
    }]);
  });

  test('several issues are read at once in ascending order of ids, without those that may not be seen', async () => {
    const [a, b] = [await site.issue({}), await site.issue({})];
    const { body: hidden } = await site.ask(
      'root', 'POST', '/issue', { fields: { project: { key: 'SEC' }, issuetype: { name: 'Task' }, summary: 'x' } },
    );
    const { body } = await site.ask(
      'ada', 'POST', '/issue/bulkfetch', { issueIdsOrKeys: [b.key, hidden.key, a.id, 'OPS-99'], fields: ['summary'] },
    );
    expect(body.issues.map((it: { key: string }) => it.key)).toEqual([a.key, b.key]);
    expect(
      (await site.ask('ada', 'POST', '/issue/bulkfetch', { issueIdsOrKeys: Array(101).fill(a.id) })).status,
    ).toBe(400);
  });

  test('an edit that is refused in one field changes none', async () => {
    const { key } = await site.issue({});
    expect(
      (await site.ask('ada', 'PUT', `/issue/${key}`, { fields: { summary: 'Changed', duedate: 'soon' } })).status,
    ).toBe(400);
    expect((await site.ask('ada', 'GET', `/issue/${key}`)).body.fields.summary).toBe('A task');
    expect(
      (await site.ask(
        'ada', 'PUT', `/issue/${key}`, { fields: { summary: 'a' }, update: { summary: [{ set: 'b' }] } },
      )).status,
    ).toBe(400);
  });

  test('values written for several issues by an app are written all, or none when one is refused', async () => {
    const { id, key } = await site.issue({});
    const score = await site.fieldId('score');
    const updates = [
      { customField: score, issueIds: [Number(id)], value: 1 },
      { customField: score, issueIds: [Number(id)], value: 'high' },
    ];
    expect((await site.ask('app', 'POST', '/app/field/value', { updates })).status).toBe(400);
    expect((await site.ask('ada', 'GET', `/issue/${key}`)).body.fields[score]).toBeNull();
  });
});
