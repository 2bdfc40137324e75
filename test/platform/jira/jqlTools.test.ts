import { openTestSite, people, type TestSite } from './testSite';

let site: TestSite;
let filter = '';
beforeAll(async () => {
  site = await openTestSite();
  site.jira.settings.limits = false;
  await site.issue({ labels: ['infra'] });
  await site.ask('root', 'POST', '/issue', { fields: { project: { key: 'SEC' }, issuetype: { name: 'Task' }, summary: 'Hidden' } });
  filter = (await site.ask('ada', 'POST', '/filter', { name: 'Mine', jql: 'project = OPS' })).body.id;
});
afterAll(() => site.jira.close());

test('names of people in queries become their accounts, and queries with strangers are listed', async () => {
  const { status, body } = await site.ask('ada', 'POST', '/jql/pdcleaner', { queryStrings: [
    'assignee = "Bo Lund" AND summary ~ "Bo Lund"', `reporter in ("Ada Berg", ${people.bo}, EMPTY) ORDER BY assignee`, 'assignee was Mia',
  ] });
  expect([status, body]).toEqual([200, {
    queryStrings: [`assignee = ${people.bo} AND summary ~ "Bo Lund"`, `reporter in (${people.ada}, ${people.bo}, EMPTY) ORDER BY assignee`],
    queriesWithUnknownUsers: [{ originalQuery: 'assignee was Mia', convertedQuery: 'assignee was unknown' }],
  }]);
});

test('names of what a reader may not see become ids, for administrators only', async () => {
  const projects = (await site.ask('root', 'GET', '/project/search?keys=SEC')).body.values;
  const hidden = (await site.ask('root', 'GET', '/issue/SEC-1')).body.id;
  const query = 'project in (OPS, SEC) AND (key = SEC-1 OR summary ~ SEC)';
  const { body } = await site.ask('root', 'POST', '/jql/sanitize', { queries: [
    { query, accountId: people.ada }, { query, accountId: people.root }, { query: 'project =' , accountId: null },
  ] });
  expect(body.queries).toEqual([
    { initialQuery: query, sanitizedQuery: `project in (OPS, ${projects[0].id}) AND (key = ${hidden} OR summary ~ SEC)`, accountId: people.ada },
    { initialQuery: query, sanitizedQuery: query, accountId: people.root },
    { initialQuery: 'project =', errors: { errorMessages: [expect.stringContaining('Error in the JQL Query')], errors: {} }, accountId: null },
  ]);
  expect((await site.ask('ada', 'POST', '/jql/sanitize', { queries: [{ query }] })).status).toBe(403);
});

test('an editor of queries is told which fields there are, what each takes, and which functions', async () => {
  const { body } = await site.ask('ada', 'GET', '/jql/autocompletedata');
  const field = (value: string): Record<string, unknown> => body.visibleFieldNames.find((it: { value: string }) => it.value === value);
  expect(field('summary')).toMatchObject({ operators: ['~', '!~', 'is', 'is not'], orderable: 'true', searchable: 'true' });
  expect(field('status')).toMatchObject({ auto: 'true', operators: expect.arrayContaining(['was', 'changed']) });
  expect(field('attachments')).toMatchObject({ operators: ['is', 'is not'], orderable: 'false' });
  expect(field('"Short text"')).toMatchObject({ cfid: expect.stringMatching(/^cf\[\d+\]$/) });
  expect(body.visibleFunctionNames).toContainEqual(expect.objectContaining({ value: 'currentUser()', types: ['com.atlassian.jira.user.ApplicationUser'] }));
  expect(body.visibleFunctionNames).toContainEqual(expect.objectContaining({ value: 'membersOf("")', isList: 'true' }));
  expect((await site.ask('ada', 'POST', '/jql/autocompletedata', { projectIds: [] })).body).toEqual(body);
});

test.each([
  ['fieldName=status&fieldValue=in', [{ value: '"In Progress"', displayName: '<b>In</b> Progress' }]],
  ['fieldName=assignee&fieldValue=bo', [{ value: people.bo, displayName: '<b>Bo</b> Lund' }]],
  ['fieldName=status&predicateName=by&predicateValue=ada', [{ value: people.ada, displayName: '<b>Ada</b> Berg' }]],
  ['fieldName=labels', [{ value: 'infra', displayName: 'infra' }]],
  ['fieldName=project&fieldValue=sec', []],
  ['fieldName=nonsense', []],
])('values are suggested as they are typed, and none that may not be seen: %s', async (query, results) => {
  expect((await site.ask('ada', 'GET', `/jql/autocompletedata/suggestions?${query}`)).body).toEqual({ results });
});

test('a filter is shared and unshared by its owner, and handed over', async () => {
  expect((await site.ask('bo', 'GET', `/filter/${filter}`)).status).toBe(400);
  const shared = await site.ask('ada', 'POST', `/filter/${filter}/permission`, { type: 'group', groupname: 'staff' });
  expect([shared.status, shared.body]).toEqual([201, [{ id: expect.any(Number), type: 'group', group: { name: 'staff', groupId: expect.any(String) } }]]);
  const at = `/filter/${filter}/permission/${shared.body[0].id}`;
  expect((await site.ask('bo', 'GET', at)).body).toEqual(shared.body[0]);
  expect((await site.ask('bo', 'DELETE', at)).status).toBe(403);
  expect((await site.ask('bo', 'POST', `/filter/${filter}/permission`, { type: 'authenticated' })).status).toBe(403);
  expect((await site.ask('ada', 'POST', `/filter/${filter}/permission`, { type: 'group', groupname: 'nobodies' })).status).toBe(400);
  expect((await site.ask('ada', 'DELETE', at)).status).toBe(204);
  expect((await site.ask('ada', 'GET', at)).status).toBe(404);
  expect((await site.ask('ada', 'PUT', `/filter/${filter}/owner`, { accountId: people.bo })).status).toBe(204);
  expect((await site.ask('bo', 'GET', `/filter/${filter}`)).body.owner.accountId).toBe(people.bo);
  expect((await site.ask('ada', 'GET', `/filter/${filter}`)).status).toBe(400);
});

test('a permission scheme is made, given to a project, and removed once no project has it', async () => {
  const anyone = { permissions: [{ permission: 'BROWSE_PROJECTS', holder: { type: 'anyone' } }] };
  const made = await site.ask('root', 'POST', '/permissionscheme', { name: 'Readers', ...anyone });
  expect(made).toMatchObject({ status: 201, body: { name: 'Readers' } });
  expect((await site.ask('root', 'POST', '/permissionscheme', { name: 'readers' })).status).toBe(400);
  expect((await site.ask('root', 'POST', '/permissionscheme', { name: 'More', permissions: [{ permission: 'FLY', holder: { type: 'anyone' } }] })).status).toBe(400);
  const at = `/permissionscheme/${made.body.id}`;
  const { id: open } = (await site.ask('root', 'GET', '/project/OPS/permissionscheme')).body;
  expect((await site.ask('ada', 'PUT', '/project/OPS/permissionscheme', { id: made.body.id })).status).toBe(403);
  expect((await site.ask('cy', 'GET', '/project/OPS')).status).toBe(404);
  expect((await site.ask('root', 'PUT', '/project/OPS/permissionscheme', { id: made.body.id })).body.name).toBe('Readers');
  expect((await site.ask('cy', 'GET', '/project/OPS')).status).toBe(200);
  expect((await site.ask('root', 'DELETE', at)).status).toBe(400);
  expect((await site.ask('root', 'PUT', '/project/OPS/permissionscheme', { id: open })).status).toBe(200);
  expect((await site.ask('cy', 'GET', '/project/OPS')).status).toBe(404);
  expect((await site.ask('root', 'DELETE', at)).status).toBe(204);
  expect((await site.ask('root', 'GET', at)).status).toBe(404);
});
