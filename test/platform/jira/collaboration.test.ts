import { baseUrl, doc, openTestSite, people, type TestSite } from './testSite';

let site: TestSite;
let key: string;
beforeEach(async () => { site = await openTestSite(); ({ key } = await site.issue({})); });
afterEach(() => site.jira.close());

describe('links', () => {
  test('a link shows at both its ends in opposite directions, in both histories, and goes from both', async () => {
    const other = await site.issue({});
    const told: string[] = [];
    site.jira.onEvent(({ eventType, payload }) => told.push(`${eventType} ${String(payload.sourceIssueId ?? '')}`));
    const made = await site.ask('ada', 'POST', '/issueLink', { type: { name: 'Blocks' }, inwardIssue: { key }, outwardIssue: { key: other.key } });
    expect(made).toMatchObject({ status: 201, body: undefined });
    const [from] = (await site.ask('ada', 'GET', `/issue/${key}`)).body.fields.issuelinks;
    const [to] = (await site.ask('ada', 'GET', `/issue/${other.key}`)).body.fields.issuelinks;
    expect(from).toMatchObject({ type: { outward: 'blocks' }, outwardIssue: { key: other.key } });
    expect(to).toMatchObject({ inwardIssue: { key } });
    expect((await site.ask('ada', 'GET', `/issue/${key}/changelog`)).body.values[0].items[0].toString).toBe(`This issue blocks ${other.key}`);
    expect((await site.ask('ada', 'DELETE', `/issueLink/${from.id}`)).status).toBe(204);
    expect((await site.ask('ada', 'GET', `/issue/${other.key}`)).body.fields.issuelinks).toEqual([]);
    expect(told.map((it) => it.split(' ')[0])).toEqual(['avi:jira:created:issuelink', 'avi:jira:deleted:issuelink']);
  });

  test('an unknown type, a missing end, an unseen end and the issue itself are refused', async () => {
    const link = (type: string, outward: object) => site.ask('ada', 'POST', '/issueLink', { type: { name: type }, inwardIssue: { key }, outwardIssue: outward });
    expect((await link('Wobbles', { key })).status).toBe(404);
    expect((await link('Blocks', {})).status).toBe(400);
    expect((await link('Blocks', { key: 'SEC-1' })).status).toBe(404);
    expect((await link('Blocks', { key })).status).toBe(400);
  });

  test('a remote link of the same globalId takes the place of the first', async () => {
    const wish = (title: string) => ({ globalId: 'doc=1', object: { url: 'https://docs.example.test/1', title } });
    const first = await site.ask('ada', 'POST', `/issue/${key}/remotelink`, wish('Draft'));
    const second = await site.ask('ada', 'POST', `/issue/${key}/remotelink`, wish('Final'));
    expect([first.status, second.status, second.body.id]).toEqual([201, 200, first.body.id]);
    expect((await site.ask('ada', 'GET', `/issue/${key}/remotelink`)).body).toMatchObject([{ object: { title: 'Final' } }]);
    expect((await site.ask('ada', 'POST', `/issue/${key}/remotelink`, { object: { title: 'x' } })).body.errors.url).toBeDefined();
  });
});

describe('comments', () => {
  test('are written, edited and deleted by their author, not by others', async () => {
    const { status, body } = await site.ask('ada', 'POST', `/issue/${key}/comment`, { body: doc('Hello') });
    expect(status).toBe(201);
    expect((await site.ask('bo', 'PUT', `/issue/${key}/comment/${body.id}`, { body: doc('x') })).status).toBe(403);
    expect((await site.ask('ada', 'PUT', `/issue/${key}/comment/${body.id}`, { body: doc('Hello again') })).status).toBe(200);
    expect((await site.ask('bo', 'GET', `/issue/${key}/comment?expand=renderedBody`)).body).toMatchObject({ total: 1, comments: [{ renderedBody: '<p>Hello again</p>' }] });
    expect((await site.ask('bo', 'DELETE', `/issue/${key}/comment/${body.id}`)).status).toBe(403);
    expect((await site.ask('ada', 'DELETE', `/issue/${key}/comment/${body.id}`)).status).toBe(204);
  });

  test('that are no document are refused, and those kept for a role are shown to it only', async () => {
    expect((await site.ask('ada', 'POST', `/issue/${key}/comment`, { body: 'text' })).body.errors).toEqual({ comment: 'Comment body is not valid!' });
    await site.ask('ada', 'POST', `/issue/${key}/comment`, { body: doc('Quietly'), visibility: { type: 'role', value: 'Administrators' } });
    expect((await site.ask('bo', 'GET', `/issue/${key}/comment`)).body.total).toBe(0);
    expect((await site.ask('root', 'GET', `/issue/${key}/comment`)).body.total).toBe(1);
  });

  test('in version 2 are markup, kept as a document', async () => {
    await site.ask('ada', 'POST', `/rest/api/2/issue/${key}/comment`, { body: 'One\nTwo' });
    expect((await site.ask('ada', 'GET', `/rest/api/2/issue/${key}/comment`)).body.comments[0].body).toBe('One\nTwo');
    expect((await site.ask('ada', 'GET', `/issue/${key}/comment`)).body.comments[0].body.content).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'One' }, { type: 'hardBreak' }, { type: 'text', text: 'Two' }] },
    ]);
  });
});

describe('properties', () => {
  test('come back as they went in, are replaced whole, and go', async () => {
    const at = `/issue/${key}/properties/my.mark`;
    expect((await site.ask('ada', 'GET', at)).status).toBe(404);
    expect((await site.ask('ada', 'PUT', at, { a: [1, null, 'é'] })).status).toBe(201);
    expect((await site.ask('ada', 'PUT', at, { b: 0 })).status).toBe(200);
    expect((await site.ask('ada', 'GET', at)).body).toEqual({ key: 'my.mark', value: { b: 0 } });
    expect((await site.ask('ada', 'GET', `/issue/${key}?properties=my.mark&fields=id`)).body.properties).toEqual({ 'my.mark': { b: 0 } });
    expect((await site.ask('ada', 'PUT', at, 'x'.repeat(33_000))).status).toBe(400);
    expect((await site.ask('ada', 'DELETE', at)).status).toBe(204);
    expect((await site.ask('cy', 'PUT', at, 1)).status).toBe(404);
  });
});

describe('attachments', () => {
  const attach = (who: keyof typeof people, name: string, content: string, headers: Record<string, string> = {}) => {
    const form = new FormData();
    form.append('file', new Blob([content], { type: 'text/plain' }), name);
    return site.jira.fetchAs({ kind: 'user', accountId: people[who] }, new Request(`${baseUrl}/rest/api/3/issue/${key}/attachments`, { method: 'POST', body: form, headers }));
  };

  test('are kept byte by byte, listed, and offered as a file that no browser would run', async () => {
    const response = await attach('ada', '../../notes "1".txt', 'Grüße');
    const [made] = (await response.json()) as { id: string; filename: string; size: number }[];
    expect(made).toMatchObject({ filename: 'notes "1".txt', size: 7 });
    const content = await site.jira.fetchAs({ kind: 'user', accountId: people.bo }, new Request(`${baseUrl}/rest/api/3/attachment/content/${made!.id}`));
    expect(await content.text()).toBe('Grüße');
    expect(content.headers.get('content-disposition')).toMatch(/^attachment; filename="notes _1_\.txt"/);
    expect(content.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await site.ask('cy', 'GET', `/attachment/${made!.id}`)).status).toBe(404);
    expect((await site.ask('bo', 'DELETE', `/attachment/${made!.id}`)).status).toBe(403);
    expect((await site.ask('ada', 'DELETE', `/attachment/${made!.id}`)).status).toBe(204);
  });

  test('over HTTP are refused without the header that no foreign page can send', async () => {
    const ada = site.jira.people().find(({ accountId }) => accountId === people.ada)!;
    const form = new FormData();
    form.append('file', new Blob(['x']), 'x');
    const send = (headers: Record<string, string>) =>
      site.jira.fetch(new Request(`${baseUrl}/rest/api/3/issue/${key}/attachments`, {
        method: 'POST', body: form, headers: { authorization: `Basic ${Buffer.from(`${ada.emailAddress}:${ada.apiToken}`).toString('base64')}`, ...headers },
      }));
    expect((await send({})).status).toBe(403);
    expect((await send({ 'X-Atlassian-Token': 'no-check' })).status).toBe(200);
  });
});

describe('permissions and people', () => {
  test('a person reads their own permissions, and only an administrator those of others', async () => {
    const { body } = await site.ask('cy', 'GET', '/mypermissions?permissions=BROWSE_PROJECTS,ADMINISTER');
    expect(body.permissions).toMatchObject({ BROWSE_PROJECTS: { havePermission: false, type: 'PROJECT' }, ADMINISTER: { havePermission: false, type: 'GLOBAL' } });
    expect((await site.ask('ada', 'GET', '/mypermissions')).status).toBe(400);
    expect((await site.ask('ada', 'GET', '/mypermissions?permissions=WOBBLE')).status).toBe(400);
    const wish = { accountId: people.cy, globalPermissions: ['ADMINISTER'], projectPermissions: [{ permissions: ['EDIT_ISSUES'], issues: [10001], projects: [10001] }] };
    expect((await site.ask('ada', 'POST', '/permissions/check', wish)).status).toBe(403);
    expect((await site.ask('root', 'POST', '/permissions/check', wish)).body).toEqual({ globalPermissions: [], projectPermissions: [{ permission: 'EDIT_ISSUES', issues: [], projects: [] }] });
    const own = await site.ask('ada', 'POST', '/permissions/check', { ...wish, accountId: undefined });
    expect(own.body.projectPermissions).toEqual([{ permission: 'EDIT_ISSUES', issues: [10001], projects: [10001] }]);
  });

  test('a permission of an app is known, and held by nobody until it is granted', async () => {
    const { body } = await site.ask('root', 'GET', '/mypermissions?permissions=app-1__static__judge&projectKey=OPS');
    expect(body.permissions['app-1__static__judge']).toMatchObject({ name: 'Judge', type: 'PROJECT', havePermission: false });
  });

  test('people are found by the beginning of a name, and offered as assignees where they may be', async () => {
    const names = async (path: string) => (await site.ask('ada', 'GET', path)).body.map((it: { displayName: string }) => it.displayName);
    expect(await names('/user/search?query=ber')).toEqual(['Ada Berg']);
    expect(await names('/user/assignable/search?project=OPS&query=')).toEqual(['Ada Berg', 'Bo Lund', 'Root Admin']);
    expect((await site.ask('ada', 'GET', '/user?accountId=nobody')).status).toBe(404);
  });

  test('mail goes to those who may see the issue, into the outbox', async () => {
    const to = { users: [{ accountId: people.cy }, { accountId: people.bo }], reporter: true };
    expect((await site.ask('ada', 'POST', `/issue/${key}/notify`, { subject: 'Look', textBody: 'Please', to })).status).toBe(204);
    expect(site.jira.outbox()).toMatchObject([{ issueKey: key, subject: 'Look', to: ['bo@example.test', 'ada@example.test'] }]);
    expect((await site.ask('ada', 'POST', `/issue/${key}/notify`, { to: { users: [{ accountId: people.cy }] } })).status).toBe(400);
  });
});

describe('an administrator', () => {
  test('makes a project, in which issues can be made at once; nobody else does', async () => {
    const wish = { key: 'NEW', name: 'New one', leadAccountId: people.root, projectTypeKey: 'software' };
    expect((await site.ask('ada', 'POST', '/project', wish)).status).toBe(403);
    expect((await site.ask('root', 'POST', '/project', { ...wish, key: 'ops' })).body.errors.projectKey).toBeDefined();
    expect((await site.ask('root', 'POST', '/project', { ...wish, key: 'OPS' })).body.errors.projectKey).toBeDefined();
    expect((await site.ask('root', 'POST', '/project', wish)).status).toBe(201);
    expect((await site.issue({ project: { key: 'NEW' } })).key).toBe('NEW-1');
    expect((await site.ask('root', 'DELETE', '/project/NEW')).status).toBe(204);
    expect((await site.ask('ada', 'GET', '/issue/NEW-1')).status).toBe(404);
  });

  test('makes a field, which can be written and searched at once', async () => {
    const made = await site.ask('root', 'POST', '/field', { name: 'Remark', type: 'com.atlassian.jira.plugin.system.customfieldtypes:textfield' });
    expect(made).toMatchObject({ status: 201, body: { custom: true, name: 'Remark' } });
    await site.ask('ada', 'PUT', `/issue/${key}`, { fields: { [made.body.id]: 'some words' } });
    expect((await site.ask('ada', 'POST', '/search/jql', { jql: 'Remark ~ words' })).body.issues).toHaveLength(1);
    expect((await site.ask('root', 'POST', '/field', { name: 'X', type: 'wobble' })).body.errors.type).toBeDefined();
  });
});
