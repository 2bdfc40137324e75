import { baseUrl, openTestSite, people, type TestSite } from './testSite';

let site: TestSite;
beforeEach(async () => { site = await openTestSite(); });
afterEach(() => site.jira.close());

const basic = (ref: keyof typeof people): string => {
  const person = site.jira.people().find(({ accountId }) => accountId === people[ref])!;
  return `Basic ${Buffer.from(`${person.emailAddress}:${person.apiToken}`).toString('base64')}`;
};
const http = (path: string, init: RequestInit = {}) => site.jira.fetch(new Request(
  `${baseUrl}/rest/api/3${path}`, { ...init, headers: { authorization: basic('ada'), ...init.headers } },
));

test('more than 100 requests a second to one operation are told when to come again, and then are answered', async () => {
  for (let i = 0; i < 100; i += 1) expect((await http('/myself')).status).toBe(200);
  const refused = await http('/myself');
  expect(refused.status).toBe(429);
  expect(Object.fromEntries(refused.headers)).toMatchObject({
    'retry-after': '1', 'ratelimit-reason': 'jira-burst-based', 'x-ratelimit-limit': '100',
    'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '2026-11-20T12:00:01.000Z',
  });
  expect((await http('/serverInfo')).status).toBe(200);
  site.clock.move(1_000);
  expect((await http('/myself')).status).toBe(200);
});

test('one issue takes 20 writes in two seconds, and 100 in thirty', async () => {
  const { key } = await site.issue({});
  let count = 0;
  const write = () => http(
    `/issue/${key}/properties/p${(count += 1) % 3}`,
    { method: 'PUT', body: '1', headers: { 'content-type': 'application/json' } },
  );
  for (let i = 0; i < 20; i += 1) expect((await write()).status).toBeLessThan(300);
  const refused = await write();
  expect(refused.status).toBe(429);
  expect(refused.headers.get('ratelimit-reason')).toBe('jira-per-issue-on-write');
  expect(refused.headers.get('retry-after')).toBe('2');
  for (let round = 0; round < 4; round += 1) {
    site.clock.move(2_001);
    for (let i = 0; i < 20; i += 1) expect((await write()).status).toBeLessThan(300);
  }
  site.clock.move(2_001);
  expect((await write()).headers.get('retry-after')).toBe('20');
});

test('an app pays a point per request and per issue, is warned near the end of its pool, and stops until the hour', async () => {
  site.jira.settings.pointsPerHour = 20;
  const keys = [await site.issue({}), await site.issue({}), await site.issue({})].map(({ key }) => key);
  const read = () => site.ask('app', 'POST', '/issue/bulkfetch', { issueIdsOrKeys: keys, fields: ['summary'] });
  const first = await read();
  expect(first.headers.get('x-ratelimit-remaining')).toBe('16');
  expect(first.headers.get('x-ratelimit-nearlimit')).toBeNull();
  for (let i = 0; i < 4; i += 1) expect((await read()).status).toBe(200);
  const refused = await read();
  expect(refused.status).toBe(429);
  expect(refused.headers.get('ratelimit-reason')).toBe('jira-quota-global-based');
  expect(refused.headers.get('retry-after')).toBe('3600');
  site.clock.move(3_600_000);
  const again = await read();
  expect(again.status).toBe(200);
  for (let i = 0; i < 3; i += 1) await read();
  expect((await read()).headers.get('x-ratelimit-nearlimit')).toBe('true');
});

test('a person pays no points, and the inspector tells what each request would have cost', async () => {
  const { key } = await site.issue({});
  site.jira.inspector.clear();
  await site.ask('ada', 'GET', `/issue/${key}`);
  await site.ask('ada', 'PUT', `/issue/${key}`, { fields: { summary: 'x' } });
  await site.ask('ada', 'GET', '/myself');
  await site.ask('app', 'GET', `/issue/${key}`);
  expect(site.jira.inspector.entries().map(({ points, charged, status, appId }) => ({ points, charged, status, appId }))).toEqual([
    { points: 2, charged: false, status: 200, appId: undefined },
    { points: 1, charged: false, status: 204, appId: undefined },
    { points: 3, charged: false, status: 200, appId: undefined },
    { points: 2, charged: true, status: 200, appId: 'app-1' },
  ]);
});

test('a data policy takes a project from what an app sees, as itself and in a person’s name', async () => {
  const { key } = await site.issue({});
  site.jira.settings.hiddenFromApps = ['OPS'];
  expect((await site.ask('app', 'GET', `/issue/${key}`)).status).toBe(404);
  expect((await site.ask('app', 'POST', '/search/jql', { jql: 'created > -1d' })).body.issues).toEqual([]);
  const through = await site.jira.fetchAs(
    { kind: 'user', accountId: people.ada },
    new Request(`${baseUrl}/rest/api/3/issue/${key}`, { headers: { 'forge-app-id': 'app-1' } }),
  );
  expect(through.status).toBe(404);
  expect((await site.ask('ada', 'GET', `/issue/${key}`)).status).toBe(200);
  expect((await site.ask('app', 'GET', '/data-policy')).body).toEqual({ anyContentBlocked: true });
});
