import { openTestSite, people, seed, type TestSite } from './testSite';

let site: TestSite;
const screen = async (key: string): Promise<string> => {
  const { values } = (await site.ask('root', 'GET', '/screens')).body;
  return `/screens/${values.find(({ name }: { name: string }) => name.startsWith(key)).id}`;
};
const tab = async (key: string): Promise<string> => {
  const path = await screen(key);
  return `${path}/tabs/${(await site.ask('root', 'GET', `${path}/tabs`)).body[0].id}/fields`;
};

beforeEach(async () => {
  site = await openTestSite();
});
afterEach(() => site.jira.close());

describe('fields of apps on screens', () => {
  test('what is not on the screen cannot be written, is in no metadata, and can again once an administrator has put it there', async () => {
    const owner = await site.fieldId('answers-for');
    const { key } = await site.issue({});
    const write = () => site.ask('ada', 'PUT', `/issue/${key}`, { fields: { [owner]: { accountId: people.bo } } });
    const path = await tab('OPS');
    expect((await site.ask('root', 'DELETE', `${path}/${owner}`)).status).toBe(204);
    expect(await write()).toMatchObject({ status: 400, body: { errors: { [owner]: expect.stringContaining('not on the appropriate screen') } } });
    expect((await site.ask('ada', 'GET', `/issue/${key}/editmeta`)).body.fields[owner]).toBeUndefined();
    expect((await site.ask('root', 'GET', `${await screen('OPS')}/availableFields`)).body).toEqual([{ id: owner, name: 'Answers for it' }]);
    expect((await site.ask('root', 'POST', path, { fieldId: owner })).body).toEqual({ id: owner, name: 'Answers for it' });
    expect((await write()).status).toBe(204);
    expect((await site.ask('ada', 'GET', `/issue/${key}/editmeta`)).body.fields[owner]).toMatchObject({ name: 'Answers for it' });
  });

  test('a project whose seed says so begins without them, and the others have theirs', async () => {
    await site.jira.close();
    const projects = seed.projects.map((one) => (one.key === 'OPS' ? { ...one, appFieldsOnScreen: 'none' as const } : one));
    site = await openTestSite({}, { ...seed, projects });
    const names = async (key: string): Promise<string[]> => (await site.ask('root', 'GET', await tab(key))).body.map(({ name }: { name: string }) => name);
    expect(await names('OPS')).not.toContain('Answers for it');
    // A read-only field stands on no screen, wherever it is asked for.
    expect(await names('WEB')).toEqual(expect.arrayContaining(['Summary', 'Answers for it', 'Helpers', 'Card']));
    expect(await names('WEB')).not.toContain('Score');
  });

  test.each([
    ['to somebody who does not administer Jira', 'ada', 'answers-for', 403],
    ['for a field that is there already', 'root', 'answers-for', 400],
    ['for a field that only its app writes', 'root', 'score', 400],
  ] as const)('putting a field on a screen is refused %s', async (_, who, field, status) => {
    expect((await site.ask(who, 'POST', await tab('OPS'), { fieldId: await site.fieldId(field) })).status).toBe(status);
  });

  test('a team-managed project has no screen of its own to configure', async () => {
    const { values } = (await site.ask('root', 'GET', '/screens')).body;
    expect(values.map(({ name }: { name: string }) => name)).toEqual(['OPS', 'WEB', 'SEC'].map((key) => `${key}: Default Issue Screen`));
  });
});
