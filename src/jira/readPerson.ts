import { askJira, JiraTrouble, path, type JiraFetch } from './jiraFetch';

/** An account as Jira shows it to whoever asks. */
export interface JiraPerson {
  accountId: string;
  displayName: string;
  active: boolean;
  /** `atlassian` is a person's account, `app` and `customer` are not. */
  accountType: string;
}

/** Reads an account (1 request). `undefined` when there is none, or it may not be seen. */
export async function readPerson(fetch: JiraFetch, accountId: string): Promise<JiraPerson | undefined> {
  try {
    const { displayName = '', active = false, accountType = 'unknown' } = (await askJira(fetch, `/rest/api/3/user?${path`accountId=${accountId}`}`)) as Partial<JiraPerson>;
    return { accountId, displayName, active, accountType };
  } catch (trouble) {
    if (trouble instanceof JiraTrouble && (trouble.kind === 'not found' || trouble.kind === 'invalid')) return undefined;
    throw trouble;
  }
}
