import { askJira, type JiraFetch } from './jiraFetch';

/** Jira's permissions on an issue that commands of the app rest on. */
export type IssuePermission = 'BROWSE_PROJECTS' | 'EDIT_ISSUES';

/** Whether the account behind `fetch` has the permission on the issue (1 request). An unknown issue gives `false`. */
export async function mayOnIssue(fetch: JiraFetch, permission: IssuePermission, issueId: string): Promise<boolean> {
  const reply = (await askJira(fetch, '/rest/api/3/permissions/check', {
    method: 'POST',
    body: { projectPermissions: [{ permissions: [permission], issues: [Number(issueId)] }] },
  })) as { projectPermissions: { permission: string; issues: number[] }[] };
  return reply.projectPermissions.some((entry) => entry.permission === permission && entry.issues.includes(Number(issueId)));
}

/** Whether the account behind `fetch` administers Jira (1 request). */
export async function mayAdminister(fetch: JiraFetch): Promise<boolean> {
  const reply = (await askJira(fetch, '/rest/api/3/permissions/check', {
    method: 'POST',
    body: { globalPermissions: ['ADMINISTER'] },
  })) as { globalPermissions: string[] };
  return reply.globalPermissions.includes('ADMINISTER');
}
