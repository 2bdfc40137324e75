import { doc, openTestSite, people, type TestSite } from './testSite';

let site: TestSite;
const ids: Record<string, string> = {};

beforeAll(async () => {
  site = await openTestSite();
  site.jira.settings.limits = false;
  const make = async (summary: string, fields: Record<string, unknown> = {}): Promise<void> => {
    ids[summary] = (await site.issue({ summary, ...fields })).id;
    site.clock.move(60_000);
  };
  await make('Renew certificates', { description: doc('The lcls-ii gateway needs new certificates') });
  await make('Rotate keys', { assignee: { accountId: people.bo }, labels: ['infra'] });
  await make('Publish the plan', { project: { key: 'WEB' }, assignee: { accountId: people.ada } });
  const ask = async (who: 'ada' | 'bo' | 'root', method: string, path: string, body?: unknown): Promise<{ status: number; body: any }> => {
    const answer = await site.ask(who, method, path, body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer;
  };
  for (const [name, released] of [['v1', true], ['v2', true], ['v3', false]] as const) {
    await ask('root', 'POST', '/version', { name, released, projectId: Number((await ask('ada', 'GET', '/project/WEB')).body.id) });
  }
  await ask('ada', 'PUT', `/issue/${ids['Publish the plan']}`, { fields: { fixVersions: [{ name: 'v2' }] } });
  const link = (type: string, inward: string, outward: string): Promise<unknown> => ask('ada', 'POST', '/issueLink', {
    type: { name: type }, inwardIssue: { id: ids[inward] }, outwardIssue: { id: ids[outward] },
  });
  await link('Blocks', 'Renew certificates', 'Rotate keys');
  await link('Relates', 'Renew certificates', 'Publish the plan');
  await ask('ada', 'POST', `/issue/${ids['Rotate keys']}/remotelink`, { globalId: 'system=x&id=1', object: { url: 'https://x.test/1', title: 'One' } });
  await ask('bo', 'POST', `/issue/${ids['Publish the plan']}/comment`, { body: doc('Looks sound') });
  await ask('bo', 'POST', `/issue/${ids['Rotate keys']}/worklog`, { timeSpent: '2h', started: '2026-11-19T23:30:00.000+0000', comment: doc('Hardware tokens') });
  ids.filter = (await ask('ada', 'POST', '/filter', { name: 'Infrastructure', jql: 'labels = infra' })).body.id;
  ids.nested = (await ask('ada', 'POST', '/filter', { name: 'Nested', jql: 'filter = Infrastructure OR project = WEB' })).body.id;
});
afterAll(() => site.jira.close());

const find = async (jql: string, who: 'ada' | 'bo' | 'root' = 'ada'): Promise<string[]> => {
  const { status, body } = await site.ask(who, 'POST', '/search/jql', { jql, fields: ['summary'] });
  return status === 200 ? body.issues.map((it: { fields: { summary: string } }) => it.fields.summary).sort() : body.errorMessages;
};

const [certificates, keys, plan] = ['Renew certificates', 'Rotate keys', 'Publish the plan'];
const all = [plan, certificates, keys].sort();

test.each([
  ['issue in linkedIssues(OPS-1)', [plan, keys].sort()],
  ['issue in linkedIssues(OPS-1, "BLOCKS")', [keys]],
  ['issue in linkedIssues(OPS-1, "is blocked by")', []],
  ['issue in linkedIssues(OPS-1, blocks, "relates to")', [plan, keys].sort()],
  ['issue in issuesWithRemoteLinksByGlobalId("system=x&id=1", other)', [keys]],
  ['issue in watchedIssues()', all],
  ['issue in updatedBy("Bo Lund")', [plan, keys].sort()],
  ['issue in updatedBy("Bo Lund", "-1d") AND project = WEB', [plan]],
  ['issue in updatedBy("Bo Lund", "2026-01-01", "2026-01-02")', []],
  ['assignee in membersOf(staff)', [plan, keys].sort()],
  ['project in projectsWhereUserHasPermission("Create Issues") AND labels = infra', [keys]],
  ['project in projectsLeadByUser("Root Admin") AND project = WEB', [plan]],
  ['project in projectsLeadByUser()', []],
  ['fixVersion in releasedVersions()', [plan]],
  ['fixVersion in unreleasedVersions(WEB)', []],
  ['fixVersion = latestReleasedVersion(Website)', [plan]],
  ['fixVersion = earliestUnreleasedVersion(WEB)', []],
  ['component in componentsLeadByUser()', []],
  ['sprint in openSprints()', []],
  ['sprint is EMPTY', all],
])('a function finds what it stands for: %s', async (jql, expected) => {
  expect(await find(jql)).toEqual(expected);
});

test('somebody’s role decides which projects projectsWhereUserHasRole stands for', async () => {
  expect(await find('project in projectsWhereUserHasRole(administrators)', 'root')).toEqual(all);
  expect(await find('project in projectsWhereUserHasRole(Administrators)')).toEqual([]);
});

test.each([
  ['filter = Infrastructure', [keys]],
  ['filter != Infrastructure', [plan, certificates].sort()],
  ['savedFilter in (Nested)', [plan, keys].sort()],
  ['timespent > 1h', [keys]],
  ['timespent = 120', [keys]],
  ['timespent is EMPTY', [plan, certificates].sort()],
  ['originalEstimate is EMPTY AND workRatio is EMPTY', all],
  ['worklogAuthor = "Bo Lund"', [keys]],
  ['worklogComment ~ token', [keys]],
  // Half past eleven in the evening in London is the next day in Oslo, where the reader is.
  ['worklogDate = "2026-11-20"', [keys]],
  ['worklogDate < "2026-11-20"', []],
  ['projectType = software', all],
  ['category is EMPTY', all],
  ['key is EMPTY', []],
  ['status is not EMPTY', all],
  ['key > OPS-1', [keys]],
  ['key <= OPS-2', [certificates, keys].sort()],
  ['description ~ EMPTY', [plan, keys].sort()],
  ['created > 0', all],
  ['created >= "2026/11/20 12:00" AND created < "2026-11-20 13:03"', all],
  ['created >= startOfWeek("-1w") AND created < endOfMonth("+1M")', all],
])('a field means what it means in Jira: %s', async (jql, expected) => {
  expect(await find(jql)).toEqual(expected);
});

test.each([
  ['text ~ "certificates -plan"', [certificates]],
  ['summary ~ "keys OR plan"', [plan, keys].sort()],
  ['summary ~ "(keys || plan) NOT publish"', [keys]],
  ['summary ~ "+rotate +keys"', [keys]],
  ['summary ~ "rotate plan"', []],
  ['summary ~ "\\"renew certificate\\""', [certificates]],
  ['summary ~ "\\"certificates renew\\""', []],
  ['text ~ "lcls-ii"', [certificates]],
  ['text ~ "ii-lcls"', []],
  ['summary ~ certificate', [certificates]],
  ['summary ~ "rotating key"', [keys]],
  ['summary ~ "cert*"', [certificates]],
  ['summary ~ "r*w"', [certificates]],
  ['summary ~ "ke?"', [keys]],
  ['summary ~ "keys^4 rotate~0.8"', [keys]],
  ['summary ~ "rotate and keys"', []],
  ['text ~ sound', [plan]],
])('words are searched for as Jira searches: %s', async (jql, expected) => {
  expect(await find(jql)).toEqual(expected);
});

test.each([
  ['summary ~ ""', "The field 'summary' does not support searching for an empty string."],
  ['summary ~ "BAD +"', "Unable to parse the text 'BAD +' for field 'summary'."],
  ['text ~ "AND"', "Unable to parse the text 'AND' for field 'text'."],
  ['Summary ~ "(open"', "Unable to parse the text '(open' for field 'Summary'."],
  ['summary ~ "abc *xyz"', "The text query 'abc *xyz' for field 'summary' is not valid: the '*' and '?' are not allowed as first character in wildcard query."],
  ['text !~ plan', "The operator '!~' is not supported by the 'text' field."],
  ['comment is EMPTY', "The operator 'is' is not supported by the 'comment' field."],
  ['attachments = 1', "The operator '=' is not supported by the 'attachments' field."],
  ['filter is EMPTY', "The operator 'is' is not supported by the 'filter' field."],
  ['filter = EMPTY', "The field 'filter' does not support searching for EMPTY values."],
  ['filter = Unheard', "The value 'Unheard' does not exist for the field 'filter'."],
  ['rank > 1', "The operator '>' is not supported by the 'rank' field."],
  ['issuekey = OPS-99', "An issue with key 'OPS-99' does not exist for field 'issuekey'."],
  ['parent in (OPS-1, SEC-1)', "An issue with key 'SEC-1' does not exist for field 'parent'."],
  ['Issue = 666', "A value with ID '666' does not exist for the field 'Issue'."],
  ['key = nonsense', "The issue key 'nonsense' for field 'key' is invalid."],
  ['type = 666', "A value with ID '666' does not exist for the field 'type'."],
  ['type = "666"', "The value '666' does not exist for the field 'type'."],
  ['votes = many', "Value 'many' is invalid for the 'votes' field. Votes must be a positive whole number."],
  ['timespent > ages', "The value 'ages' for field 'timespent' is invalid. Please specify a positive duration format; for example: '1h 30m', '2d'."],
  ['due = "14/May/09"', "Date value '14/May/09' for field 'due' is invalid. Valid formats include: 'YYYY/MM/DD', 'YYYY-MM-DD', or a period format e.g. '-5d', '4w 2d'."],
  ['created > "2026-11-20T10:30"', "Date value '2026-11-20T10:30' for field 'created' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'."],
  ['created = currentUser()', "A date for the field 'created' provided by the function 'currentUser' is not valid."],
  ['issue = currentUser()', "A value provided by the function 'currentUser' for the field 'issue' is not a valid issue key."],
  ['votes = currentUser()', "A value provided by the function 'currentUser' is invalid for the field 'votes'. Votes must be a positive whole number."],
  ['created > EMPTY', "Operator '>' does not support the empty value representation 'EMPTY' for field 'created'."],
  ['assignee in EMPTY', "Operator 'in' does not support the empty value representation 'EMPTY' for field 'assignee'."],
  ['assignee = membersOf(staff)', "Operator '=' does not support the list value 'membersOf(staff)' for field 'assignee'."],
  ['assignee in currentUser()', "Operator 'in' does not support the non-list value 'currentUser()' for field 'assignee'."],
  ['created > startOfDay("3q")', "Duration for function 'startOfDay' should have the format (+/-)n(yMwdm), e.g -1M for 1 month earlier."],
  ['created > now("1d")', "Function 'now' expected '0' arguments but received '1'."],
  ['issue in linkedIssues()', "Incorrect number of arguments for function 'linkedIssues'. Usage: 'linkedIssues ( issuekey [, linkDescription ]* )'."],
  ['issue in linkedIssues(OPS-1, envies)', "Issue link type 'envies' could not be found in function 'linkedIssues'."],
  ['fixVersion in releasedVersions(SEC)', "Could not resolve the project 'SEC' provided to function 'releasedVersions'."],
  ['fixVersion = releasedVersions()', "Operator '=' does not support the list value 'releasedVersions()' for field 'fixVersion'."],
  ['status changed during ("2026-01-01")', 'The DURING predicate must be supplied with exactly 2 date values.'],
  ['status changed before ("2026-01-01", "2026-01-02")', 'The BEFORE predicate must be supplied with only 1 date value.'],
  ['status changed after currentUser()', "A date for the predicate 'after' provided by the function 'currentUser' is not valid."],
  ['status changed by bogus()', "Unable to find JQL function 'bogus()'."],
  ['project = OPS ORDER BY filter', "Field 'filter' does not support sorting."],
])('refused in Jira’s words, the field as the query names it: %s', async (jql, message) => {
  expect(await find(jql)).toEqual([message]);
});

test('each thing that is wrong is told once, all of them together', async () => {
  expect(await find('project = NOPE AND wobble = 1 OR project = NOPE AND summary = x')).toEqual([
    "The value 'NOPE' does not exist for the field 'project'.",
    "Field 'wobble' does not exist or you do not have permission to view it.",
    "The operator '=' is not supported by the 'summary' field.",
  ]);
});

test('a filter that leads back to itself is none, and one that is not shared is nobody else’s', async () => {
  const { status } = await site.ask('ada', 'PUT', `/filter/${ids.filter}`, { name: 'Infrastructure', jql: 'filter = Nested' });
  expect(status).toBe(400);
  expect(await find(`filter = ${ids.filter}`, 'bo')).toEqual([`A value with ID '${ids.filter}' does not exist for the field 'filter'.`]);
});

test('every name that a field says it has in queries is one that queries know', async () => {
  const { body } = await site.ask('ada', 'GET', '/field');
  const names = (body as { searchable: boolean; clauseNames: string[] }[]).filter(({ searchable }) => searchable).flatMap(({ clauseNames }) => clauseNames);
  expect(names.length).toBeGreaterThan(40);
  for (const name of names) {
    expect((await find(`"${name}" changed`)).join()).not.toContain('does not exist or you do not have permission');
  }
});
