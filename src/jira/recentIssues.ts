import { askJira, type JiraFetch } from './jiraFetch';
import { lastSettledNumber } from './lastSettledNumber';

/** Jira's `POST /issue/bulkfetch` takes this many ids or keys. */
const mostFetched = 100;

/** An issue as a bulk read gives it, with the properties that were asked for. */
export interface RecentIssue {
  id: string;
  key: string;
  fields: Record<string, unknown>;
  properties?: Record<string, unknown>;
}

/**
 * The issues that were made in a project in the last minutes, page by page. Jira's search follows its data with a delay,
 * so it is asked only where that stretch begins, and what lies behind is read by key. A gap of more than a hundred keys of
 * deleted or hidden issues ends it. 2 requests while nothing was made.
 */
export async function* recentIssues(
  fetch: JiraFetch,
  project: { projectId: string; projectKey: string },
  wanted: { fields: string[]; properties?: string[] },
): AsyncGenerator<RecentIssue[]> {
  for (let last = await lastSettledNumber(fetch, project.projectId), some = true; some; last += mostFetched) {
    const keys = Array.from({ length: mostFetched }, (_, at) => `${project.projectKey}-${last + 1 + at}`);
    const { issues } = (await askJira(fetch, '/rest/api/3/issue/bulkfetch', { method: 'POST', body: { issueIdsOrKeys: keys, ...wanted } })) as { issues: RecentIssue[] };
    yield issues;
    some = issues.length > 0;
  }
}
