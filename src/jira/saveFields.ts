import { canonicalJson } from '../domain/ledger/canonicalJson';
import { fieldValueLimit } from '../domain/plan/fields';
import { askJira, JiraTrouble, path, type JiraFetch } from './jiraFetch';

/** One field to write. `before` is the value that was edited, exactly as read. */
export interface FieldChange {
  fieldId: string;
  before: unknown;
  value: unknown;
}

/**
 * What became of a save: all of it, or nothing.
 * - `conflict`: somebody else saved this field meanwhile; `theirs` is what stands now.
 * - `too large`: the field's value has more bytes than Jira keeps in one field.
 * - `refused`: Jira did not let this person write, or did not accept a value; its words by field where it named one.
 */
export type Saved =
  | { kind: 'saved' }
  | { kind: 'conflict'; fieldId: string; theirs: unknown }
  | { kind: 'too large'; fieldId: string; bytes: number; limit: number }
  | { kind: 'refused'; messages: Record<string, string>; permission: boolean };

/**
 * Writes fields of an issue in one request as the acting user, so that Jira's history names the person in one entry.
 * Jira has no conditional write; reading just before (1 request) leaves a gap of one request, which the next open shows.
 *
 * @throws JiraTrouble `limited`, `down` or `not found`, for the caller to show and to offer again
 */
export async function saveFields(fetch: JiraFetch, issueId: string, changes: FieldChange[]): Promise<Saved> {
  for (const { fieldId, value } of changes) {
    const bytes = new TextEncoder().encode(JSON.stringify(value ?? null)).length;
    if (bytes > fieldValueLimit) return { kind: 'too large', fieldId, bytes, limit: fieldValueLimit };
  }
  const conflict = await findConflict(fetch, issueId, changes);
  if (conflict) return conflict;
  try {
    const body = { fields: Object.fromEntries(changes.map(({ fieldId, value }) => [fieldId, value])) };
    await askJira(fetch, path`/rest/api/3/issue/${issueId}`, { method: 'PUT', body });
    return { kind: 'saved' };
  } catch (trouble) {
    if (!(trouble instanceof JiraTrouble) || (trouble.kind !== 'invalid' && trouble.kind !== 'refused')) throw trouble;
    return { kind: 'refused', messages: trouble.messages, permission: trouble.kind === 'refused' };
  }
}

/**
 * Reads the fields of an issue (1 request) and gives the first that no longer holds what was edited, if one does.
 *
 * @throws JiraTrouble where Jira did not answer
 */
export async function findConflict(
  fetch: JiraFetch,
  issueId: string,
  changes: Pick<FieldChange, 'fieldId' | 'before'>[],
): Promise<Extract<Saved, { kind: 'conflict' }> | undefined> {
  const ids = changes.map(({ fieldId }) => encodeURIComponent(fieldId)).join(',');
  const { fields } = (await askJira(fetch, `${path`/rest/api/3/issue/${issueId}`}?fields=${ids}`)) as { fields: Record<string, unknown> };
  const conflict = changes.find(({ fieldId, before }) => !same(fields[fieldId], before));
  return conflict && { kind: 'conflict', fieldId: conflict.fieldId, theirs: fields[conflict.fieldId] };
}

/** Same content. A person is the account, in a list too: a changed name or picture is not somebody else's edit. */
function same(a: unknown, b: unknown): boolean {
  return canonicalJson(content(a), 'replace') === canonicalJson(content(b), 'replace');
}

const content = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(content);
  return (value as { accountId?: string } | null | undefined)?.accountId ?? value ?? null;
};
