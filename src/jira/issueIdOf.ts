import { askJira, path, type JiraFetch } from './jiraFetch';

/** Jira's id of the issue that has this key, or had it before it was moved (1 request). Throws JiraTrouble `not found`. */
export async function issueIdOf(fetch: JiraFetch, key: string): Promise<string> {
  const { id } = (await askJira(fetch, `${path`/rest/api/3/issue/${key}`}?fields=issuetype`)) as { id: string };
  return id;
}
