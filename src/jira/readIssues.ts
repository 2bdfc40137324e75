import { askJira, type JiraFetch } from './jiraFetch';
import { statusCategory, type LinkedIssue } from './openObjective';

interface Hit {
  id: string;
  key: string;
  fields: { summary?: string; status?: { name?: string; statusCategory?: { key?: string } }; issuetype?: { name?: string } };
}

/** Up to 100 issues by id (1 request), without the lag of Jira's search. One that is gone or may not be seen is left out. */
export async function readIssues(fetch: JiraFetch, ids: readonly string[]): Promise<LinkedIssue[]> {
  if (ids.length === 0) return [];
  const { issues } = (await askJira(fetch, '/rest/api/3/issue/bulkfetch', {
    method: 'POST',
    body: { issueIdsOrKeys: ids.slice(0, 100), fields: ['summary', 'status', 'issuetype'] },
  })) as { issues: Hit[] };
  return issues.map(({ id, key, fields: { summary = '', status, issuetype } }) => ({
    id, key, summary, status: statusCategory(status?.statusCategory?.key), statusName: status?.name ?? '', typeName: issuetype?.name ?? '',
  }));
}
