import type { OwnerAccess } from '../domain/ownership/noticeOwner';
import { askJira, path, type JiraFetch } from './jiraFetch';

/**
 * Whether the account still may browse the issue (1 request; 2 where Jira names nobody). Jira answers with an empty list
 * as well when whoever asks may not look for people at all, so an empty list concludes something only where the same
 * account is found by a search without the issue; otherwise it is `not asked`.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-user-search (both searches, read 2026-11)
 */
export async function ownerAccess(fetch: JiraFetch, issueKey: string, accountId: string): Promise<OwnerAccess> {
  const found = async (address: string): Promise<boolean> => ((await askJira(fetch, address)) as { accountId?: string }[]).some((one) => one.accountId === accountId);
  if (await found(`/rest/api/3/user/viewissue/search?${path`issueKey=${issueKey}&accountId=${accountId}`}`)) return 'may browse';
  return (await found(`/rest/api/3/user/search?${path`accountId=${accountId}`}`)) ? 'lost' : 'not asked';
}
