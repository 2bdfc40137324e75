import { askJira, JiraTrouble, path, type JiraFetch } from '../../../src/jira/jiraFetch';

/** The id of the issue with this key (1 request); `undefined` where there is none this person may see. */
export async function findIssue(fetch: JiraFetch, key: string): Promise<string | undefined> {
  try {
    const { id } = (await askJira(fetch, `${path`/rest/api/3/issue/${key.trim()}`}?fields=summary`)) as { id: string };
    return String(id);
  } catch (trouble) {
    if (trouble instanceof JiraTrouble && (trouble.kind === 'not found' || trouble.kind === 'refused')) return undefined;
    throw trouble;
  }
}
