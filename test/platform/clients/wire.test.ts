import { serveJira, type RawAnswer, type ServedJira } from './servedJira';

/** What a site answers around its operations, and to searches that are put together by hand. */
describe('On the wire', () => {
  let site: ServedJira;
  const keys: string[] = [];

  const send = (
    path: string, { method = 'GET', body, headers = {}, who = 'ada' as const }: { method?: string; body?: string; headers?: Record<string, string>; who?: 'ada' | 'ben' } = {},
  ): Promise<RawAnswer> => site.raw({
    method, path, headers: { authorization: site.authorization(who), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body }),
  });
  const search = (body: unknown): Promise<RawAnswer> => send('/rest/api/3/search/jql', { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) });
  const messages = ({ status, body }: RawAnswer): [number, string] => [status, (JSON.parse(body) as { errorMessages: string[] }).errorMessages.join(' ')];
  const found = ({ status, body }: RawAnswer): string[] => {
    expect(status).toBe(200);
    return (JSON.parse(body) as { issues: { key: string }[] }).issues.map(({ key }) => key);
  };

  beforeAll(async () => {
    site = await serveJira();
    site.jira.settings.limits = false;
    for (const summary of ['One', 'Two', 'Three']) {
      const made = await send('/rest/api/3/issue', { method: 'POST', body: JSON.stringify({ fields: { project: { key: 'OPEN' }, issuetype: { name: 'Task' }, summary } }) });
      keys.push((JSON.parse(made.body) as { key: string }).key);
      site.clock.advance(60_000);
    }
  });
  afterEach(() => site.settle());
  afterAll(() => site.close());

  it.each([
    ['PUT', '/rest/api/3/search/jql', 405, "Method 'PUT' is not supported.", 'GET, POST'],
    ['DELETE', '/rest/api/2/serverInfo', 405, "Method 'DELETE' is not supported.", 'GET'],
    ['GET', '/rest/api/3/nopesuchroute', 404, 'No endpoint GET /rest/api/3/nopesuchroute.', undefined],
    ['GET', '/rest/api/3/issue/OPEN-1/nope', 404, 'No endpoint GET /rest/api/3/issue/OPEN-1/nope.', undefined],
    ['GET', '/rest/api/3/project/search?maxResults=abc', 400, "Failed to convert 'maxResults' with value: 'abc'", undefined],
    ['GET', '/rest/api/3/search/jql?jql=project=OPEN&maxResults=1.5', 400, "Failed to convert 'maxResults' with value: '1.5'", undefined],
  ])('%s %s is answered with a problem', async (method, path, status, detail, allow) => {
    const answer = await send(path, { method });
    expect([answer.status, answer.headers['content-type'], answer.headers.allow]).toEqual([status, 'application/problem+json;charset=UTF-8', allow]);
    expect(JSON.parse(answer.body)).toMatchObject({ type: 'about:blank', status, detail, instance: path.split('?')[0] });
  });

  it.each([['text/plain', 'text/plain'], ['application/x-www-form-urlencoded', 'application/x-www-form-urlencoded'], ['', 'null']])('a body of type %j is a problem, and what would be taken is named', async (type, told) => {
    const answer = await send('/rest/api/3/search/jql', { method: 'POST', body: '{"jql":"project = OPEN"}', headers: { 'content-type': type } });
    expect([answer.status, answer.headers.accept]).toEqual([415, 'application/json']);
    expect(JSON.parse(answer.body)).toMatchObject({ title: 'Unsupported Media Type', detail: `Content-Type '${told}' is not supported.` });
  });

  it('OPTIONS tells whoever is signed in what an address takes, HEAD among it', async () => {
    const issue = await send(`/rest/api/3/issue/${keys[0]}`, { method: 'OPTIONS' });
    expect([issue.status, issue.headers.allow?.split(',').sort()]).toEqual([200, ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PUT']]);
    expect((await send('/rest/api/3/search/jql', { method: 'OPTIONS' })).headers.allow).toBe('GET,POST,HEAD,OPTIONS');
    expect((await site.raw({ method: 'OPTIONS', path: '/rest/api/3/serverInfo' })).status).toBe(401);
    expect((await send('/rest/api/3/nope', { method: 'OPTIONS' })).status).toBe(404);
    expect(await send(`/rest/api/3/issue/${keys[0]}`, { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  it.each([['/rest/api/3//issue//OPEN-1'], ['/rest/api/3/issue/OPEN-1/'], ['/rest/api/latest/issue/OPEN-1'], ['/rest/api/3/issue/%4FPEN-1'], ['/rest/api/3/issue/open-1?fields=summary&fields=labels']])('%s leads to the issue', async (path) => {
    const answer = await send(path);
    expect([answer.status, (JSON.parse(answer.body) as { key?: string }).key]).toEqual([200, 'OPEN-1']);
  });

  it.each(['/rest/api/3/issue/OPEN%2F1', '/rest/api/3/issue/..%2F..%2Fmyself', '/rest/api/3/issue/%00', '/rest/api/3/issue/OPEN-1%20'])('%s leads to no issue', async (path) => {
    expect((await send(path)).status).toBe(404);
  });

  it('says who was signed in, and that somebody failed to', async () => {
    expect((await send('/rest/api/3/myself')).headers['x-aaccountid']).toBe((JSON.parse((await send('/rest/api/3/myself')).body) as { accountId: string }).accountId);
    const failed = await site.raw({ path: '/rest/api/3/myself', headers: { authorization: `Basic ${Buffer.from('ada@example.com:wrong').toString('base64')}` } });
    expect([failed.status, failed.headers['x-seraph-loginreason']]).toEqual([401, 'AUTHENTICATED_FAILED']);
  });

  it.each([
    ['', 'No content to map to Object due to end of input'],
    ['{"jql": ', 'There was an error parsing JSON. Check that your request body is valid.'],
    ['[]', 'Invalid request payload. Refer to the REST API documentation and try again.'],
    ['{"jql":"project = OPEN","startAt":0}', 'Invalid request payload. Refer to the REST API documentation and try again.'],
    ['{"jql":["project = OPEN"]}', 'Invalid request payload. Refer to the REST API documentation and try again.'],
    ['{"jql":"project = OPEN","maxResults":true}', 'Invalid request payload. Refer to the REST API documentation and try again.'],
    ['{"jql":"project = OPEN","maxResults":"many"}', 'Invalid request payload. Refer to the REST API documentation and try again.'],
    ['{"jql":"project = OPEN","expand":["names"]}', 'Invalid request payload. Refer to the REST API documentation and try again.'],
    ['{"jql":"project = OPEN","maxResults":0}', 'The max results parameter has to be between 1 and 5,000.'],
    ['{"jql":"project = OPEN","maxResults":null}', 'The max results parameter has to be between 1 and 5,000.'],
    ['{"jql":"project = OPEN","maxResults":-1}', 'The max results parameter has to be between 1 and 5,000.'],
    ['{"maxResults":5001}', 'The max results parameter has to be between 1 and 5,000.'],
    ['{"maxResults":5001,"nextPageToken":7}', 'The provided nextPageToken is invalid or has expired.'],
    ['{}', 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
    ['{"jql":null}', 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
    ['{"jql":"   "}', 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
    ['{"jql":"order by created"}', 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
    ['{"jql":7}', "Error in the JQL Query: Expecting operator before the end of the query. The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'."],
  ])('a search that is %s is refused', async (body, message) => {
    expect(messages(await search(body))).toEqual([400, message]);
  });

  it('numbers in quotes and with a fraction are taken for whole ones, a token that is nothing for the first page', async () => {
    expect(found(await search({ jql: 'project = OPEN order by key', maxResults: '2', fields: ['key'] }))).toHaveLength(2);
    expect(found(await search({ jql: 'project = OPEN order by key', maxResults: 1.9, fields: ['key'] }))).toHaveLength(1);
    expect(found(await search({ jql: 'project = OPEN', nextPageToken: null, fields: ['key'] }))).toHaveLength(3);
    expect(found(await send('/rest/api/3/search/jql?jql=project=OPEN&fields=key&maxResults=%203&nextPageToken='))).toHaveLength(3);
  });

  it('a search by address reads as one by body, each on from where the other ended', async () => {
    const jql = 'project = OPEN ORDER BY key ASC';
    const first = await send(`/rest/api/2/search/jql?jql=${encodeURIComponent(jql)}&maxResults=2&fields=key`);
    const { nextPageToken, isLast } = JSON.parse(first.body) as { nextPageToken: string; isLast: boolean };
    expect([found(first), isLast]).toEqual([keys.slice(0, 2), false]);
    const second = await search({ jql, maxResults: 2, fields: ['key'], nextPageToken });
    expect([found(second), JSON.parse(second.body)]).toEqual([keys.slice(2), expect.not.objectContaining({ nextPageToken: expect.anything() })]);
  });

  it('ids alone are told where no field is named, and the total by counting', async () => {
    const bare = JSON.parse((await search({ jql: 'project = OPEN' })).body) as { issues: object[] };
    expect(bare.issues.map((it) => Object.keys(it))).toEqual([['id'], ['id'], ['id']]);
    const count = await send('/rest/api/3/search/approximate-count', { method: 'POST', body: '{"jql":"project = OPEN"}' });
    expect(JSON.parse(count.body)).toEqual({ count: 3 });
    expect(messages(await send('/rest/api/3/search/approximate-count', { method: 'POST', body: '{}' }))[1]).toContain('Unbounded JQL');
  });

  it('a link is told apart from one of another issue and from an id that is none', async () => {
    const made = await send(`/rest/api/3/issue/${keys[0]}/remotelink`, { method: 'POST', body: '{"object":{"url":"https://x.test","title":"X"}}' });
    const { id } = JSON.parse(made.body) as { id: number };
    const status = async (path: string, method = 'GET'): Promise<number> => (await send(`/rest/api/3/${path}`, { method })).status;
    expect(await status(`issue/${keys[0]}/remotelink/${id}`)).toBe(200);
    expect(await status(`issue/${keys[1]}/remotelink/${id}`)).toBe(400);
    expect(await status(`issue/${keys[0]}/remotelink/${id + 1}`)).toBe(404);
    expect(await status(`issue/${keys[0]}/remotelink/first`)).toBe(400);
    expect(await status(`issue/${keys[0]}/remotelink`, 'DELETE')).toBe(400);
    expect(await status('issueLink/first')).toBe(400);
    expect(await status('issueLink/999999')).toBe(404);
    const bare = await send(`/rest/api/3/issue/${keys[0]}/remotelink`, { method: 'POST', body: '{}' });
    expect([bare.status, JSON.parse(bare.body)]).toEqual([400, { errorMessages: [], errors: { title: "'title' is required.", url: "'url' is required." } }]);
  });

  it('projects are found by permissions that there are', async () => {
    const by = (permissions: string[]): Promise<RawAnswer> => send('/rest/api/3/permissions/project', { method: 'POST', body: JSON.stringify({ permissions }), who: 'ben' });
    expect(JSON.parse((await by(['EDIT_ISSUES'])).body)).toEqual({ projects: [{ id: expect.any(Number), key: 'OPEN' }] });
    for (const permission of ['NOPE', 'ADMINISTER']) expect(messages(await by([permission]))).toEqual([400, `Unrecognized permission: ${permission}`]);
  });

  it('expressions that cannot be read are told with their place', async () => {
    const answer = await send('/rest/api/3/expression/analyse', { method: 'POST', body: JSON.stringify({ expressions: ['issue.key', 'issue.'] }) });
    expect(JSON.parse(answer.body)).toEqual({ results: [
      { expression: 'issue.key', valid: true },
      { expression: 'issue.', valid: false, errors: [expect.objectContaining({ type: 'syntax', line: 1, column: 7 })] },
    ] });
  });
});
