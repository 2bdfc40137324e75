import { openTestSite, type TestSite } from './testSite';

let site: TestSite;
let first = { id: '', key: '' };
let second = { id: '', key: '' };

beforeAll(async () => {
  site = await openTestSite();
  site.jira.settings.limits = false;
  [first, second] = [await site.issue({ summary: 'First' }), await site.issue({ summary: 'Second' })];
});
afterAll(() => site.jira.close());

/** Follows the answer to its task, as clients do. */
async function done(method: string, path: string, body?: unknown, who: 'ada' | 'cy' = 'ada'): Promise<{ result: string }> {
  const answer = await site.ask(who, method, path, body);
  expect(answer.status).toBe(303);
  const task = await site.ask(who, 'GET', new URL(answer.headers.get('location')!).pathname);
  expect(task).toMatchObject({ status: 200, body: { status: 'COMPLETE', progress: 100 } });
  return task.body;
}
const property = async (issue: { key: string }, key: string): Promise<unknown> => (await site.ask('ada', 'GET', `/issue/${issue.key}/properties/${key}`)).body.value;

test('properties are set on many issues, all of them on each', async () => {
  await done('POST', '/issue/properties', { entitiesIds: [Number(first.id), Number(second.id)], properties: { tag: { a: 1 }, other: [] } });
  expect([await property(first, 'tag'), await property(second, 'other')]).toEqual([{ a: 1 }, []]);
});

test('or each issue its own; one that may not be edited keeps no other from it', async () => {
  const { result } = await done('POST', '/issue/properties/multi', { issues: [
    { issueID: Number(first.id), properties: { tag: 1 } }, { issueID: 999_999, properties: { tag: 2 } },
  ] });
  expect(result).toContain('999999');
  expect([await property(first, 'tag'), await property(second, 'tag')]).toEqual([1, { a: 1 }]);
});

test('one property is set where a filter says, to a value or to what an expression gives', async () => {
  await done('PUT', '/issue/properties/tag', { value: 'new', filter: { currentValue: { a: 1 } } });
  expect([await property(first, 'tag'), await property(second, 'tag')]).toEqual([1, 'new']);
  await done('PUT', '/issue/properties/size', { expression: 'issue.summary.length', filter: { entityIds: [Number(first.id)], hasProperty: false } });
  expect([await property(first, 'size'), await property(second, 'size')]).toEqual([5, undefined]);
});

test('and taken away where it has a value', async () => {
  await done('DELETE', '/issue/properties/tag', { currentValue: 1 });
  expect([await property(first, 'tag'), await property(second, 'tag')]).toEqual([undefined, 'new']);
  await done('DELETE', '/issue/properties/other');
  expect(await property(second, 'other')).toBeUndefined();
});

test('nobody writes to what they may not edit, nor looks at another’s task', async () => {
  await done('PUT', '/issue/properties/planted', { value: 1 }, 'cy');
  expect(await property(first, 'planted')).toBeUndefined();
  const { headers } = await site.ask('ada', 'PUT', '/issue/properties/tag', { value: 1 });
  const task = new URL(headers.get('location')!).pathname;
  expect((await site.ask('bo', 'GET', task)).status).toBe(403);
  expect((await site.ask('ada', 'GET', '/task/1000')).status).toBe(404);
});

test.each<[string, string, string, unknown]>([
  ['no property', 'POST', '/issue/properties', { entitiesIds: [1], properties: {} }],
  ['eleven properties', 'POST', '/issue/properties', { entitiesIds: [1], properties: Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`p${i}`, 1])) }],
  ['no issue', 'POST', '/issue/properties', { entitiesIds: [], properties: { a: 1 } }],
  ['ids that are none', 'POST', '/issue/properties', { entitiesIds: ['x'], properties: { a: 1 } }],
  ['101 issues', 'POST', '/issue/properties/multi', { issues: Array.from({ length: 101 }, () => ({ issueID: 1, properties: { a: 1 } })) }],
  ['a value and an expression', 'PUT', '/issue/properties/tag', { value: 1, expression: '1' }],
  ['neither', 'PUT', '/issue/properties/tag', {}],
  ['criteria that exclude each other', 'PUT', '/issue/properties/tag', { value: 1, filter: { currentValue: 1, hasProperty: false } }],
  ['a value that is too long', 'PUT', '/issue/properties/tag', { value: 'x'.repeat(32_769) }],
  ['a key that is too long', 'PUT', `/issue/properties/${'k'.repeat(256)}`, { value: 1 }],
  ['an expression that fails', 'PUT', '/issue/properties/tag', { expression: 'issue.nonsense.more' }],
])('%s is refused, and nothing is written', async (_, method, path, body) => {
  const before = await property(second, 'tag');
  const { status, body: answer } = await site.ask('ada', method, path, body);
  expect(status).toBe(400);
  expect(answer.errorMessages.join('')).not.toBe('');
  expect(await property(second, 'tag')).toEqual(before);
});
