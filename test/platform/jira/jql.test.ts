import fc from 'fast-check';
import { doc, openTestSite, people, type TestSite } from './testSite';

let site: TestSite;
const keys: Record<string, string> = {};

beforeAll(async () => {
  site = await openTestSite();
  const card = await site.fieldId('card');
  const score = await site.fieldId('score');
  const make = async (name: string, fields: Record<string, unknown>) => {
    const { key, id } = await site.issue({ summary: name, ...fields });
    keys[name] = key;
    site.clock.move(3_600_000);
    return id;
  };
  const epic = await make('Epic one', { issuetype: { name: 'Epic' }, [card]: { state: 'draft', level: 2, next: '2026-12-24' }, duedate: '2026-12-01' });
  await make('Patching servers', { parent: { id: epic }, assignee: { accountId: people.bo }, labels: ['infra', 'Urgent'], priority: { name: 'High' } });
  await make('Write plans', { parent: { id: epic }, project: { key: 'WEB' }, description: doc('Exact words matter here'), priority: { name: 'Low' } });
  await make('Loose end', { [card]: { state: 'active' } });
  await site.ask('app', 'PUT', `/app/field/${score}/value`, { updates: [{ issueIds: [Number(epic)], value: 80 }] });
  await site.ask('ada', 'PUT', `/issue/${keys['Loose end']}/properties/mark`, { kind: { name: 'red', hidden: 1 } });
  await site.ask('root', 'POST', '/issue', { fields: { project: { key: 'SEC' }, issuetype: { name: 'Task' }, summary: 'Hidden' } });
});
afterAll(() => site.jira.close());

const find = async (jql: string, who: 'ada' | 'root' | 'cy' = 'ada') => {
  const { status, body } = await site.ask(who, 'POST', '/search/jql', { jql, fields: ['summary'], maxResults: 100 });
  return status === 200 ? body.issues.map((it: { fields: { summary: string } }) => it.fields.summary).sort() : body.errorMessages;
};

const all = ['Epic one', 'Loose end', 'Patching servers', 'Write plans'];

test.each([
  ['project = OPS', ['Epic one', 'Loose end', 'Patching servers']],
  ['project in (OPS, Website)', all],
  ['project != OPS', ['Write plans']],
  ['issuetype = Epic', ['Epic one']],
  ['type in standardIssueTypes()', all],
  ['parent = OPS-1', ['Patching servers', 'Write plans']],
  ['parent in (OPS-1) AND project = WEB', ['Write plans']],
  ['parent is EMPTY', ['Epic one', 'Loose end']],
  ['parent is not EMPTY', ['Patching servers', 'Write plans']],
  ['key in (OPS-1, WEB-1)', ['Epic one', 'Write plans']],
  ['key >= OPS-2 AND project = OPS', ['Loose end', 'Patching servers']],
  ['assignee = "Bo Lund"', ['Patching servers']],
  ['assignee = EMPTY', ['Epic one', 'Loose end', 'Write plans']],
  ['assignee != "Ada Berg"', ['Patching servers']],
  ['assignee in (EMPTY, "bo@example.test")', all],
  ['reporter = currentUser()', all],
  ['reporter in membersOf("staff")', all],
  ['labels = infra', ['Patching servers']],
  ['labels = urgent', ['Patching servers']],
  ['labels not in (infra)', []],
  ['summary ~ patch', ['Patching servers']],
  ['summary ~ "plan*"', ['Write plans']],
  ['text ~ "\\"words matter\\""', ['Write plans']],
  ['text ~ "\\"matter words\\""', []],
  ['description ~ nothing OR summary ~ loose', ['Loose end']],
  ['priority > Medium', ['Patching servers']],
  ['priority <= Low', ['Write plans']],
  ['statusCategory = "To Do" AND NOT project = WEB', ['Epic one', 'Loose end', 'Patching servers']],
  ['resolution = Unresolved', all],
  ['created >= "2026-11-20 15:00"', ['Loose end', 'Write plans']],
  ['created > -2h', ['Loose end']],
  ['created >= startOfDay()', all],
  ['created < startOfDay()', []],
  ['due = "2026-12-01"', ['Epic one']],
  ['due < 4w', ['Epic one']],
  ['due < endOfMonth()', []],
  ['Score = 80', ['Epic one']],
  ['Score is EMPTY', ['Loose end', 'Patching servers', 'Write plans']],
  ['Card is not EMPTY', ['Epic one', 'Loose end']],
  ['Card.State = draft', ['Epic one']],
  ['"Card".State in (draft, active)', ['Epic one', 'Loose end']],
  ['"Card".Level >= 2', ['Epic one']],
  ['"Card".Next > "2026-12-01"', ['Epic one']],
  ['"Start date" is EMPTY', all],
  ['issue.property[mark].kind.name = red', ['Loose end']],
  ['markKind = red', ['Loose end']],
  ['status was "To Do"', all],
  ['status changed', []],
  ['assignee was "Bo Lund" OR assignee changed', ['Patching servers']],
  ['(project = OPS OR project = WEB) AND (labels is EMPTY)', ['Epic one', 'Loose end', 'Write plans']],
])('%s', async (jql, expected) => {
  expect(await find(jql)).toEqual(expected);
});

test('a field by its number, alone and with an alias', async () => {
  const card = (await site.fieldId('card')).replace('customfield_', '');
  expect(await find(`cf[${card}] is not EMPTY`)).toEqual(['Epic one', 'Loose end']);
  expect(await find(`cf[${card}].State = active`)).toEqual(['Loose end']);
});

test.each([
  ['', 'Unbounded JQL queries are not allowed here.'],
  ['ORDER BY key', 'Unbounded JQL queries are not allowed here.'],
  ['project = NOPE', "The value 'NOPE' does not exist for the field 'project'."],
  ['project = SEC', "The value 'SEC' does not exist for the field 'project'."],
  ['key = OPS-99', "An issue with key 'OPS-99' does not exist for field 'key'."],
  ['wobble = 1', "Field 'wobble' does not exist or you do not have permission to view it."],
  ['issue.property[mark].kind.hidden = 1', "Field 'issue.property[mark].kind.hidden' does not exist"],
  ['"Card".Other = 1', "Field 'Card.Other' does not exist"],
  ['status ~ done', "The operator '~' is not supported by the 'status' field."],
  ['summary = plans', "The operator '=' is not supported by the 'summary' field."],
  ['labels > a', "The operator '>' is not supported by the 'labels' field."],
  ['summary was x', "The operator 'was' is not supported by the 'summary' field."],
  ['created > someday', "Date value 'someday' for field 'created' is invalid."],
  ['Score = many', "Value 'many' for the 'Score' field is not a valid number."],
  ['assignee = wobble()', "Unable to find JQL function 'wobble()'."],
  ['status = currentUser()', "A value provided by the function 'currentUser' is invalid for the field 'status'."],
  ['assignee in membersOf(nobody)', "the group does not exist"],
  ['comment ~ EMPTY', "The field 'comment' does not support searching for EMPTY values."],
  ['project = OPS ORDER BY attachments', "Field 'attachments' does not support sorting."],
  ['project = OPS ORDER BY wobble', "Not able to sort using field 'wobble'."],
  ['project OPS', "Expecting operator but got 'OPS'."],
  ['project = OPS status = Done', "Expecting either 'OR' or 'AND' but got 'status'."],
  ['project = OPS AND', 'Error in the JQL Query: Expecting a field name at the end of the query.'],
  ['project =', 'Error in the JQL Query: Expecting either a value, list or function before the end of the query.'],
  ['project', 'Error in the JQL Query: Expecting operator before the end of the query.'],
  ['assignee = ada@example.test', "The character '@' is a reserved JQL character. You must enclose it in a string or use the escape '\\u0040' instead. (line 1, character 15)"],
  ['status = select', "'select' is a reserved JQL word."],
  ['summary ~ "x', "The quoted string 'x' has not been completed."],
])('refused: %s', async (jql, message) => {
  expect((await find(jql)).join('\n')).toContain(message);
});

test('the same query twice gives the same answer: a parser is never used twice', async () => {
  for (let i = 0; i < 3; i += 1) expect(await find('project = WEB')).toEqual(['Write plans']);
});

test('nobody finds what they may not see', async () => {
  expect(await find('summary ~ Hidden')).toEqual([]);
  expect(await find('summary ~ Hidden', 'root')).toEqual(['Hidden']);
  expect(await find('created > -9w', 'cy')).toEqual([]);
});

test('results come in the order asked for, empty values last going up', async () => {
  const order = async (by: string) => (await site.ask('ada', 'POST', '/search/jql', { jql: `created > -9w ORDER BY ${by}`, fields: ['key'] })).body.issues.map((it: { key: string }) => it.key);
  expect(await order('key')).toEqual(['OPS-1', 'OPS-2', 'OPS-3', 'WEB-1']);
  expect(await order('created ASC')).toEqual(['OPS-1', 'OPS-2', 'WEB-1', 'OPS-3']);
  expect(await order('priority DESC, key ASC')).toEqual(['OPS-2', 'OPS-1', 'OPS-3', 'WEB-1']);
  expect((await order('Score ASC'))[0]).toBe('OPS-1');
  expect((await order('"Card".State ASC, key')).slice(0, 2)).toEqual(['OPS-3', 'OPS-1']);
});

describe('pages of a search', () => {
  test('a token leads on until the last page, which has none, and no issue comes twice', async () => {
    const seen: string[] = [];
    let nextPageToken: string | undefined;
    do {
      const { body } = await site.ask('ada', 'POST', '/search/jql', { jql: 'created > -9w ORDER BY key', maxResults: 3, fields: ['key'], ...(nextPageToken ? { nextPageToken } : {}) });
      seen.push(...body.issues.map((it: { key: string }) => it.key));
      expect(body.isLast).toBe(body.nextPageToken === undefined);
      nextPageToken = body.nextPageToken;
    } while (nextPageToken);
    expect(seen).toEqual(['OPS-1', 'OPS-2', 'OPS-3', 'WEB-1']);
  });

  test('a token of another query, a made-up one and one after seven days are refused', async () => {
    const { body } = await site.ask('ada', 'GET', '/search/jql?jql=project%3DOPS&maxResults=1');
    expect(body.issues).toEqual([{ id: expect.any(String) }]);
    const on = (jql: string, nextPageToken: string) => site.ask('ada', 'POST', '/search/jql', { jql, nextPageToken });
    expect((await on('project = OPS', 'nonsense')).status).toBe(400);
    expect((await on('project = WEB', body.nextPageToken)).status).toBe(400);
    expect((await on('project=OPS', body.nextPageToken)).status).toBe(200);
    site.clock.move(8 * 86_400_000);
    expect((await on('project=OPS', body.nextPageToken)).status).toBe(400);
  });

  test('the removed search says where to go', async () => {
    const { status, body } = await site.ask('ada', 'GET', '/search?jql=project%3DOPS');
    expect(status).toBe(410);
    expect(body.errorMessages[0]).toContain('/rest/api/3/search/jql');
  });
});

test('a search is behind by the lag, a read by id is not, and reconciled issues are as they are', async () => {
  const late = await openTestSite();
  late.jira.settings.searchLagMs = 5_000;
  const { id, key } = await late.issue({});
  const count = async (more: object = {}) => (await late.ask('ada', 'POST', '/search/jql', { jql: 'project = OPS', ...more })).body.issues.length;
  expect((await late.ask('ada', 'GET', `/issue/${key}`)).status).toBe(200);
  expect(await count()).toBe(0);
  expect(await count({ reconcileIssues: [Number(id)] })).toBe(1);
  late.clock.move(5_000);
  expect(await count()).toBe(1);
  await late.jira.close();
});

test('parse gives the structure, or what is wrong, by the validation asked for', async () => {
  const parse = async (query: string, validation: string) => (await site.ask('ada', 'POST', `/jql/parse?validation=${validation}`, { queries: [query] })).body.queries[0];
  expect((await parse('project = OPS AND assignee is EMPTY ORDER BY key DESC', 'strict')).structure).toMatchObject({
    where: { operator: 'and', clauses: [{ field: { name: 'project' }, operator: '=', operand: { value: 'OPS' } }, { operator: 'is', operand: { keyword: 'empty' } }] },
    orderBy: { fields: [{ field: { name: 'key' }, direction: 'desc' }] },
  });
  expect((await parse('wobble = 1', 'strict')).errors).toHaveLength(1);
  expect(await parse('wobble = 1', 'warn')).toMatchObject({ structure: expect.any(Object), errors: [expect.any(String)] });
  expect((await parse('wobble = 1', 'none')).errors).toBeUndefined();
});

test('JQL of every broken shape is answered 200 or 400, never with anybody else’s data', async () => {
  const word = fc.constantFrom('project', '=', '!=', 'OPS', 'in', '(', ')', ',', '"', "'", 'AND', 'OR', 'NOT', 'ORDER BY', 'EMPTY', '~', 'was', 'changed', 'cf[1]', '.', '[', ']', '\\', '\u0000', '\ud800', '-1d', 'now()', '🙂', '"a".b');
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.array(word, { maxLength: 12 }).map((it) => it.join(' ')), fc.string({ unit: 'binary', maxLength: 40 })), async (jql) => {
      const { status, body } = await site.ask('cy', 'POST', '/search/jql', { jql });
      expect([200, 400]).toContain(status);
      if (status === 200) expect(body.issues).toEqual([]);
      else expect(body.errorMessages.length).toBeGreaterThan(0);
    }),
    { numRuns: 150, seed: 20261121 },
  );
});
