import { openTestSite, people, type TestSite } from './testSite';

let site: TestSite;
beforeAll(async () => { site = await openTestSite(); });
afterAll(() => site.jira.close());

/** Every address in an answer that leads into the API. */
const linksIn = (body: unknown): string[] => JSON.stringify(body).match(/\/rest\/api\/(?:\d|latest)\//g) ?? [];

describe('version 2 of the API', () => {
  test('leads on into version 2, so that a client that follows its links goes on speaking it', async () => {
    const { key } = await site.issue({ assignee: { accountId: people.bo } });
    const made = await site.ask('ada', 'POST', `/rest/api/2/issue/${key}/comment`, { body: '*Hello*' });
    const { body: issue } = await site.ask('ada', 'GET', `/rest/api/2/issue/${key}?expand=transitions,editmeta`);
    expect(new Set([...linksIn(made.body), ...linksIn(issue)])).toEqual(new Set(['/rest/api/2/']));
    const edited = await site.ask('ada', 'PUT', new URL(made.body.self).pathname, { body: 'Hello again' });
    expect(edited).toMatchObject({ status: 200, body: { body: 'Hello again' } });
    const { body: newer } = await site.ask('ada', 'GET', `/issue/${key}`);
    expect(new Set(linksIn(newer))).toEqual(new Set(['/rest/api/3/']));
  });

  test('is what `latest` means', async () => {
    const { key } = await site.issue({});
    await site.ask('ada', 'PUT', `/rest/api/latest/issue/${key}`, { fields: { description: 'h2. Why' } });
    expect((await site.ask('ada', 'GET', `/rest/api/latest/issue/${key}?fields=description`)).body.fields).toEqual({ description: 'h2. Why' });
    expect((await site.ask('ada', 'GET', `/issue/${key}?fields=description`)).body.fields.description).toMatchObject({ type: 'doc' });
  });
});
