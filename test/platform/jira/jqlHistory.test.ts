import { openTestSite, people, type TestSite } from './testSite';

let site: TestSite;
let key: string;
const find = async (jql: string): Promise<number> => {
  const { status, body } = await site.ask('ada', 'POST', '/search/jql', { jql: `project = OPS AND (${jql})` });
  if (status !== 200) throw new Error(body.errorMessages.join(' '));
  return body.issues.length;
};

/** To Do on the 20th at noon; Bo starts it a day later; Ada is given it the day after that. */
beforeAll(async () => {
  site = await openTestSite();
  ({ key } = await site.issue({}));
  site.clock.move(86_400_000);
  const { body } = await site.ask('bo', 'GET', `/issue/${key}/transitions`);
  await site.ask('bo', 'POST', `/issue/${key}/transitions`, { transition: { id: body.transitions[0].id } });
  site.clock.move(86_400_000);
  await site.ask('bo', 'PUT', `/issue/${key}/assignee`, { accountId: people.ada });
  site.clock.move(3_600_000);
});
afterAll(() => site.jira.close());

test.each<[string, number]>([
  ['status was "To Do"', 1], ['status was Done', 0], ['status was in (Done, "In Progress")', 1],
  ['status was not Done', 1], ['status was not in ("To Do")', 0],
  ['status was "To Do" before "2026-11-21"', 1], ['status was "In Progress" before "2026-11-21"', 0],
  ['status was "To Do" after "2026-11-22"', 0],
  ['status was "To Do" on "2026-11-20"', 1], ['status was "In Progress" during ("2026-11-21", "2026-11-22")', 1],
  ['status was "In Progress" by "Bo Lund"', 1], ['status was "In Progress" by "Ada Berg"', 0],
  ['status changed', 1], ['status changed from "To Do" to "In Progress"', 1], ['status changed to Done', 0],
  ['status changed by currentUser()', 0], ['status changed after -3d', 1], ['status changed after -1d', 0],
  ['assignee changed from EMPTY to currentUser()', 1], ['assignee was EMPTY', 1], ['priority changed', 0],
])('%s', async (jql, count) => {
  expect(await find(jql)).toBe(count);
});

test('a predicate that names nobody, no date, or a side of a change where there is none is refused', async () => {
  await expect(find('status changed by nobody')).rejects.toThrow("The user 'nobody' does not exist");
  await expect(find('status changed after someday')).rejects.toThrow("Date value 'someday' for predicate 'after' is invalid.");
  await expect(find('status was Done from "To Do"')).rejects.toThrow("but got 'from'");
});

test('days begin at midnight where the reader is', async () => {
  // 23:30 UTC on the 22nd is the 23rd in Oslo, where Ada is, and still the 22nd for Bo in UTC.
  site.clock.move(Date.parse('2026-11-22T23:30:00Z') - site.clock.now());
  const { id } = await site.issue({ summary: 'Late' });
  const today = async (who: 'ada' | 'bo') => (await site.ask(
    who, 'POST', '/search/jql', { jql: 'created >= startOfDay() AND created < "2026-11-23"' },
  )).body.issues;
  expect(await today('ada')).toEqual([]);
  expect(await today('bo')).toEqual([{ id }]);
});
