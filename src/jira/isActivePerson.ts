import type { JiraFetch } from './jiraFetch';
import { readPerson } from './readPerson';

/** Whether an account is an active person's, as the account behind `fetch` sees it (1 request). An unknown one is not. */
export async function isActivePerson(fetch: JiraFetch, accountId: string): Promise<boolean> {
  const person = await readPerson(fetch, accountId);
  return person?.active === true && person.accountType === 'atlassian';
}
