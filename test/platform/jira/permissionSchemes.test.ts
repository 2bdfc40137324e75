import { openTestSite, people, type TestSite } from './testSite';

const JUDGE = 'app-1__static__judge';
const AUDIT = 'ari:cloud:ecosystem::extension/app-1/env-1/static/audit';

let site: TestSite;
let schemeId: number;

beforeEach(async () => {
  site = await openTestSite();
  await site.jira.installApp({
    appId: 'app-1', environmentId: 'env-1', name: 'Fixture', fields: [],
    globalPermissions: [
      { key: AUDIT, name: 'Audit' },
      { key: `${AUDIT}-all`, name: 'Audit all', defaultGrants: ['all'] },
      { key: `${AUDIT}-admins`, name: 'Audit as administrator', defaultGrants: ['jira-administrators'] },
    ],
  });
  schemeId = (await site.ask('bo', 'GET', '/project/OPS/permissionscheme')).body.id;
});
afterEach(() => site.jira.close());

const mine = async (who: keyof typeof people, key: string, where = ''): Promise<boolean> =>
  (await site.ask(who, 'GET', `/mypermissions?permissions=${encodeURIComponent(key)}${where}`)).body.permissions[key].havePermission;
const grant = (who: keyof typeof people, permission: string, holder: unknown) =>
  site.ask(who, 'POST', `/permissionscheme/${schemeId}/permission`, { permission, holder });

describe('permissions that an app brings', () => {
  test('a project permission is nobody’s until an administrator grants it in the permission scheme', async () => {
    expect(await mine('bo', JUDGE, '&projectKey=OPS')).toBe(false);
    const granted = await grant('root', JUDGE, { type: 'group', parameter: 'staff' });
    expect([granted.status, granted.body.permission, granted.body.holder.parameter]).toEqual([201, JUDGE, 'staff']);
    expect(await mine('bo', JUDGE, '&projectKey=OPS')).toBe(true);
    expect(await mine('cy', JUDGE)).toBe(false);
    const { body } = await site.ask('bo', 'POST', '/permissions/check', {
      projectPermissions: [{ permissions: [JUDGE], projects: [10_001, 10_002, 10_003, 10_004] }],
    });
    // The closed project has another scheme.
    expect(body.projectPermissions[0].projects).toEqual([10_001, 10_002, 10_003]);
  });

  test('a grant is read as it was written, and is gone when it is taken back', async () => {
    const { body } = await grant('root', JUDGE, { type: 'user', value: people.cy });
    const path = `/permissionscheme/${schemeId}/permission/${body.id}`;
    expect((await site.ask('bo', 'GET', path)).body).toEqual(body);
    expect((await site.ask('bo', 'DELETE', path)).status).toBe(403);
    expect((await site.ask('root', 'DELETE', path)).status).toBe(204);
    expect((await site.ask('root', 'DELETE', path)).status).toBe(404);
    expect(await mine('cy', JUDGE)).toBe(false);
  });

  test.each([
    ['somebody who does not administer Jira', 'bo', JUDGE, { type: 'group', parameter: 'staff' }, 403],
    ['a permission that is not there', 'root', 'NO_SUCH', { type: 'group', parameter: 'staff' }, 400],
    ['a global permission', 'root', AUDIT, { type: 'group', parameter: 'staff' }, 400],
    ['a group that is not there', 'root', JUDGE, { type: 'group', parameter: 'nobody' }, 400],
    ['a kind of holder that is not modelled', 'root', JUDGE, { type: 'applicationRole' }, 400],
  ] as const)('a grant is refused to %s', async (_, who, permission, holder, status) => {
    expect((await grant(who, permission, holder)).status).toBe(status);
  });

  test('the same grant twice is refused', async () => {
    await grant('root', JUDGE, { type: 'reporter' });
    expect((await grant('root', JUDGE, { type: 'reporter' })).status).toBe(400);
  });

  test('a global permission is held by those its manifest says, or by nobody, until an administrator grants it', async () => {
    expect([await mine('bo', AUDIT), await mine('bo', `${AUDIT}-all`), await mine('bo', `${AUDIT}-admins`)]).toEqual([false, true, false]);
    expect(await mine('root', `${AUDIT}-admins`)).toBe(true);
    site.jira.grantGlobally(AUDIT, 'staff');
    expect([await mine('bo', AUDIT), await mine('cy', AUDIT)]).toEqual([true, false]);
    const { body } = await site.ask('bo', 'POST', '/permissions/check', { globalPermissions: [AUDIT, `${AUDIT}-admins`] });
    expect(body.globalPermissions).toEqual([AUDIT]);
  });

  test('what was granted stays granted when the app is installed again', async () => {
    site.jira.grantGlobally(AUDIT, 'staff');
    await site.jira.installApp({
      appId: 'app-1', environmentId: 'env-1', name: 'Fixture', fields: [], globalPermissions: [{ key: AUDIT, name: 'Audit, renamed' }],
    });
    expect(await mine('bo', AUDIT)).toBe(true);
  });

  test('a grant of what is not there is a fault of the host', () => {
    expect(() => site.jira.grantGlobally('NO_SUCH', 'staff')).toThrow('no global permission');
    expect(() => site.jira.grantGlobally(JUDGE, 'staff')).toThrow('no global permission');
    expect(() => site.jira.grantGlobally(AUDIT, 'nobody')).toThrow('no group');
  });
});

test('security levels are told by scheme, to administrators, with who is in each', async () => {
  const own = await site.ask('root', 'GET', '/project/OPS/issuesecuritylevelscheme');
  expect(own.body).toMatchObject({ name: 'Operations issue security scheme', levels: [{ name: 'Leads only' }] });
  const { body } = await site.ask('root', 'GET', '/issuesecurityschemes');
  expect(body.issueSecuritySchemes.map(({ id }: { id: number }) => id)).toEqual([own.body.id]);
  expect((await site.ask('root', 'GET', `/issuesecurityschemes/${own.body.id}`)).body).toEqual(own.body);
  const members = await site.ask('root', 'GET', `/issuesecurityschemes/${own.body.id}/members`);
  expect(members.body.values).toMatchObject([{ issueSecurityLevelId: Number(own.body.levels[0].id), holder: { type: 'projectLead' } }]);
  expect((await site.ask('ada', 'GET', '/issuesecurityschemes')).status).toBe(403);
  expect((await site.ask('root', 'GET', '/project/WEB/issuesecuritylevelscheme')).status).toBe(404);
});
