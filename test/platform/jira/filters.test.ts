import { openTestSite, type TestSite } from './testSite';

let site: TestSite;
beforeEach(async () => { site = await openTestSite(); });
afterEach(() => site.jira.close());

test('a filter is saved, found, changed and deleted by its owner, and shown to those it is shared with', async () => {
  const wish = { name: 'Open tasks', jql: 'project = OPS', favourite: true };
  const { status, body } = await site.ask('ada', 'POST', '/filter', wish);
  expect({ status, body }).toMatchObject({ status: 200, body: { name: 'Open tasks', favourite: true, favouritedCount: 1, owner: { displayName: 'Ada Berg' } } });
  const at = `/filter/${body.id}`;
  expect((await site.ask('bo', 'GET', at)).status).toBe(400);
  expect((await site.ask('bo', 'GET', '/filter/search')).body.total).toBe(0);
  const shares = [{ type: 'group', group: { name: 'staff' } }];
  expect((await site.ask('ada', 'PUT', at, { name: 'Tasks', jql: 'project = OPS', sharePermissions: shares })).body.sharePermissions)
    .toMatchObject([{ type: 'group', group: { name: 'staff' } }]);
  expect((await site.ask('bo', 'GET', '/filter/search?filterName=task&expand=jql,owner')).body.values).toMatchObject([{ name: 'Tasks', jql: 'project = OPS' }]);
  expect((await site.ask('cy', 'GET', at)).status).toBe(400);
  expect((await site.ask('bo', 'PUT', at, { name: 'Mine' })).status).toBe(403);
  expect((await site.ask('bo', 'PUT', `${at}/favourite`)).body.favouritedCount).toBe(2);
  expect((await site.ask('bo', 'GET', '/filter/favourite')).body).toHaveLength(1);
  expect((await site.ask('bo', 'DELETE', `${at}/favourite`)).body.favourite).toBe(false);
  expect((await site.ask('ada', 'GET', '/filter/my')).body).toHaveLength(1);
  expect((await site.ask('ada', 'DELETE', at)).status).toBe(204);
  expect((await site.ask('ada', 'GET', at)).status).toBe(400);
});

test('a filter without a name, of a name that is taken, with a query that means nothing or shared with nobody known is refused', async () => {
  const save = (wish: object) => site.ask('ada', 'POST', '/filter', wish);
  expect((await save({ jql: 'project = OPS' })).body.errors.filterName).toBeDefined();
  expect((await save({ name: 'One', jql: 'project = OPS' })).status).toBe(200);
  expect((await save({ name: 'one', jql: 'project = OPS' })).body.errors.filterName).toBe('Filter with same name already exists.');
  expect((await save({ name: 'Two', jql: 'project = NOWHERE' })).body.errorMessages[0]).toMatch(/NOWHERE/);
  expect((await save({ name: 'Two', jql: 'project = ' })).status).toBe(400);
  expect((await save({ name: 'Two', jql: '', sharePermissions: [{ type: 'group', group: { name: 'nobody' } }] })).status).toBe(400);
  expect((await site.ask('ada', 'GET', '/filter/my')).body).toHaveLength(1);
});
