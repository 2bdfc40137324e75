import { askJira, type JiraFetch } from './jiraFetch';
import { digits } from './jqlId';

/**
 * The number in the key of the newest issue of the project that is old enough for Jira's search to know all before it, or 0
 * (1 request). Whoever must not overlook an issue made a moment ago reads those with higher numbers by key.
 * The newest by creation: an old issue that was moved here a moment ago has a high number.
 */
export async function lastSettledNumber(fetch: JiraFetch, projectId: string): Promise<number> {
  const jql = `project = ${digits(projectId)} AND created <= "-10m" ORDER BY created DESC, key DESC`;
  const { issues } = (await askJira(fetch, '/rest/api/3/search/jql', {
    method: 'POST',
    body: { jql, fields: ['key'], maxResults: 1 },
  })) as { issues: { key: string }[] };
  return Number(issues[0]?.key.split('-').at(-1) ?? 0);
}
