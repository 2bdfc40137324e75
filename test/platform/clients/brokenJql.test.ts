import fc from 'fast-check';
import { openJira } from '../../../local/jira';
import type { JiraDouble, Principal } from '../../../local/jira/contract';
import { checkedJira } from '../../support/jiraContract/checkedJira';
import { people, workplace } from './workplace';

const baseUrl = 'http://localhost:8787';
const ben: Principal = { kind: 'user', accountId: people.ben.accountId };
const ada: Principal = { kind: 'user', accountId: people.ada.accountId };

const fields = [
  'project', 'status', 'statusCategory', 'summary', 'text', 'assignee', 'reporter', 'key', 'issue', 'id', 'labels',
  'priority', 'created', 'updated',
  'duedate', 'due', '"Start date"', 'parent', 'issuetype', 'type', 'resolution', 'description', 'comment', 'cf[10015]',
  'cf[1]', 'cf[x]', 'watcher',
  'voter', 'nonsense', '"no such field"', 'issue.property[a].b', 'level', 'fixVersion', 'component', 'filter',
  'hierarchyLevel', 'attachments', '"',
];
const operators = [
  '=', '!=', '~', '!~', '<', '<=', '>', '>=', 'in', 'not in', 'is', 'is not', 'was', 'was not', 'was in', 'was not in',
  'changed', '==', '<>', 'like', '',
];
const values = [
  'OPEN', 'SHUT', '"In Progress"', 'EMPTY', 'NULL', '(OPEN, SHUT)', '()', '(OPEN', 'OPEN)', 'currentUser()', 'now()',
  'startOfDay(-1d)', 'endOfMonth("1M")',
  'membersOf(directors)', 'membersOf()', 'linkedIssues(SHUT-1)', 'linkedIssues()', 'nonsense()', 'startOfDay(', '-1d',
  '"-1w 2d"', '"2026-13-45"', '2026/09/14',
  '"2026-09-14 25:00"', '1e999', '-0', '99999999999999999999', '\'Quicksilver\'', '"Quicksilver*"', '"*"', '"("',
  '"a AND"', '"\\"', '\\u0000', '"\\u0041"',
  'SHUT-1', 'OPEN-1', 'OPEN-0', 'x', '"\u0000"', '"𝒳"', '"' + 'x'.repeat(3000) + '"', '',
];
const joints = [
  'AND', 'OR', '&&', '||', 'NOT', '!', '(', ')', ',', 'ORDER BY', 'order by key', 'DESC', 'ASC', 'BEFORE', 'AFTER',
  'ON', 'DURING', 'FROM', 'TO', 'BY', '-- ', ';', '#',
];

/** Words of the language in any order, which is how most broken queries look. */
const wordSoup = fc.array(
  fc.constantFrom(...fields, ...operators, ...values, ...joints),
  { maxLength: 14 },
).map((words) => words.join(' '));

/** A query that begins well: clauses that each look like one, joined. */
const clauses = fc
  .array(
    fc.tuple(
      fc.constantFrom(...fields),
      fc.constantFrom(...operators),
      fc.constantFrom(...values),
      fc.constantFrom('AND', 'OR', 'AND NOT', 'OR NOT (', ')'),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map(
    (parts) => parts.map(
      ([field, operator, value, joint], index) => `${index === 0 ? '' : `${joint} `}${field} ${operator} ${value}`,
    ).join(' '),
  );

/** A sound query with a character put in, taken out or doubled. */
const oneSlip = fc
  .tuple(
    fc.constantFrom(
      'project = OPEN AND status in ("To Do", Done) ORDER BY created DESC, key ASC',
      'summary ~ "plan*" AND (assignee is EMPTY OR assignee = currentUser()) AND created >= -7d',
      'status WAS "To Do" BY currentUser() BEFORE startOfDay() AND status CHANGED FROM "To Do" TO Done',
      'parent = OPEN-1 AND labels not in (a, "b c") AND duedate < endOfMonth()',
    ),
    fc.nat(),
    fc.oneof(
      fc.constantFrom('"', '\'', '(', ')', '\\', ',', '=', ' ', '\n', '\u0000', '%', '{', '[', ']', '\u202e', '\ud800'),
      fc.string({ maxLength: 3, unit: 'grapheme' }),
    ),
    fc.nat({ max: 3 }),
  )
  .map(([query, seed, put, taken]) => {
    const place = seed % (query.length + 1);
    return query.slice(0, place) + put + query.slice(place + taken);
  });

const anyQuery = fc.oneof(
  wordSoup,
  clauses,
  oneSlip,
  fc.string({ maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

interface Answer {
  status: number;
  body: { issues?: { key?: string }[]; errorMessages?: string[]; errors?: object; queries?: { errors?: string[] }[]; count?: number };
}

describe('Queries of every broken shape', () => {
  let jira: JiraDouble;

  const ask = async (principal: Principal, path: string, body: unknown): Promise<Answer> => {
    const response = await jira.fetchAs(
      principal,
      new Request(
        `${baseUrl}${path}`,
        { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
      ),
    );
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Answer['body']) };
  };
  const search = (jql: string, principal = ben): Promise<Answer> => ask(
    principal,
    '/rest/api/3/search/jql',
    { jql, fields: ['summary'], maxResults: 50 },
  );

  /** A success, or a refusal in both forms that says something. */
  function expectAnswered({ status, body }: Answer): void {
    if (status === 200) return;
    expect(status).toBe(400);
    expect(body.errors).toBeInstanceOf(Object);
    expect([...(body.errorMessages ?? []), ...Object.values(body.errors ?? {})].join('').trim()).not.toBe('');
  }

  beforeAll(async () => {
    jira = checkedJira(await openJira({ clock: { now: () => Date.UTC(2026, 8, 14, 9) }, baseUrl, seedNumber: 1 }));
    await jira.seed(workplace);
    jira.settings.limits = false;
    for (const [key, summary] of [['OPEN', 'Everyday plan'], ['OPEN', 'Another plan'], ['SHUT', 'Quicksilver merger']] as const) {
      const made = await ask(
        ada,
        '/rest/api/3/issue',
        { fields: { project: { key }, issuetype: { name: 'Task' }, summary } },
      );
      expect(made.status).toBe(201);
    }
  });
  afterAll(() => jira.close());

  it('are answered by a search with issues that the reader may see, or by 400 that says why', async () => {
    const met = { found: 0, none: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(anyQuery, async (jql) => {
        const answer = await search(jql);
        expectAnswered(answer);
        met[answer.status === 400 ? 'refused' : answer.body.issues?.length === 0 ? 'none' : 'found'] += 1;
        expect((answer.body.issues ?? []).filter(({ key }) => !key?.startsWith('OPEN-'))).toEqual([]);
        expect(JSON.stringify(answer.body).replace(jql, '')).not.toContain('Quicksilver merger');
      }),
      { numRuns: 900 },
    );
    // Queries that are all refused would show nothing about what the others find.
    expect(Math.min(met.found, met.none, met.refused)).toBeGreaterThan(0);
  });

  it('are answered alike by the search and by the count', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuery, async (jql) => {
        const [found, counted] = [await search(jql), await ask(ben, '/rest/api/3/search/approximate-count', { jql })];
        expectAnswered(counted);
        expect(counted.status).toBe(found.status);
        if (found.status === 200) expect(counted.body.count).toBe(found.body.issues?.length);
      }),
      { numRuns: 300 },
    );
  });

  it('are told by the parser to be broken, never refused by it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyQuery, { minLength: 1, maxLength: 5 }), async (queries) => {
        const answer = await ask(ben, '/rest/api/3/jql/parse?validation=strict', { queries });
        expect(answer.status).toBe(200);
        expect(answer.body.queries).toHaveLength(queries.length);
      }),
      { numRuns: 200 },
    );
  });

  it('mean the same when they are asked again', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuery, async (jql) => {
        expect(await search(jql)).toEqual(await search(jql));
      }),
      { numRuns: 200 },
    );
  });

  it.each<[string, string]>([
    ['five thousand brackets', `${'('.repeat(5_000)}project = OPEN${')'.repeat(5_000)}`],
    ['five thousand brackets left open', '('.repeat(5_000)],
    ['two thousand times NOT', `${'NOT '.repeat(2_000)}project = OPEN`],
    ['two thousand clauses', Array(2_000).fill('summary ~ plan').join(' OR ')],
    ['ten thousand values', `key in (${Array(10_000).fill('OPEN-1').join(',')})`],
    ['a word that makes patterns run for ever', `summary ~ "${'a*'.repeat(40)}b"`],
    ['a pattern of brackets', 'summary ~ "((((((((((a+)+)+)+)+)+)+)+)+)+"'],
    ['a hundred thousand characters', `summary ~ "${'x'.repeat(100_000)}"`],
  ])('come to an end: %s', async (_, jql) => {
    expectAnswered(await search(jql));
  });

  it.each<[string, string, RegExp]>([
    ['', 'nothing', /Unbounded JQL queries are not allowed/],
    ['ORDER BY created', 'an order alone', /Unbounded JQL queries are not allowed/],
    ['project = ', 'no value', /Error in the JQL Query/],
    ['project = OPEN AND', 'no second clause', /Error in the JQL Query/],
    ['status in ()', 'an empty list', /Error in the JQL Query/],
    ['nonsense = 1', 'an unknown field', /Field 'nonsense' does not exist or you do not have permission to view it\./],
    ['project = NONE', 'an unknown value', /The value 'NONE' does not exist for the field 'project'\./],
    [
      'summary = plan',
      'an operator that the field does not have',
      /The operator '=' is not supported by the 'summary' field\./,
    ],
    ['project > OPEN', 'an order on what has none', /The operator '>' is not supported by the 'project' field\./],
    ['assignee = nonsense()', 'an unknown function', /Unable to find JQL function 'nonsense\(\)'\./],
    ['created > "2026-13-45"', 'a date that is none', /Date value '2026-13-45' for field 'created' is invalid/],
    ['project = OPEN ORDER BY nonsense', 'an order by what is not there', /nonsense/],
  ])('%j, %s: is refused as Jira does', async (jql, _, message) => {
    const { status, body } = await search(jql);
    expect([status, body.errorMessages?.join(' ')]).toEqual([400, expect.stringMatching(message)]);
  });

  it.each<[string, unknown]>([
    ['jql is no text', { jql: 7 }],
    ['jql is a list', { jql: ['project = OPEN'] }],
    ['there is no body worth the name', []],
    ['fields is a text', { jql: 'project = OPEN', fields: 'summary' }],
    ['maxResults is a word', { jql: 'project = OPEN', maxResults: 'many' }],
    ['the page token is made up', { jql: 'project = OPEN', nextPageToken: 'made-up' }],
    [
      'too many issues are to be reconciled',
      { jql: 'project = OPEN', reconcileIssues: Array.from({ length: 51 }, (_, i) => i + 1) },
    ],
  ])('are refused when %s', async (_, body) => {
    expect((await ask(ben, '/rest/api/3/search/jql', body)).status).toBe(400);
  });

  it('do not take over another’s page token', async () => {
    const first = await ask(
      ada,
      '/rest/api/3/search/jql',
      { jql: 'project in (OPEN, SHUT) ORDER BY key', maxResults: 1, fields: ['summary'] },
    );
    const { nextPageToken } = first.body as { nextPageToken?: string };
    expect(nextPageToken).toEqual(expect.any(String));
    const taken = await ask(
      ben,
      '/rest/api/3/search/jql',
      { jql: 'project in (OPEN, SHUT) ORDER BY key', maxResults: 50, fields: ['summary'], nextPageToken },
    );
    expect(JSON.stringify(taken.body)).not.toContain('Quicksilver');
  });
});

describe('Bodies of every shape', () => {
  it('are answered by success or by 4xx, and the site goes on', async () => {
    const jira = checkedJira(
      await openJira({ clock: { now: () => Date.UTC(2026, 8, 14, 9) }, baseUrl, seedNumber: 1 }),
    );
    await jira.seed(workplace);
    jira.settings.limits = false;
    const post = (method: string, path: string, body: unknown): Promise<Response> =>
      jira.fetchAs(
        ada,
        new Request(
          `${baseUrl}${path}`,
          { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
        ),
      );
    const made = await post(
      'POST',
      '/rest/api/3/issue',
      { fields: { project: { key: 'OPEN' }, issuetype: { name: 'Task' }, summary: 'Sturdy' } },
    );
    const { key } = (await made.json()) as { key: string };

    const known = fc.constantFrom(
      'fields', 'update', 'summary', 'labels', 'assignee', 'parent', 'project', 'issuetype', 'description', 'duedate',
      'priority', 'add', 'set', 'remove',
      'id', 'key', 'name', 'accountId', 'body', 'type', 'content', 'inwardIssue', 'outwardIssue', 'transition',
      'properties', 'permissions', 'object',
      'globalId', 'issueIdsOrKeys', 'projectPermissions', 'projects', 'queries', 'jql', 'nextPageToken', 'maxResults',
      'version', '__proto__', 'constructor', 'toString', 'customfield_10015', 'entitiesIds', 'issues', 'issueID', 'filter',
      'currentValue', 'hasProperty', 'value', 'expression', 'expressions', 'context', 'issue', 'queryStrings', 'query', 'categorisedActors',
      'atlassian-user-role-actor', 'user', 'group', 'groupId', 'inward', 'outward', 'holder', 'permission', 'sharePermissions',
      'projectIds', 'issueIds', 'jqls',
    );
    const leaf = fc.oneof(
      fc.constantFrom<unknown>(
        null, true, 0, -1, 1e21, '', 'OPEN', key, 'Task', 'doc', people.ben.accountId, '2026-09-14',
      ),
      fc.string({ maxLength: 8 }),
      fc.integer(),
    );
    const { value: anything } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        leaf,
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(known, tie('value'), { maxKeys: 4 }),
      ),
    }));
    const operations = fc.constantFrom<[string, string]>(
      ['POST', '/rest/api/3/issue'],
      ['PUT', `/rest/api/3/issue/${key}`],
      ['POST', '/rest/api/3/issue/bulk'],
      ['POST', '/rest/api/3/issue/bulkfetch'],
      ['POST', `/rest/api/3/issue/${key}/comment`],
      ['POST', `/rest/api/3/issue/${key}/transitions`],
      ['PUT', `/rest/api/3/issue/${key}/assignee`],
      ['PUT', `/rest/api/3/issue/${key}/properties/x`],
      ['POST', `/rest/api/3/issue/${key}/remotelink`],
      ['POST', '/rest/api/3/issueLink'],
      ['POST', '/rest/api/3/permissions/check'],
      ['POST', '/rest/api/3/permissions/project'],
      ['POST', '/rest/api/3/search/jql'],
      ['POST', '/rest/api/3/search/approximate-count'],
      ['POST', '/rest/api/3/jql/parse'],
      ['POST', '/rest/api/3/jql/match'],
      ['POST', '/rest/api/3/jql/sanitize'],
      ['POST', '/rest/api/3/jql/pdcleaner'],
      ['POST', '/rest/api/3/jql/autocompletedata'],
      ['POST', '/rest/api/3/expression/eval'],
      ['POST', '/rest/api/3/expression/analyse'],
      ['POST', '/rest/api/3/issue/properties'],
      ['POST', '/rest/api/3/issue/properties/multi'],
      ['PUT', '/rest/api/3/issue/properties/x'],
      ['DELETE', '/rest/api/3/issue/properties/x'],
      ['POST', '/rest/api/3/issueLinkType'],
      ['POST', '/rest/api/3/role'],
      ['POST', '/rest/api/3/project/OPEN/role/10001'],
      ['PUT', '/rest/api/3/project/OPEN/role/10001'],
      ['POST', '/rest/api/3/permissionscheme'],
      ['POST', '/rest/api/3/filter'],
      ['POST', '/rest/api/3/changelog/bulkfetch'],
      ['PUT', '/rest/api/3/app/field/customfield_10015/value'],
      ['POST', '/rest/api/3/app/field/value'],
    );
    await fc.assert(
      fc.asyncProperty(operations, anything, async ([method, path], body) => {
        const { status } = await post(method, path, body);
        expect(status === 501 || status < 500).toBe(true);
      }),
      { numRuns: 1_200 },
    );
    const alive = await jira.fetchAs(ada, new Request(`${baseUrl}/rest/api/3/issue/${key}?fields=summary`));
    expect(alive.status).toBe(200);
    await jira.close();
  });
});
