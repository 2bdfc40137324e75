import { doc, openTestSite, type TestSite } from './testSite';

let site: TestSite;
let key: string;
beforeEach(async () => { site = await openTestSite(); ({ key } = await site.issue({})); });
afterEach(() => site.jira.close());

const at = (path = '') => `/issue/${key}/worklog${path}`;

test('work is logged, changed and taken back by who did it, and counted on the issue', async () => {
  const told: string[] = [];
  site.jira.onEvent(({ eventType }) => told.push(eventType));
  const made = await site.ask('ada', 'POST', at(), { timeSpent: '1d 3h', started: '2026-11-19T08:00:00.000+0100', comment: doc('Built it') });
  expect(made).toMatchObject({ status: 201, body: { timeSpentSeconds: 39_600, timeSpent: '1d 3h', started: '2026-11-19T08:00:00.000+0100' } });
  const second = await site.ask('bo', 'POST', at(), { timeSpentSeconds: 1_800 });
  expect((await site.ask('bo', 'PUT', at(`/${made.body.id}`), { timeSpent: '1h' })).status).toBe(403);
  expect((await site.ask('ada', 'PUT', at(`/${made.body.id}`), { timeSpent: '1h' })).body).toMatchObject({ timeSpent: '1h', comment: doc('Built it') });
  const { fields } = (await site.ask('ada', 'GET', `/issue/${key}`)).body;
  expect(fields).toMatchObject({ timespent: 5_400, worklog: { total: 2, maxResults: 20 } });
  expect((await site.ask('ada', 'POST', '/search/jql', { jql: 'timespent > 1h AND timespent = 90' })).body.issues).toHaveLength(1);
  expect((await site.ask('bo', 'DELETE', at(`/${second.body.id}`))).status).toBe(204);
  expect((await site.ask('bo', 'GET', at(`/${second.body.id}`))).status).toBe(404);
  expect((await site.ask('bo', 'GET', `${at()}?startedAfter=${Date.parse('2026-11-20')}`)).body.total).toBe(0);
  expect(told).toEqual(['created', 'created', 'updated', 'deleted'].map((verb) => `avi:jira:${verb}:worklog`));
});

test('work without time, of no time, begun at no moment, or on an issue that may not be seen is refused', async () => {
  const log = (wish: object) => site.ask('ada', 'POST', at(), wish);
  expect((await log({})).body.errors).toEqual({ timeLogged: 'Invalid time duration entered.' });
  expect((await log({ timeSpent: '3 fortnights' })).status).toBe(400);
  expect((await log({ timeSpentSeconds: 5 })).body.errors).toEqual({ timeLogged: 'You must indicate the time spent working.' });
  expect((await log({ timeSpent: '1h', started: 'today' })).body.errors.started).toBeDefined();
  expect((await site.ask('cy', 'POST', at(), { timeSpent: '1h' })).status).toBe(404);
  expect((await site.ask('ada', 'GET', at())).body).toMatchObject({ total: 0, worklogs: [] });
});

test('work kept for a role is shown to it and its author only', async () => {
  await site.ask('ada', 'POST', at(), { timeSpent: '1h', visibility: { type: 'role', value: 'Administrators' } });
  const seen = async (who: 'ada' | 'bo' | 'root') => (await site.ask(who, 'GET', at())).body.total;
  expect([await seen('ada'), await seen('bo'), await seen('root')]).toEqual([1, 0, 1]);
});
