import { contentFields } from '../domain/plan/fields';
import { readFieldChanges, type FieldHistory } from './fieldChanges';
import type { FieldIds } from './fieldIds';
import type { JiraFetch } from './jiraFetch';

/** One entry of Jira's own history that touched what an approval covers. */
export type ContentChange = FieldHistory;

/** Who changed the content of an objective in Jira, and when, oldest first (1 request for each 1,000 changes). */
export async function readContentChanges(fetch: JiraFetch, issueId: string, fieldIds: FieldIds): Promise<ContentChange[]> {
  const covered = [...contentFields, 'start-date' as const].flatMap((key) => fieldIds[key] ?? []);
  // Jira takes ten fields at most: the seven of the content, Start date, Due date and the summary.
  return readFieldChanges(fetch, issueId, [...covered, 'duedate', 'summary']);
}
