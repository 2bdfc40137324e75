import { askJira, JiraTrouble, path, type JiraFetch } from './jiraFetch';

/** Whether an account is an active person's, as the account behind `fetch` sees it (1 request). An unknown one is not. */
export async function isActivePerson(fetch: JiraFetch, accountId: string): Promise<boolean> {
  try {
    const { active, accountType } = (await askJira(fetch, `/rest/api/3/user?${path`accountId=${accountId}`}`)) as { active?: boolean; accountType?: string };
    return active === true && accountType === 'atlassian';
  } catch (trouble) {
    if (trouble instanceof JiraTrouble && (trouble.kind === 'not found' || trouble.kind === 'invalid')) return false;
    throw trouble;
  }
}
