import { askJira } from '../../jira/jiraFetch';
import { digits } from '../../jira/jqlId';
import type { Ports } from '../ports';

/** Issues asked for in one step; each gets its own message, so a step stays far below the limits of one push. */
const pageSize = 50;

/**
 * One step of scoring everything of a source: finds a page of its issues as the app, sends each to be scored, and sends
 * the next page as a step of its own. It can be stopped and repeated at any point.
 */
export async function rescoreSource(
  ports: Ports,
  source: { projectId: string; typeIds: string[]; nextPageToken?: string },
): Promise<void> {
  const page = (await askJira(ports.asApp, '/rest/api/3/search/jql', {
    method: 'POST',
    body: {
      jql: `project = ${digits(source.projectId)} AND issuetype in (${source.typeIds.map(digits).join(', ')}) ORDER BY key`,
      fields: ['id'],
      maxResults: pageSize,
      ...(source.nextPageToken === undefined ? {} : { nextPageToken: source.nextPageToken }),
    },
  })) as { issues: { id: string }[]; nextPageToken?: string };
  if (page.issues.length > 0) await ports.later.rescore(page.issues.map(({ id }) => id));
  if (page.nextPageToken !== undefined) await ports.later.rescoreSource({ ...source, nextPageToken: page.nextPageToken });
}
