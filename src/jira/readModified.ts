import { contentFields } from '../domain/plan/fields';
import { askJira, type JiraFetch } from './jiraFetch';
import type { FieldIds } from './fieldIds';
import { objectiveIn, objectivePath, type JiraIssue, type OpenedObjective } from './openObjective';
import { readPerson } from './readPerson';

/** Fields of Jira's own that belong to what an approval covers. */
const ownFields = ['summary', 'duedate', 'issuelinks'];

/** Of the values that come with a transition, those that make a difference to an objective. What only the app writes is none. */
export function modifiedContent(modified: Record<string, unknown>, fieldIds: FieldIds): Record<string, unknown> {
  const covered = new Set([...contentFields, 'start-date' as const].flatMap((key) => fieldIds[key] ?? []).concat(ownFields));
  return Object.fromEntries(Object.entries(modified).filter(([id]) => covered.has(id)));
}

/**
 * Reads an objective as the values that come with a transition will make it: 1 request, and 1 for each person it did not name
 * before, because Jira tells only their account id. Throws JiraTrouble.
 *
 * @param modified as {@link modifiedContent} gives it, in the form of `GET /issue` with `null` for an empty list
 */
export async function readModified(fetch: JiraFetch, issueId: string, modified: Record<string, unknown>, fieldIds: FieldIds): Promise<OpenedObjective> {
  const issue = (await askJira(fetch, objectivePath(issueId, ''))) as JiraIssue;
  const personal = (['accountable-owner', 'contributors'] as const).flatMap((key) => fieldIds[key] ?? []);
  const known = personal.flatMap((id) => issue.fields[id] ?? []) as { accountId?: unknown }[];
  const whole = async (person: unknown): Promise<unknown> => {
    const { accountId } = (person ?? {}) as { accountId?: unknown };
    if (typeof accountId !== 'string') return person;
    return known.find((one) => one.accountId === accountId) ?? (await readPerson(fetch, accountId)) ?? person;
  };
  const fields = { ...issue.fields, ...modified };
  for (const id of personal) {
    const value = modified[id];
    if (Array.isArray(value)) fields[id] = await Promise.all(value.map(whole));
    else if (value !== undefined) fields[id] = await whole(value);
  }
  return objectiveIn({ ...issue, fields }, fieldIds);
}
