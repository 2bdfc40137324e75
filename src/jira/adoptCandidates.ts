import type { FieldIds } from './fieldIds';
import { askJira, type JiraFetch } from './jiraFetch';
import type { OpenedObjective } from './openObjective';
import { readRows } from './searchObjectives';

/** What adopting would do with an issue that was found. */
export type Verdict = 'adopt' | 'already' | 'not at epic level' | 'team-managed' | 'no permission';

/** An issue that was found, and what adopting would do with it. */
export interface Candidate {
  id: string;
  key: string;
  title: string;
  verdict: Verdict;
}

/** The most issues one preview looks at. */
export const mostCandidates = 1000;
const batchSize = 100;
const sideBySide = 4;

/**
 * Everything a search finds, with what adopting would do; nothing is written. 1 request for the ids, then 2 for each
 * hundred, a few at once. `more` says that the search finds others beyond {@link mostCandidates}.
 *
 * @param jql as the person wrote it; Jira runs it with their permissions
 * @param sources types configured as objectives, by project id
 * @throws JiraTrouble `invalid` with Jira's words when the query cannot be run
 */
export async function findCandidates(
  fetch: JiraFetch,
  jql: string,
  fieldIds: FieldIds,
  sources: Readonly<Record<string, readonly string[]>>,
): Promise<{ candidates: Candidate[]; more: boolean }> {
  const page = (await askJira(fetch, '/rest/api/3/search/jql', {
    method: 'POST',
    body: { jql, fields: ['id'], maxResults: mostCandidates + 1 },
  })) as { issues: { id: string }[]; nextPageToken?: string };
  const ids = page.issues.slice(0, mostCandidates).map(({ id }) => id);
  const batches = Array.from({ length: Math.ceil(ids.length / batchSize) }, (_, i) => ids.slice(i * batchSize, (i + 1) * batchSize));
  const found = new Map<string, Candidate>();
  const read = async (): Promise<void> => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      const [rows, editable] = await Promise.all([readRows(fetch, batch, fieldIds), mayEdit(fetch, batch)]);
      for (const row of rows) {
        const { id, key, summary } = row.issue;
        found.set(id, { id, key, title: summary, verdict: verdictOn(row, sources, editable.has(id)) });
      }
    }
  };
  await Promise.all(Array.from({ length: sideBySide }, read));
  return { candidates: ids.flatMap((id) => found.get(id) ?? []), more: page.issues.length > mostCandidates || page.nextPageToken !== undefined };
}

function verdictOn({ issue, concluded }: OpenedObjective, sources: Readonly<Record<string, readonly string[]>>, editable: boolean): Verdict {
  if (issue.teamManaged) return 'team-managed';
  if (issue.hierarchyLevel !== 1) return 'not at epic level';
  // The value names the issue it is about: what a clone carries does not count.
  if (concluded.state?.split(' · ')[1] === issue.id || sources[issue.projectId]?.includes(issue.typeId)) return 'already';
  return editable ? 'adopt' : 'no permission';
}

/** Which of these issues the person may edit (1 request). */
async function mayEdit(fetch: JiraFetch, ids: string[]): Promise<Set<string>> {
  const reply = (await askJira(fetch, '/rest/api/3/permissions/check', {
    method: 'POST',
    body: { projectPermissions: [{ permissions: ['EDIT_ISSUES'], issues: ids.map(Number) }] },
  })) as { projectPermissions: { permission: string; issues?: number[] }[] };
  return new Set(reply.projectPermissions.flatMap(({ permission, issues = [] }) => (permission === 'EDIT_ISSUES' ? issues.map(String) : [])));
}
