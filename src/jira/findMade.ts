import { askJira, type JiraFetch } from './jiraFetch';
import { digits } from './jqlId';
import { lastSettledNumber } from './lastSettledNumber';
import { markKey, readServesMark, servesProperty, type ServesMark } from './servesMark';

/** An issue that the app made for an epic, with what for. */
export interface MadeIssue {
  id: string;
  key: string;
  mark: ServesMark;
}

interface Found {
  id: string;
  key: string;
  properties?: Record<string, unknown>;
}

/** Jira reads at most 100 issues at once, and serves as many a page. */
const atOnce = 100;

/**
 * What the app made for an epic already, the first for each purpose: under the epic wherever it is, and among the newest
 * issues of these projects, which Jira's search may not know yet. 1 request for each 100 children, and 2 or more for each
 * project; so that a run that was cut off is found again, however short ago.
 */
export async function findMade(fetch: JiraFetch, epicId: string, projects: readonly { id: string; key: string }[]): Promise<Map<string, MadeIssue>> {
  const found = (await Promise.all([underEpic(fetch, epicId), ...projects.map((project) => newestIn(fetch, project))])).flat();
  const made = new Map<string, MadeIssue>();
  for (const { id, key, properties } of found.sort((a, b) => Number(a.id) - Number(b.id))) {
    const mark = readServesMark(properties?.[servesProperty]);
    if (mark?.epic === epicId && !made.has(markKey(mark))) made.set(markKey(mark), { id, key, mark });
  }
  return made;
}

async function underEpic(fetch: JiraFetch, epicId: string): Promise<Found[]> {
  const found: Found[] = [];
  let nextPageToken: string | undefined;
  do {
    const page = (await askJira(fetch, '/rest/api/3/search/jql', {
      method: 'POST',
      body: {
        jql: `parent = ${digits(epicId)} ORDER BY key`, fields: ['issuetype'], properties: [servesProperty], maxResults: atOnce,
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
      },
    })) as { issues: Found[]; nextPageToken?: string };
    found.push(...page.issues);
    nextPageToken = page.nextPageToken;
  } while (nextPageToken !== undefined);
  return found;
}

async function newestIn(fetch: JiraFetch, { id, key }: { id: string; key: string }): Promise<Found[]> {
  const found: Found[] = [];
  for (let last = await lastSettledNumber(fetch, id), some = true; some; last += atOnce) {
    const { issues } = (await askJira(fetch, '/rest/api/3/issue/bulkfetch', {
      method: 'POST',
      body: { issueIdsOrKeys: Array.from({ length: atOnce }, (_, at) => `${key}-${last + 1 + at}`), fields: ['issuetype'], properties: [servesProperty] },
    })) as { issues: Found[] };
    found.push(...issues);
    some = issues.length > 0;
  }
  return found;
}
