import { askJira, type JiraFetch } from './jiraFetch';

/** Jira reads at most 100 issues at once. */
const atOnce = 100;

/** One field of many issues, read by id and so without the lag of Jira's search (1 request for each 100). One that is gone is left out. */
export async function readField(fetch: JiraFetch, ids: readonly string[], field: string): Promise<{ issueId: string; value: unknown }[]> {
  const found: { issueId: string; value: unknown }[] = [];
  for (let from = 0; from < ids.length; from += atOnce) {
    const { issues } = (await askJira(fetch, '/rest/api/3/issue/bulkfetch', { method: 'POST', body: { issueIdsOrKeys: ids.slice(from, from + atOnce), fields: [field] } })) as {
      issues: { id: string; fields: Record<string, unknown> }[];
    };
    found.push(...issues.map(({ id, fields }) => ({ issueId: id, value: fields[field] })));
  }
  return found;
}
