import { askJira, path, type JiraFetch } from '../../../src/jira/jiraFetch';
import { digits } from '../../../src/jira/jqlId';

/** An epic that could become an objective. */
export interface Epic {
  id: string;
  key: string;
  title: string;
}

const pageSize = 100;

/**
 * The epics of a project, newest first, at most 100 (2 requests): the types at Jira's epic level, whatever the site calls
 * them, then their issues. `more` says that there are others.
 */
export async function epicsOf(fetch: JiraFetch, projectId: string): Promise<{ epics: Epic[]; more: boolean }> {
  const project = (await askJira(fetch, path`/rest/api/3/project/${projectId}`)) as {
    issueTypes?: { id: string; hierarchyLevel?: number }[];
  };
  const types = (project.issueTypes ?? []).filter(({ hierarchyLevel }) => hierarchyLevel === 1).map(({ id }) => digits(id));
  if (types.length === 0) return { epics: [], more: false };
  const page = (await askJira(fetch, '/rest/api/3/search/jql', {
    method: 'POST',
    body: {
      jql: `project = ${digits(projectId)} AND issuetype in (${types.join(', ')}) ORDER BY created DESC`,
      fields: ['summary'],
      maxResults: pageSize,
    },
  })) as { issues: { id: string; key: string; fields: { summary?: string } }[]; nextPageToken?: string };
  const epics = page.issues.map(({ id, key, fields }) => ({ id, key, title: fields.summary ?? '' }));
  return { epics, more: page.nextPageToken !== undefined };
}
