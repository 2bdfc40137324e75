import { askJira, type JiraFetch } from './jiraFetch';

/** The account that a fetch acts as: of the app as the app, under which Jira keeps what the app writes (1 request). */
export async function ownAccount(fetch: JiraFetch): Promise<string> {
  const { accountId } = (await askJira(fetch, '/rest/api/3/myself')) as { accountId: string };
  return accountId;
}
