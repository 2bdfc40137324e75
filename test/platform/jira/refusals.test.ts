import { doc, openTestSite, people, type TestSite } from './testSite';

let site: TestSite;
let key: string;
beforeEach(async () => { site = await openTestSite(); ({ key } = await site.issue({})); });
afterEach(() => site.jira.close());

const refused = (errorMessages: string[], errors: Record<string, string> = {}) => ({ status: 400, body: { errorMessages, errors } });

describe('an issue that is made', () => {
  const make = (fields: Record<string, unknown>) => site.ask('ada', 'POST', '/issue', { fields });
  const task = { project: { key: 'OPS' }, issuetype: { name: 'Task' } };

  test('without project and type is told both at once; without a summary, by field', async () => {
    expect(await make({ summary: 'x' })).toMatchObject(
      refused([], { project: 'Specify a valid project ID or key', issuetype: 'Specify an issue type' }),
    );
    expect(await make({ ...task, issuetype: { name: 'Bug' } })).toMatchObject(refused([], { issuetype: 'Specify a valid issue type' }));
    expect(await make(task)).toMatchObject(refused([], { summary: 'You must specify a summary of the issue.' }));
  });

  test('with a field that nobody knows is told so in Jira’s words', async () => {
    expect(await make({ ...task, summary: 'x', customfield_99999: 1 })).toMatchObject(refused([], {
      customfield_99999: "Field 'customfield_99999' cannot be set. It is not on the appropriate screen, or unknown.",
    }));
  });

  test('with a document whose nodes do not fit is told so of the whole, with a text instead, by field', async () => {
    const bare = { type: 'doc', version: 1, content: [{ type: 'text', text: 'bare' }] };
    expect(await make({ ...task, summary: 'x', description: bare })).toMatchObject(refused(['INVALID_INPUT']));
    expect((await make({ ...task, summary: 'x', description: 'text' })).body.errors.description).toMatch(/Atlassian Document/);
    expect((await make({ ...task, summary: 'x', description: doc('x'.repeat(32_768)) })).body.errors.description).toMatch(/32,767/);
    expect((await make({ ...task, summary: 'x', description: doc('x'.repeat(32_767)) })).status).toBe(201);
  });
});

describe('a comment', () => {
  test('that is a broken document, a text or nothing is refused under its name', async () => {
    const say = async (body: unknown) => (await site.ask('ada', 'POST', `/issue/${key}/comment`, { body })).body.errors;
    expect(await say({ type: 'doc', version: 1, content: [{ type: 'wobble' }] })).toEqual({ comment: 'INVALID_INPUT' });
    expect(await say('text')).toEqual({ comment: 'Comment body is not valid!' });
    expect(await say(undefined)).toEqual({ comment: 'Comment body can not be empty!' });
  });

  test('comes with an edit, a transition or a link, and with none of them when it is refused', async () => {
    const update = { comment: [{ add: { body: doc('With it') } }] };
    expect((await site.ask('ada', 'PUT', `/issue/${key}`, { fields: { summary: 'Edited' }, update })).status).toBe(204);
    const { transitions: [{ id }] } = (await site.ask('ada', 'GET', `/issue/${key}/transitions`)).body;
    expect((await site.ask('ada', 'POST', `/issue/${key}/transitions`, { transition: { id }, update })).status).toBe(204);
    const other = await site.issue({});
    const link = { type: { name: 'Blocks' }, inwardIssue: { key }, outwardIssue: { key: other.key }, comment: { body: doc('And linked') } };
    expect((await site.ask('ada', 'POST', '/issueLink', link)).status).toBe(201);
    expect((await site.ask('ada', 'GET', `/issue/${key}/comment`)).body.total).toBe(3);
    const broken = { fields: { summary: 'Not this' }, update: { comment: [{ add: { body: 'text' } }] } };
    expect((await site.ask('ada', 'PUT', `/issue/${key}`, broken)).status).toBe(400);
    expect((await site.ask('ada', 'PUT', `/issue/${key}`, { update: { comment: [{ remove: {} }] } })).status).toBe(400);
    expect((await site.ask('ada', 'GET', `/issue/${key}?fields=summary`)).body.fields.summary).toBe('Edited');
  });
});

describe('a search', () => {
  test('with a member that its body does not have, or of another type, is refused without saying which', async () => {
    const invalid = refused(['Invalid request payload. Refer to the REST API documentation and try again.']);
    const wishes = [{ startAt: 0 }, { fields: 'summary' }, { expand: ['names'] }, { maxResults: 'many' }, { validateQuery: true }];
    for (const wish of wishes) {
      expect(await site.ask('ada', 'POST', '/search/jql', { jql: 'project = OPS', ...wish })).toMatchObject(invalid);
    }
    expect((await site.ask('ada', 'POST', '/search/jql', { jql: 'project = OPS', maxResults: -1 })).status).toBe(400);
  });

  test('without a restriction, with a stranger’s token or another query’s is refused', async () => {
    expect(await site.ask('ada', 'GET', '/search/jql')).toMatchObject(
      refused(['Unbounded JQL queries are not allowed here. Please add a search restriction to your query.']),
    );
    await site.issue({});
    const { nextPageToken } = (await site.ask('ada', 'POST', '/search/jql', { jql: 'project = OPS', maxResults: 1 })).body;
    for (const token of ['x', `${nextPageToken}x`, Buffer.from('{}').toString('base64url')]) {
      expect((await site.ask('ada', 'POST', '/search/jql', { jql: 'project = OPS', nextPageToken: token })).status).toBe(400);
    }
    expect((await site.ask('ada', 'POST', '/search/jql', { jql: 'project = WEB', nextPageToken })).status).toBe(400);
  });

  test('knows hierarchyLevel, issueLinkType and sprint', async () => {
    const other = await site.issue({});
    await site.issue({ issuetype: { name: 'Epic' } });
    await site.ask('ada', 'POST', '/issueLink', { type: { name: 'Blocks' }, inwardIssue: { key }, outwardIssue: { key: other.key } });
    const found = async (jql: string) =>
      (await site.ask('ada', 'POST', '/search/jql', { jql, fields: ['key'] })).body.issues?.map((it: { key: string }) => it.key).sort();
    expect(await found('hierarchyLevel = 1')).toEqual(['OPS-3']);
    expect(await found('project = OPS AND hierarchyLevel < 1')).toEqual(['OPS-1', 'OPS-2']);
    expect(await found('issueLinkType = Blocks')).toEqual([key, other.key]);
    expect(await found('issueLinkType = blocks')).toEqual([key, other.key]);
    expect(await found('issueLinkType = "is blocked by"')).toEqual([other.key]);
    expect(await found('project = OPS AND sprint is EMPTY')).toHaveLength(3);
    expect((await site.ask('ada', 'POST', '/search/jql', { jql: 'issueLinkType = wobbles' })).status).toBe(400);
  });
});

test('matching and the groups of nobody are refused', async () => {
  expect((await site.ask('ada', 'POST', '/jql/match', {})).status).toBe(400);
  expect((await site.ask('ada', 'GET', '/user/groups')).status).toBe(400);
  expect((await site.ask('ada', 'GET', '/user/groups?accountId=nobody')).status).toBe(404);
  expect((await site.ask('ada', 'GET', '/user/bulk')).status).toBe(400);
});

test('a transition that the workflow does not have, and one that is not open now, are told apart', async () => {
  const go = (id: unknown) => site.ask('ada', 'POST', `/issue/${key}/transitions`, { transition: { id } });
  expect(await go('999')).toMatchObject(refused(["Transition id '999' is not valid for this issue."]));
  expect((await go('31')).body.errorMessages[0]).toMatch(/not valid for the current state/);
});

test('somebody who may not be assigned issues is not; watchers are named by a bare text, or the caller is meant', async () => {
  const assign = (accountId: string) => site.ask('ada', 'PUT', `/issue/${key}/assignee`, { accountId });
  expect((await assign(people.cy)).body.errors.assignee).toBe("User 'Cy Ek' cannot be assigned issues.");
  expect((await assign(people.gone)).status).toBe(400);
  expect((await assign(people.bo)).status).toBe(204);
  expect((await site.ask('bo', 'POST', `/issue/${key}/watchers`)).status).toBe(204);
  expect((await site.ask('bo', 'GET', `/issue/${key}/watchers`)).body.watchCount).toBe(2);
  expect((await site.ask('bo', 'DELETE', `/issue/${key}/watchers`)).status).toBe(400);
});

test('properties: keys of 255 and values of 32,768 characters are the most', async () => {
  const put = async (name: string, value: unknown) => (await site.ask('ada', 'PUT', `/issue/${key}/properties/${name}`, value)).status;
  expect(await put('k'.repeat(255), 1)).toBe(201);
  expect(await put('k'.repeat(255), 2)).toBe(200);
  expect(await put('k'.repeat(256), 1)).toBe(400);
  expect(await put('v', 'x'.repeat(32_766))).toBe(201);
  expect(await put('v', 'x'.repeat(32_767))).toBe(400);
  expect((await site.ask('ada', 'DELETE', `/issue/${key}/properties/v`)).status).toBe(204);
  expect((await site.ask('ada', 'DELETE', `/issue/${key}/properties/v`)).status).toBe(404);
});

test('the catalogue: categories, switches, security levels and create screens in both forms', async () => {
  const get = async (path: string, who: 'ada' | 'cy' = 'ada') => site.ask(who, 'GET', path);
  expect((await get('/statuscategory')).body.map((it: { key: string }) => it.key)).toEqual(['undefined', 'new', 'indeterminate', 'done']);
  expect((await get('/statuscategory/done')).body).toMatchObject({ id: 3, name: 'Done' });
  expect((await get('/statuscategory/9')).status).toBe(404);
  expect((await get('/configuration')).body.attachmentsEnabled).toBe(true);
  const { levels: [level] } = (await get('/project/OPS/securitylevel')).body;
  expect((await get(`/securitylevel/${level.id}`)).body.name).toBe('Leads only');
  expect((await get(`/securitylevel/${level.id}`, 'cy')).status).toBe(404);
  const old = (await get('/issue/createmeta?projectKeys=OPS&issuetypeNames=Task&expand=projects.issuetypes.fields')).body.projects;
  expect(old).toMatchObject([{ key: 'OPS', issuetypes: [{ name: 'Task', fields: { summary: { required: true } } }] }]);
  expect((await get('/issue/createmeta', 'cy')).body.projects).toEqual([]);
  const page = (await get('/issue/createmeta/OPS/issuetypes?startAt=1&maxResults=1')).body;
  expect(page).toMatchObject({ startAt: 1, maxResults: 1, total: 3, issueTypes: [{ name: 'Task' }] });
  expect((await get('/project/999')).body.errorMessages).toEqual(["No project could be found with id '999'."]);
});
