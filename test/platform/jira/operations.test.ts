import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { operationTable } from '../../../local/jira/operationTable';
import { openTestSite } from './testSite';

const document = path.resolve(__dirname, '../../../../shared/data/jira-openapi-v3.json');
const atHand = existsSync(document);

(atHand ? test : test.skip)(`the table of operations is the one of Jira’s own description${atHand ? '' : ' (skipped: the description is not at hand)'}`, () => {
  interface Described { operationId: string; 'x-atlassian-oauth2-scopes'?: { scheme: string; state: string; scopes: string[] }[] }
  const { paths } = JSON.parse(readFileSync(document, 'utf8')) as { paths: Record<string, Record<string, Described>> };
  const described = Object.entries(paths).flatMap(([at, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const scopes = (operation['x-atlassian-oauth2-scopes'] ?? []).filter(({ scheme, state }) => scheme === 'OAuth2' && state === 'Current').flatMap((it) => it.scopes);
      return [method.toUpperCase(), at.replace(/^\/rest\/api\/3/, ''), operation.operationId.split('.').at(-1), [...new Set(scopes)].sort().join(',')].join(' ').trim();
    }),
  );
  const ours = operationTable.trim().split('\n').map((line) => line.replace(/ write:app-data:jira$/, ''));
  expect([...ours].sort()).toEqual(described.sort());
});

test('an operation that the double does not do is refused by its name; one that Jira does not have, by path', async () => {
  const { jira, ask } = await openTestSite();
  const undone = await ask('ada', 'GET', '/dashboard/search');
  expect(undone).toMatchObject({ status: 501, body: { errorMessages: ['The local Jira does not do getDashboardsPaginated (GET /rest/api/3/dashboard/search).'] } });
  // The path fits the pattern of an issue, but names another operation.
  expect((await ask('ada', 'GET', '/issue/limit/report')).status).toBe(501);
  expect((await ask('ada', 'GET', '/wobble')).status).toBe(404);
  expect((await ask('ada', 'POST', '/myself', {})).status).toBe(405);
  await jira.close();
});

test('scopes are known for what Jira does, and unknown for what it does not', async () => {
  const { jira } = await openTestSite();
  expect(jira.scopesFor('GET', '/rest/api/3/issue/OPS-1?fields=summary')).toEqual(['read:jira-work']);
  expect(jira.scopesFor('PUT', '/rest/api/3/issue/10001')).toEqual(['write:jira-work']);
  expect(jira.scopesFor('POST', '/rest/api/3/app/field/value')).toEqual(['write:app-data:jira']);
  expect(jira.scopesFor('POST', '/rest/api/3/permissions/check')).toEqual([]);
  expect(jira.scopesFor('GET', '/rest/api/3/wobble')).toBeUndefined();
  await jira.close();
});
