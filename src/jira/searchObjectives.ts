import type { FieldIds } from './fieldIds';
import { askJira, type JiraFetch } from './jiraFetch';
import { digits } from './jqlId';
import { objectiveIn, type JiraIssue, type OpenedObjective } from './openObjective';

/** Jira serves at most 100 issues a page once any field beside id and key is asked for. */
const pageSize = 100;

/**
 * The objectives this account may see: everything the app has concluded about, wherever it is, and, in the project
 * whose page is open, every issue of an objective type, so that one not scored yet is listed too.
 * The second half is bound to that project because Jira answers 400 for a project the searcher may not see.
 */
export function objectivesJql(fieldIds: FieldIds, here?: { projectId: string; typeIds: string[] }): string {
  const state = fieldIds['objective-state'];
  const concluded = state === undefined ? [] : [`cf[${digits(state.replace('customfield_', ''))}] is not EMPTY`];
  const ofType =
    here && here.typeIds.length > 0
      ? [`(project = ${digits(here.projectId)} AND issuetype in (${here.typeIds.map(digits).join(', ')}))`]
      : [];
  const either = [...concluded, ...ofType];
  if (either.length === 0) throw new Error('Searching objectives: expected the field objective-state or a project with objective types, came neither');
  return `${either.join(' OR ')} ORDER BY key`;
}

/** Fields a register row needs; the plan's content is left in Jira but for what is asked for as well. */
const rowFields = (ids: FieldIds, also: readonly (keyof FieldIds)[]): string[] =>
  ['summary', 'project', 'issuetype', 'status', 'duedate', 'created', ...present(ids), ...also.flatMap((key) => ids[key] ?? [])];

const present = (ids: FieldIds): string[] =>
  (['accountable-owner', 'plan-completeness', 'traceability', 'objective-state', 'register-row'] as const).flatMap((key) => ids[key] ?? []);

export interface ObjectivesPage {
  objectives: OpenedObjective[];
  nextPageToken?: string;
}

/** One page of the register (1 request), as the account behind `fetch`, with the fields of the plan that are wanted `also`. */
export async function searchObjectives(
  fetch: JiraFetch,
  search: { jql: string; fieldIds: FieldIds; nextPageToken?: string; also?: readonly (keyof FieldIds)[] },
): Promise<ObjectivesPage> {
  const page = (await askJira(fetch, '/rest/api/3/search/jql', {
    method: 'POST',
    body: {
      jql: search.jql,
      fields: rowFields(search.fieldIds, search.also ?? []),
      maxResults: pageSize,
      ...(search.nextPageToken === undefined ? {} : { nextPageToken: search.nextPageToken }),
    },
  })) as { issues: JiraIssue[]; nextPageToken?: string };
  return {
    objectives: page.issues.map((issue) => objectiveIn(issue, search.fieldIds)),
    ...(page.nextPageToken === undefined ? {} : { nextPageToken: page.nextPageToken }),
  };
}

/** All ids the search finds, in its order (1 request for 5,000), for reading the rest side by side. */
export async function searchIds(fetch: JiraFetch, jql: string): Promise<string[]> {
  const ids: string[] = [];
  let nextPageToken: string | undefined;
  do {
    const page = (await askJira(fetch, '/rest/api/3/search/jql', {
      method: 'POST',
      body: { jql, fields: ['id'], maxResults: 5000, ...(nextPageToken === undefined ? {} : { nextPageToken }) },
    })) as { issues: { id: string }[]; nextPageToken?: string };
    ids.push(...page.issues.map(({ id }) => id));
    nextPageToken = page.nextPageToken;
  } while (nextPageToken !== undefined);
  return ids;
}

/** Reads up to 100 issues by id for the register (1 request); those that may not be seen are left out by Jira. */
export async function readRows(fetch: JiraFetch, ids: string[], fieldIds: FieldIds, also: readonly (keyof FieldIds)[] = []): Promise<OpenedObjective[]> {
  const reply = (await askJira(fetch, '/rest/api/3/issue/bulkfetch', {
    method: 'POST',
    body: { issueIdsOrKeys: ids, fields: rowFields(fieldIds, also) },
  })) as { issues: JiraIssue[] };
  return reply.issues.map((issue) => objectiveIn(issue, fieldIds));
}
