import { doc, openTestSite, people, type TestSite } from './testSite';

let site: TestSite;
let key: string;
beforeAll(async () => { site = await openTestSite(); });
beforeEach(async () => { ({ key } = await site.issue({})); });
afterAll(() => site.jira.close());

const edit = (body: unknown, who: 'ada' | 'bo' = 'ada') => site.ask(who, 'PUT', `/issue/${key}`, body);
const read = async (fields: string) => (await site.ask('ada', 'GET', `/issue/${key}?fields=${fields}`)).body.fields;

describe('an edit may bring along', () => {
  test('comments to add, edit and take away, each as the permissions allow', async () => {
    expect((await edit({ update: { comment: [{ add: { body: doc('One') } }] } })).status).toBe(204);
    const [{ id }] = (await read('comment')).comment.comments;
    expect((await edit({ update: { comment: [{ edit: { id, body: doc('Two') } }] } }, 'bo')).status).toBe(403);
    expect((await edit({ update: { comment: [{ edit: { id, body: doc('Two') } }] } })).status).toBe(204);
    expect((await read('comment')).comment.comments).toMatchObject([{ id, body: doc('Two') }]);
    expect((await edit({ update: { comment: [{ remove: { id } }] } })).status).toBe(204);
    expect((await read('comment')).comment.total).toBe(0);
    expect((await edit({ update: { comment: [{ remove: { id } }] } })).body.errors.comment).toContain(`${id}`);
    expect((await edit({ update: { comment: [{ copy: { id } }] } })).body.errors.comment).toContain("operation 'copy'");
  });

  test('links, in the direction in which the other issue is named', async () => {
    const other = await site.issue({});
    const add = (end: object) => edit({ update: { issuelinks: [{ add: { type: { name: 'Blocks' }, ...end } }] } });
    expect((await add({ outwardIssue: { key: other.key } })).status).toBe(204);
    expect((await read('issuelinks')).issuelinks).toMatchObject([{ type: { name: 'Blocks' }, outwardIssue: { key: other.key } }]);
    expect((await add({ inwardIssue: { key: other.key } })).status).toBe(204);
    expect((await read('issuelinks')).issuelinks).toMatchObject([{ outwardIssue: { key: other.key } }, { inwardIssue: { key: other.key } }]);
    expect((await add({ outwardIssue: { key: 'OPS-999' } })).body.errors.issuelinks).toBeDefined();
    expect((await edit({ update: { issuelinks: [{ add: { type: { name: 'Wobbles' }, outwardIssue: { key: other.key } } }] } })).body.errors.issuelinks).toContain('Wobbles');
  });

  test('properties and work; what is refused beside the values keeps the values as they were', async () => {
    expect((await edit({ properties: [{ key: 'mark', value: { a: 1 } }], update: { worklog: [{ add: { timeSpent: '2h' } }] } })).status).toBe(204);
    expect((await site.ask('ada', 'GET', `/issue/${key}/properties/mark`)).body.value).toEqual({ a: 1 });
    expect((await read('timespent')).timespent).toBe(7_200);
    const refused = await edit({ fields: { summary: 'Changed' }, update: { worklog: [{ add: { timeSpent: 'ages' } }] } });
    expect(refused).toMatchObject({ status: 400, body: { errors: { timeLogged: 'Invalid time duration entered.' } } });
    expect((await read('summary')).summary).toBe('A task');
  });
});

test('an issue is made with links and work, but not with comments', async () => {
  const fields = { project: { key: 'OPS' }, issuetype: { name: 'Task' }, summary: 'With all' };
  const link = { add: { type: { name: 'Blocks' }, inwardIssue: { key } } };
  const made = await site.ask('ada', 'POST', '/issue', { fields, update: { issuelinks: [link], worklog: [{ add: { timeSpentSeconds: 60 } }] } });
  expect(made.status).toBe(201);
  const { body } = await site.ask('ada', 'GET', `/issue/${made.body.key}?fields=issuelinks,timespent`);
  expect(body.fields).toMatchObject({ issuelinks: [{ inwardIssue: { key } }], timespent: 60 });
  const refused = await site.ask('ada', 'POST', '/issue', { fields, update: { comment: [{ add: { body: doc('x') } }] } });
  expect(refused.body.errors.comment).toContain('cannot be set');
});

test('of several issues made at once each may be moved along its workflow', async () => {
  const { body } = await site.ask('ada', 'GET', `/issue/${key}/transitions`);
  const fields = { project: { key: 'OPS' }, issuetype: { name: 'Task' }, summary: 'Begun' };
  const made = await site.ask('ada', 'POST', '/issue/bulk', { issueUpdates: [{ fields, transition: { id: body.transitions[0].id } }, { fields, transition: { id: '999' } }] });
  expect(made.body).toMatchObject({ issues: [{ key: expect.any(String) }], errors: [{ failedElementNumber: 1 }] });
  expect((await site.ask('ada', 'GET', `/issue/${made.body.issues[0].key}?fields=status`)).body.fields.status.name).toBe('In Progress');
});

describe('time', () => {
  test('is estimated in short form, and told in seconds and in proportion', async () => {
    expect((await edit({ fields: { timetracking: { originalEstimate: '1d 2h' } } })).status).toBe(204);
    expect(await read('timetracking,timeoriginalestimate,timeestimate,workratio,progress')).toEqual({
      timetracking: { originalEstimate: '1d 2h', originalEstimateSeconds: 36_000, remainingEstimate: '1d 2h', remainingEstimateSeconds: 36_000 },
      timeoriginalestimate: 36_000, timeestimate: 36_000, workratio: 0, progress: { progress: 0, total: 36_000, percent: 0 },
    });
    const { body } = await site.ask('ada', 'GET', `/issue/${key}/changelog`);
    expect(body.values[0].items).toMatchObject([
      { fieldId: 'timeoriginalestimate', from: null, to: '36000' }, { fieldId: 'timeestimate', from: null, to: '36000' },
    ]);
    expect((await edit({ fields: { timetracking: { originalEstimate: 'ages' } } })).body.errors.timetracking).toBe('Invalid time duration entered.');
  });

  test('that is worked uses the estimate up, or does what the client says with it', async () => {
    await edit({ fields: { timetracking: { originalEstimate: '10h' } } });
    const log = (query: string, timeSpent = '2h') => site.ask('ada', 'POST', `/issue/${key}/worklog${query}`, { timeSpent });
    const left = async () => (await read('timeestimate')).timeestimate / 3_600;
    const { body: first } = await log('');
    expect(await left()).toBe(8);
    await log('?adjustEstimate=leave');
    expect(await left()).toBe(8);
    await log('?adjustEstimate=new&newEstimate=3h');
    expect(await left()).toBe(3);
    await log('?adjustEstimate=manual&reduceBy=1h');
    expect(await left()).toBe(2);
    expect((await log('?adjustEstimate=new')).status).toBe(400);
    expect((await log('?adjustEstimate=perhaps')).body.errors.adjustEstimate).toBeDefined();
    expect((await site.ask('ada', 'DELETE', `/issue/${key}/worklog/${first.id}`)).status).toBe(204);
    expect([await left(), (await read('timespent')).timespent]).toEqual([4, 3 * 7_200]);
    const { body } = await site.ask('ada', 'GET', `/issue/${key}/changelog`);
    expect(body.values.at(-1).items).toMatchObject([{ fieldId: 'timeestimate', from: '7200', to: '14400' }, { fieldId: 'timespent', from: '28800', to: '21600' }]);
  });

  test('of sub-tasks is counted with their parent', async () => {
    const { key: sub } = await site.issue({ issuetype: { name: 'Sub-task' }, parent: { key } });
    await site.ask('ada', 'POST', `/issue/${sub}/worklog`, { timeSpent: '1h' });
    await site.ask('ada', 'POST', `/issue/${key}/worklog`, { timeSpent: '30m' });
    expect(await read('timespent,aggregatetimespent')).toEqual({ timespent: 1_800, aggregatetimespent: 5_400 });
  });

  test('that was logged is found by ids and by when it changed, where it may be seen', async () => {
    const { body } = await site.ask('ada', 'POST', `/issue/${key}/worklog`, { timeSpent: '1h' });
    expect((await site.ask('bo', 'POST', '/worklog/list', { ids: [Number(body.id), 1] })).body).toMatchObject([{ id: body.id }]);
    expect((await site.ask('cy', 'POST', '/worklog/list', { ids: [Number(body.id)] })).body).toEqual([]);
    const since = Date.parse('2026-11-20T12:00:00Z');
    expect((await site.ask('bo', 'GET', `/worklog/updated?since=${since}`)).body.values).toContainEqual({ worklogId: Number(body.id), updatedTime: since, properties: [] });
    expect((await site.ask('bo', 'GET', `/worklog/updated?since=${since + 1}`)).body.values).toEqual([]);
  });
});

test('a person is named by account id only', async () => {
  expect((await edit({ fields: { assignee: { accountId: 'nobody' } } })).body.errors).toEqual({ assignee: 'Specify a valid value for assignee' });
  expect((await edit({ fields: { assignee: { name: 'bo' } } })).body.errors).toEqual({ assignee: 'Specify a valid value for assignee' });
  expect((await edit({ fields: { reporter: { name: 'bo' } } })).body.errors).toEqual({ reporter: 'Specify a valid value for reporter' });
  const strict = { status: 400, body: { errorMessages: ["'accountId' must be the only user identifying query parameter in GDPR strict mode."] } };
  expect(await site.ask('ada', 'PUT', `/issue/${key}/assignee`, { name: 'bo' })).toMatchObject(strict);
  expect(await site.ask('ada', 'GET', '/user?username=bo')).toMatchObject(strict);
  expect((await site.ask('ada', 'GET', '/user/search?username=bo')).body.errorMessages).toEqual(["The query parameter 'username' is not supported in GDPR strict mode."]);
  expect((await edit({ fields: { assignee: { id: people.bo } } })).status).toBe(204);
  expect((await edit({ fields: { assignee: { accountId: null } } })).status).toBe(204);
  expect((await read('assignee')).assignee).toBeNull();
});

test('a priority that is not is refused in words that differ by how it was named', async () => {
  const refused = async (priority: unknown) => (await edit({ fields: { priority } })).body.errors.priority;
  expect(await refused({ id: '99' })).toBe('The priority selected is invalid.');
  expect(await refused({ name: 'Urgent' })).toBe('Specify the Priority (name) in the string format');
  expect(await refused('High')).toBe('Specify the Priority (id or name) in the string format');
  expect((await edit({ fields: { priority: { name: 'High' } } })).status).toBe(204);
});
