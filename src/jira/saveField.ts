import { canonicalJson } from '../domain/ledger/canonicalJson';
import { fieldValueLimit } from '../domain/plan/fields';
import { askJira, JiraTrouble, path, type JiraFetch } from './jiraFetch';

/**
 * What became of a save.
 * - `conflict`: somebody else saved meanwhile; nothing was written, `theirs` is what stands now.
 * - `too large`: the value has more bytes than Jira keeps in one field; nothing was written.
 * - `refused`: Jira did not let this person write, or did not accept the value; its words in `messages`.
 */
export type Saved =
  | { kind: 'saved' }
  | { kind: 'conflict'; theirs: unknown }
  | { kind: 'too large'; bytes: number; limit: number }
  | { kind: 'refused'; messages: string[]; permission: boolean };

/**
 * Writes one field of an issue as the acting user, so that Jira's history names the person.
 * Jira has no conditional write; reading just before leaves a gap of one request, which the next open shows.
 *
 * @param before the value that was edited, exactly as read
 * @throws JiraTrouble `limited`, `down` or `not found`, for the caller to show and to offer again
 */
export async function saveField(
  fetch: JiraFetch,
  save: { issueId: string; fieldId: string; before: unknown; value: unknown },
): Promise<Saved> {
  const bytes = new TextEncoder().encode(JSON.stringify(save.value ?? null)).length;
  if (bytes > fieldValueLimit) return { kind: 'too large', bytes, limit: fieldValueLimit };
  const issue = path`/rest/api/3/issue/${save.issueId}`;
  const now = (await askJira(fetch, `${issue}?fields=${encodeURIComponent(save.fieldId)}`)) as {
    fields: Record<string, unknown>;
  };
  const theirs = now.fields[save.fieldId];
  if (!same(theirs, save.before)) return { kind: 'conflict', theirs };
  try {
    await askJira(fetch, issue, { method: 'PUT', body: { fields: { [save.fieldId]: save.value } } });
    return { kind: 'saved' };
  } catch (trouble) {
    if (!(trouble instanceof JiraTrouble) || (trouble.kind !== 'invalid' && trouble.kind !== 'refused')) throw trouble;
    return { kind: 'refused', messages: Object.values(trouble.messages), permission: trouble.kind === 'refused' };
  }
}

function same(a: unknown, b: unknown): boolean {
  return canonicalJson(a ?? null) === canonicalJson(b ?? null);
}
