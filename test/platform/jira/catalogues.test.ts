import { openTestSite, people, type TestSite } from './testSite';

let site: TestSite;
beforeAll(async () => { site = await openTestSite(); });
afterAll(() => site.jira.close());

const names = (list: { name: string }[]): string[] => list.map(({ name }) => name);

test('resolutions, priorities and statuses are found by id, by page and by what they are', async () => {
  const { body: all } = await site.ask('ada', 'GET', '/resolution');
  expect((await site.ask('ada', 'GET', `/resolution/${all[1].id}`)).body).toEqual(all[1]);
  expect((await site.ask('ada', 'GET', '/resolution/1')).status).toBe(404);
  expect(names((await site.ask('ada', 'GET', `/resolution/search?id=${all[0].id}&id=${all[2].id}`)).body.values)).toEqual([all[0].name, all[2].name]);
  expect(names((await site.ask('ada', 'GET', '/priority/search?onlyDefault=true')).body.values)).toEqual(['Medium']);
  const { body: done } = await site.ask('ada', 'GET', '/statuses/search?statusCategory=DONE&searchString=do');
  expect(done.values[0]).toMatchObject({ name: 'Done', statusCategory: 'DONE', scope: { type: 'GLOBAL' } });
  expect((await site.ask('ada', 'GET', `/statuses?id=${done.values[0].id}`)).body).toEqual([done.values[0]]);
  expect((await site.ask('ada', 'GET', '/statuses')).status).toBe(400);
});

describe('groups', () => {
  test('are made, joined, left and taken away by administrators of Jira', async () => {
    expect((await site.ask('ada', 'POST', '/group', { name: 'writers' })).status).toBe(403);
    const { status, body: group } = await site.ask('root', 'POST', '/group', { name: 'writers' });
    expect([status, group.users.size]).toEqual([201, 0]);
    expect((await site.ask('root', 'POST', '/group', { name: 'Writers' })).status).toBe(400);
    const join = (accountId: string) => site.ask('root', 'POST', `/group/user?groupId=${group.groupId}`, { accountId });
    expect((await join(people.bo)).status).toBe(201);
    expect((await join(people.bo)).body.errorMessages[0]).toContain('already a member');
    expect((await join('nobody')).status).toBe(404);
    expect(names((await site.ask('ada', 'GET', `/user/groups?accountId=${people.bo}`)).body)).toEqual(['staff', 'writers']);
    expect((await site.ask('ada', 'GET', '/group/member?groupname=Writers')).body.values).toMatchObject([{ accountId: people.bo }]);
    expect((await site.ask('root', 'DELETE', `/group/user?groupname=writers&accountId=${people.bo}`)).status).toBe(200);
    expect((await site.ask('root', 'DELETE', `/group/user?groupname=writers&accountId=${people.bo}`)).status).toBe(400);
    expect((await site.ask('root', 'DELETE', '/group?groupname=writers')).status).toBe(200);
    expect((await site.ask('ada', 'GET', '/group?groupname=writers')).body.errorMessages).toEqual(["The group named 'writers' does not exist."]);
    expect((await site.ask('ada', 'GET', '/group')).status).toBe(400);
  });

  test('are found by name, in pages and for a picker, beside people', async () => {
    expect(names((await site.ask('ada', 'GET', '/group/bulk?groupName=staff&groupName=guests')).body.values)).toEqual(['staff', 'guests']);
    expect((await site.ask('ada', 'GET', '/groups/picker?query=s&exclude=staff&maxResults=1')).body).toMatchObject({ total: 2, groups: [{ html: expect.any(String) }] });
    const { body } = await site.ask('ada', 'GET', '/groupuserpicker?query=b');
    expect(body.users.users.map(({ displayName }: { displayName: string }) => displayName)).toEqual(['Ada Berg', 'Bo Lund']);
  });
});

test('accounts are opened and ended by administrators, and are known by their address', async () => {
  const wish = { emailAddress: 'new@example.test', products: ['jira-software'] };
  expect((await site.ask('ada', 'POST', '/user', wish)).status).toBe(403);
  expect((await site.ask('root', 'POST', '/user', { ...wish, emailAddress: 'new' })).body.errors.emailAddress).toBeDefined();
  const { status, body } = await site.ask('root', 'POST', '/user', wish);
  expect([status, body]).toEqual([201, expect.objectContaining({ displayName: 'new', active: true })]);
  expect((await site.ask('root', 'POST', '/user', wish)).body.accountId).toBe(body.accountId);
  expect((await site.ask('ada', 'GET', '/user/search?query=new@')).body).toMatchObject([{ accountId: body.accountId }]);
  expect((await site.ask('root', 'DELETE', `/user?accountId=${encodeURIComponent(body.accountId)}`)).status).toBe(204);
  expect((await site.ask('ada', 'GET', `/user?accountId=${encodeURIComponent(body.accountId)}`)).body.active).toBe(false);
  expect((await site.ask('root', 'DELETE', '/user?accountId=nobody')).status).toBe(404);
});

test('who may be assigned in all of several projects is found', async () => {
  const find = (keys: string) => site.ask('root', 'GET', `/user/assignable/multiProjectSearch?projectKeys=${keys}`);
  expect((await find('OPS,WEB')).body).toHaveLength(3);
  expect((await find('OPS,SEC')).body).toMatchObject([{ accountId: people.root }]);
  expect((await site.ask('ada', 'GET', '/user/assignable/multiProjectSearch?projectKeys=SEC')).status).toBe(404);
});

test('several issues are asked at once whether one watches them', async () => {
  const { id } = await site.issue({});
  expect((await site.ask('bo', 'GET', `/issue/${id}/watchers`)).body).toMatchObject({ watchCount: 1, watchers: [{ accountId: people.ada, accountType: 'atlassian' }] });
  expect((await site.ask('ada', 'POST', '/issue/watching', { issueIds: [id, '1'] })).body).toEqual({ issuesIsWatching: { [id]: true, 1: false } });
  expect((await site.ask('bo', 'POST', '/issue/watching', { issueIds: [id] })).body).toEqual({ issuesIsWatching: { [id]: false } });
});

describe('projects', () => {
  test('are ordered by what is asked for, with what is happening in them', async () => {
    await site.issue({ project: { key: 'WEB' } });
    const keys = async (query: string) => (await site.ask('root', 'GET', `/project/search?${query}`)).body.values.map(({ key }: { key: string }) => key);
    expect(await keys('orderBy=name')).toEqual(['OPS', 'SEC', 'TEAM', 'WEB']);
    expect(await keys('orderBy=-key')).toEqual(['WEB', 'TEAM', 'SEC', 'OPS']);
    expect(await keys('status=archived')).toEqual([]);
    expect((await site.ask('root', 'GET', '/project/search?orderBy=wobble')).status).toBe(400);
    const { body } = await site.ask('root', 'GET', '/project/search?expand=insight&keys=WEB');
    expect(body.values[0].insight).toMatchObject({ totalIssueCount: 1, lastIssueUpdateTime: expect.any(String) });
  });

  test('can be tried for a key and a name before they are made; their lead gets what nobody was chosen for', async () => {
    expect((await site.ask('root', 'GET', '/projectvalidate/key?key=ops')).body.errors.projectKey).toBeDefined();
    expect((await site.ask('root', 'GET', '/projectvalidate/validProjectKey?key=OPS')).body).toBe('OPS1');
    expect((await site.ask('root', 'GET', '/projectvalidate/validProjectName?name=Operations')).body).toBe('Operations (2)');
    expect((await site.ask('root', 'GET', '/project/type/software')).body.formattedKey).toBe('Software');
    expect((await site.ask('root', 'POST', '/project', { key: 5, name: 'Odd', leadAccountId: people.root })).status).toBe(400);
    const wish = { key: 'LED', name: 'Led', leadAccountId: people.root, projectTypeKey: 'software', assigneeType: 'PROJECT_LEAD' };
    expect((await site.ask('root', 'POST', '/project', wish)).status).toBe(201);
    const assigneeOf = async (fields: object) => {
      const { key } = await site.issue({ project: { key: 'LED' }, ...fields });
      return (await site.ask('ada', 'GET', `/issue/${key}?fields=assignee`)).body.fields.assignee?.accountId ?? null;
    };
    expect([await assigneeOf({}), await assigneeOf({ assignee: { id: '-1' } }), await assigneeOf({ assignee: null })]).toEqual([people.root, people.root, null]);
  });
});
