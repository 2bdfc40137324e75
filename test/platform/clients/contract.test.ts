import { channel } from 'node:diagnostics_channel';
import { openJira } from '../../../local/jira';
import { checkedFetch } from '../../support/jiraContract/checkedFetch';
import { schemaFor } from '../../support/jiraContract/againstJiraJs';
import { watchAnswers } from '../../support/jiraContract/installContractCheck';
import { jiraJsOperations } from '../../support/jiraContract/jiraJsOperations';
import { hasOfficialSpec, officialSpec } from '../../support/jiraContract/officialSpec';
import { operationFor } from '../../support/jiraContract/operation';

const withSpec = hasOfficialSpec ? it : it.skip;
const specTitle = (title: string): string => (
  hasOfficialSpec ? title : `${title} (skipped: the official description is not at hand)`
);

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json;charset=UTF-8' } });

/** Asks a Jira that always answers the same. */
const asked = (method: string, path: string, response: Response): Promise<Response> =>
  checkedFetch(async () => response)(new Request(`http://localhost:8787${path}`, { method }));

const ada = {
  self: 'http://localhost:8787/rest/api/3/user?accountId=5b10a2844c20165700ede21g',
  accountId: '5b10a2844c20165700ede21g',
  accountType: 'atlassian',
  displayName: 'Ada',
  active: true,
  timeZone: 'Europe/Berlin',
  avatarUrls: { '48x48': 'http://localhost:8787/secure/a.svg' },
};
const status = {
  self: 'http://localhost:8787/rest/api/3/status/1',
  id: '1',
  name: 'To Do',
  description: '',
  iconUrl: 'http://localhost:8787/images/status.svg',
  statusCategory: {
    self: 'http://localhost:8787/rest/api/3/statuscategory/2',
    id: 2,
    key: 'new',
    colorName: 'blue-gray',
    name: 'To Do',
  },
};
const issue = (fields: Record<string, unknown>): object => ({
  expand: 'renderedFields,names',
  id: '10001',
  key: 'SMS-1',
  self: 'http://localhost:8787/rest/api/3/issue/10001',
  fields,
});

describe('The contract of Jira’s answers', () => {
  it('is taken from every operation of jira.js', () => {
    const { operations, unasked } = jiraJsOperations();
    expect(unasked).toEqual([]);
    expect(operations.length).toBeGreaterThan(450);
    expect(operations.filter(({ template }) => template.startsWith('/rest/api/2/'))).toEqual([]);
    expect(
      operations.filter(({ template }) => template.includes('undefined') || template.includes('object')),
    ).toEqual([]);
  });

  withSpec(specTitle('agrees with the official description on which operations there are'), () => {
    const official = officialSpec()?.operations ?? [];
    const unknown = jiraJsOperations().operations.filter(
      ({ method, template }) => template.startsWith('/rest/api/3/') && !operationFor(official, method, template),
    );
    // jira.js is the younger of the two: these came after the description at hand was published.
    expect(unknown.map(({ name }) => name).sort()).toEqual(['bulkPinUnpinProjectsAsync', 'getContextDefaultValues']);
    expect(official).toHaveLength(616);
  });

  it('knows an operation by its literal words before its parameters', () => {
    const { operations } = jiraJsOperations();
    expect(operationFor(operations, 'get', '/rest/api/3/search/jql')?.template).toBe('/rest/api/3/search/jql');
    expect(
      operationFor(operations, 'POST', '/rest/api/3/issue/bulkfetch')?.template,
    ).toBe('/rest/api/3/issue/bulkfetch');
    expect(
      operationFor(operations, 'GET', '/rest/api/3/issue/SMS-1')?.template,
    ).toBe('/rest/api/3/issue/{issueIdOrKey}');
    expect(operationFor(operations, 'GET', '/rest/api/3/issue/SMS-1/')).toBeUndefined();
    expect(operationFor(operations, 'GET', '/rest/api/3/no/such/thing')).toBeUndefined();
  });

  it('finds the schema of a success by operation and of a refusal by Jira’s error form', () => {
    expect(schemaFor('GET', '/rest/api/3/myself', 200)?.safeParse(ada).success).toBe(true);
    expect(schemaFor('GET', '/rest/api/3/myself', 200)?.safeParse([ada]).success).toBe(false);
    expect(
      schemaFor('GET', '/rest/api/3/myself', 401)?.safeParse({ errorMessages: ['no'], errors: {} }).success,
    ).toBe(true);
    expect(schemaFor('PUT', '/rest/api/3/issue/SMS-1/assignee', 204)).toBeUndefined();
  });

  it('hands on an answer that Jira could have given, unread', async () => {
    const response = await asked(
      'GET',
      '/rest/api/3/issue/SMS-1',
      json(issue({ summary: 'One', status, assignee: ada })),
    );
    await expect(response.json()).resolves.toMatchObject({ key: 'SMS-1' });
    await expect(
      asked('PUT', '/rest/api/3/issue/SMS-1', new Response(null, { status: 204 })),
    ).resolves.toHaveProperty('status', 204);
    await expect(asked('GET', '/secure/a.svg', new Response('<svg/>'))).resolves.toHaveProperty('status', 200);
  });

  it('names operation, place, expected and came of a type that is not Jira’s', async () => {
    await expect(asked('GET', '/rest/api/3/myself', json({ ...ada, active: 'yes' }))).rejects.toThrow(
      /GET \/rest\/api\/3\/myself → 200 is not what Jira answers\n {2}active: expected .*boolean.*\(jira\.js\).* came "yes"/,
    );
  });

  withSpec(specTitle('finds a member that Jira does not have'), async () => {
    await expect(asked('GET', '/rest/api/3/myself', json({ ...ada, nickname: 'A.' }))).rejects.toThrow(
      'nickname: expected no such property (official description), came "A."',
    );
  });

  withSpec(specTitle('finds a success by another status than Jira’s'), async () => {
    await expect(asked('PUT', '/rest/api/3/issue/SMS-1/assignee', new Response('', { status: 201 }))).rejects.toThrow(
      'expected status 204 (official description), came status 201',
    );
  });

  withSpec(specTitle('refuses success from an operation that Jira does not have'), async () => {
    await expect(
      asked('GET', '/rest/api/3/issue/SMS-1/objectives', json([])),
    ).rejects.toThrow('that Jira does not have');
  });

  it('holds the system fields of an issue to what they are, though both sources leave them open', async () => {
    const path = '/rest/api/3/issue/SMS-1';
    await expect(
      asked('GET', path, json(issue({ status: 'To Do' }))),
    ).rejects.toThrow(/fields\.status: .* came "To Do"/);
    await expect(asked('GET', path, json(issue({ status: null })))).rejects.toThrow('no issue is without it');
    await expect(
      asked('GET', path, json(issue({ created: '2026-11-21T09:15:00Z' }))),
    ).rejects.toThrow('fields.created: expected a moment');
    await expect(
      asked('GET', path, json(issue({ issuelinks: {} }))),
    ).rejects.toThrow('fields.issuelinks: expected a list');
    await expect(
      asked('POST', '/rest/api/3/search/jql', json({ isLast: true, issues: [issue({ assignee: { accountId: 7 } })] })),
    ).rejects.toThrow('issues.0.fields.assignee.accountId');
  });

  it('takes a changelog whose sides are empty, as every real one has them', async () => {
    const items = [{
      field: 'assignee',
      fieldtype: 'jira',
      fieldId: 'assignee',
      from: null,
      fromString: null,
      to: 'a',
      toString: 'Ada',
      tmpFromAccountId: null,
      tmpToAccountId: 'a',
    }];
    const values = [{ id: '1', author: ada, created: '2026-11-21T09:15:00.000+0000', items }];
    const page = { self: 'http://localhost:8787/x', maxResults: 100, startAt: 0, total: 1, isLast: true, values };
    await expect(asked('GET', '/rest/api/3/issue/SMS-1/changelog', json(page))).resolves.toHaveProperty('status', 200);
  });

  it('asks a refusal for both error forms', async () => {
    const path = '/rest/api/3/issue/SMS-9';
    await expect(
      asked('GET', path, json({ errorMessages: ['Issue does not exist'], errors: {} }, 404)),
    ).resolves.toHaveProperty('status', 404);
    await expect(
      asked('GET', path, json({ error: 'not found' }, 404)),
    ).rejects.toThrow('expected errorMessages and errors, both');
    await expect(asked('GET', path, json({ errorMessages: 'no', errors: {} }, 404))).rejects.toThrow('SMS-9 → 404');
  });

  it('lets an operation refuse in a form of its own, where it is described with one', async () => {
    const own = {
      issues: [],
      errors: [{
        status: 400,
        failedElementNumber: 0,
        elementErrors: { errorMessages: [], errors: { summary: 'x' }, status: 400 },
      }],
    };
    const path = '/rest/api/3/issue/bulk';
    if (hasOfficialSpec) await expect(asked('POST', path, json(own, 400))).resolves.toHaveProperty('status', 400);
    await expect(
      asked('POST', path, json({ errorMessages: ['no'], errors: {} }, 400)),
    ).resolves.toHaveProperty('status', 400);
    await expect(
      asked('PUT', '/rest/api/3/issue/SMS-1', json(own, 400)),
    ).rejects.toThrow('errorMessages and errors, both');
  });

  it('finds JSON that is none', async () => {
    const broken = new Response('{"a":', { headers: { 'content-type': 'application/json' } });
    await expect(asked('GET', '/rest/api/3/myself', broken)).rejects.toThrow('expected JSON, as the content type says');
  });

  it('hears every answer that is told on a channel, and fails once for those that depart', async () => {
    // Not the channel that every test listens on: this test would fail by what it tells.
    const own = 'contract-test:answer';
    const watch = watchAnswers(own);
    const tell = (response: Response): void =>
      channel(own).publish({ method: 'GET', url: 'http://localhost:8787/rest/api/3/myself', response });
    tell(json(ada));
    await expect(watch.settle()).resolves.toBeUndefined();
    tell(json({ ...ada, active: 1 }));
    await expect(watch.settle()).rejects.toThrow('active: expected');
    await expect(watch.settle()).resolves.toBeUndefined();
    watch.stop();
    tell(json({ ...ada, active: 1 }));
    await expect(watch.settle()).resolves.toBeUndefined();
  });

  it('hears what a Jira double answers, in process and over HTTP, and leaves the answer readable', async () => {
    const jira = await openJira({ clock: { now: () => Date.UTC(2026, 8, 14, 9) }, baseUrl: 'http://localhost:8787' });
    const watch = watchAnswers();
    const facts = (): Request => new Request('http://localhost:8787/rest/api/3/serverInfo');
    const inProcess = await jira.fetchAs({ kind: 'anonymous' }, facts());
    const overHttp = await jira.fetch(facts());
    expect(watch.heard()).toBe(2);
    await watch.settle();
    expect(await inProcess.json()).toEqual(await overHttp.json());
    watch.stop();
    await jira.close();
  });
});
