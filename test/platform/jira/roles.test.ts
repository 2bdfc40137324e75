import { openTestSite, people, type TestSite } from './testSite';

let site: TestSite;
let member = '';

beforeAll(async () => {
  site = await openTestSite();
  site.jira.settings.limits = false;
  const { body } = await site.ask('root', 'GET', '/role');
  member = String(body.find((it: { name: string }) => it.name === 'Member').id);
});
afterAll(() => site.jira.close());

const actors = (body: { actors: { actorUser?: { accountId: string }; actorGroup?: { name: string } }[] }): string[] =>
  body.actors.map(({ actorUser, actorGroup }) => actorUser?.accountId ?? actorGroup?.name ?? '');

test('who has a role in a project is added to, set anew and taken away, by people and groups', async () => {
  const at = `/project/OPS/role/${member}`;
  expect(actors((await site.ask('root', 'POST', at, { user: [people.bo], group: ['staff'] })).body)).toEqual([people.bo, 'staff']);
  const again = await site.ask('root', 'POST', at, { user: [people.bo] });
  expect([again.status, again.body.errorMessages[0]]).toEqual([400, 'The actor is already a member of the project role.']);
  const one = await site.ask('root', 'DELETE', `${at}?user=${people.bo}`);
  expect(one.status).toBe(204);
  expect(actors((await site.ask('root', 'GET', at)).body)).toEqual(['staff']);
  expect((await site.ask('root', 'DELETE', `${at}?user=${people.bo}`)).status).toBe(404);
  const set = await site.ask('root', 'PUT', at, { categorisedActors: { 'atlassian-user-role-actor': [people.ada], 'atlassian-group-role-actor': ['guests'] } });
  expect(actors(set.body)).toEqual([people.ada, 'guests']);
});

test('only who administers the project sees and changes who has its roles; strangers and unknown groups are named', async () => {
  expect((await site.ask('ada', 'GET', `/project/OPS/role/${member}`)).status).toBe(403);
  expect((await site.ask('ada', 'POST', `/project/OPS/role/${member}`, { user: [people.ada] })).status).toBe(403);
  expect((await site.ask('root', 'POST', `/project/OPS/role/${member}`, { user: ['nobody'] })).status).toBe(404);
  expect((await site.ask('root', 'POST', `/project/OPS/role/${member}`, { group: ['nobodies'] })).status).toBe(404);
  expect((await site.ask('root', 'POST', `/project/OPS/role/${member}`, {})).status).toBe(400);
  expect((await site.ask('root', 'GET', '/project/OPS/role/99')).status).toBe(404);
  const details = await site.ask('ada', 'GET', '/project/OPS/roledetails');
  expect(details.body.map((it: { name: string }) => it.name)).toContain('Member');
});

test('a role is made, renamed and removed; one that a scheme grants to goes only with another in its place', async () => {
  const made = await site.ask('root', 'POST', '/role', { name: 'Auditor', description: 'Looks on' });
  expect(made).toMatchObject({ status: 200, body: { name: 'Auditor', description: 'Looks on', actors: [] } });
  const { id } = made.body;
  expect((await site.ask('root', 'POST', '/role', { name: 'auditor' })).status).toBe(409);
  expect((await site.ask('ada', 'POST', '/role', { name: 'Mine' })).status).toBe(403);
  expect((await site.ask('root', 'POST', `/role/${id}`, { description: 'Reads' })).body).toMatchObject({ name: 'Auditor', description: 'Reads' });
  const [scheme] = (await site.ask('root', 'GET', '/permissionscheme')).body.permissionSchemes;
  await site.ask('root', 'POST', `/permissionscheme/${scheme.id}/permission`, { permission: 'ADD_COMMENTS', holder: { type: 'projectRole', value: String(id) } });
  expect((await site.ask('root', 'DELETE', `/role/${id}`)).status).toBe(409);
  expect((await site.ask('root', 'DELETE', `/role/${id}?swap=${member}`)).status).toBe(204);
  expect((await site.ask('root', 'GET', `/role/${id}`)).status).toBe(404);
  const { body } = await site.ask('root', 'GET', `/permissionscheme/${scheme.id}/permission`);
  expect(body.permissions).toContainEqual(expect.objectContaining({ permission: 'ADD_COMMENTS', holder: expect.objectContaining({ type: 'projectRole', value: member }) }));
});

test('a type of link is made, told, changed and removed, with its links', async () => {
  const made = await site.ask('root', 'POST', '/issueLinkType', { name: 'Evidence', inward: 'is shown by', outward: 'shows' });
  expect(made).toMatchObject({ status: 201, body: { name: 'Evidence', inward: 'is shown by', outward: 'shows' } });
  const at = `/issueLinkType/${made.body.id}`;
  expect((await site.ask('root', 'PUT', at, { outward: 'proves' })).body).toMatchObject({ name: 'Evidence', outward: 'proves' });
  const [one, two] = [await site.issue({}), await site.issue({})];
  await site.ask('ada', 'POST', '/issueLink', { type: { name: 'Evidence' }, inwardIssue: { key: one.key }, outwardIssue: { key: two.key } });
  expect((await site.ask('ada', 'DELETE', at)).status).toBe(403);
  expect((await site.ask('root', 'DELETE', at)).status).toBe(204);
  expect((await site.ask('ada', 'GET', `/issue/${one.key}?fields=issuelinks`)).body.fields.issuelinks).toEqual([]);
  expect((await site.ask('root', 'GET', at)).status).toBe(404);
  expect((await site.ask('root', 'POST', '/issueLinkType', { name: 'blocks', inward: 'a', outward: 'b' })).status).toBe(400);
  expect((await site.ask('root', 'POST', '/issueLinkType', { name: 'Half' })).body.errors).toHaveProperty('inward');
});
