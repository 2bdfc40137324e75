import { draftFields, type ObjectiveDraft } from '../domain/objective/draft/objectiveDraft';
import { fieldValueLimit } from '../domain/plan/fields';
import type { FieldIds } from './fieldIds';
import { askJira, JiraTrouble, type JiraFetch } from './jiraFetch';
import { recentIssues } from './recentIssues';

/** An objective to create, whole. */
export interface NewObjective {
  projectId: string;
  projectKey: string;
  typeId: string;
  /** Title of the epic. */
  summary: string;
  /** Account id of the accountable owner. */
  owner?: string | undefined;
  start?: string | undefined;
  due?: string | undefined;
  draft: ObjectiveDraft;
  /** What the project asks for beside, by field id, as Jira takes it. */
  asked?: Record<string, unknown>;
  /** Made once by the screen for this objective; the epic carries it, so that a lost answer is not a second epic. */
  token: string;
}

/**
 * What became of it.
 * - `refused`: Jira did not accept it and nothing was written; its words by field where it named one.
 * - `not permitted`: this person may not create issues here.
 * - `too large`: a field has more bytes than Jira keeps in one field; nothing was written.
 */
export type Created =
  | { kind: 'created'; id: string; key: string; before: boolean }
  | { kind: 'refused'; messages: Record<string, string> }
  | { kind: 'not permitted' }
  | { kind: 'too large'; field: string; bytes: number; limit: number };

/** Key of the issue property with the token; for finding an epic again, never for a decision. */
const tokenProperty = 'throughline-created';

/**
 * Creates an epic with its objective as the acting user, in one request, so that it is either whole or not there.
 *
 * @param after an earlier attempt whose answer never came: the epic is looked for first (2 requests), and given with
 *   `before: true` when it is there
 * @throws JiraTrouble `limited` or `down`, or whatever a lost connection throws: whether the epic exists is then not known,
 *   and trying again with `after` finds out
 */
export async function createObjective(fetch: JiraFetch, wish: NewObjective, fieldIds: FieldIds, after: 'first' | 'lost answer'): Promise<Created> {
  const fields = fieldsOf(wish, fieldIds);
  for (const [field, value] of Object.entries(fields)) {
    const bytes = new TextEncoder().encode(JSON.stringify(value)).length;
    if (bytes > fieldValueLimit) return { kind: 'too large', field, bytes, limit: fieldValueLimit };
  }
  const found = after === 'lost answer' ? await findCreated(fetch, wish) : undefined;
  if (found) return { kind: 'created', ...found, before: true };
  try {
    const body = { fields, properties: [{ key: tokenProperty, value: { token: wish.token } }] };
    const { id, key } = (await askJira(fetch, '/rest/api/3/issue', { method: 'POST', body })) as { id: string; key: string };
    return { kind: 'created', id, key, before: false };
  } catch (trouble) {
    if (!(trouble instanceof JiraTrouble)) throw trouble;
    if (trouble.kind === 'refused') return { kind: 'not permitted' };
    if (trouble.kind === 'invalid' || trouble.kind === 'not found') return { kind: 'refused', messages: trouble.messages };
    throw trouble;
  }
}

/** Everything that is written, by field id: exactly this, so that a screen can show it before. */
export function fieldsOf({ projectId, typeId, summary, owner, start, due, draft, asked }: NewObjective, fieldIds: FieldIds): Record<string, unknown> {
  const own = draftFields.flatMap((field) => (draft[field] === undefined ? [] : [[idOf(fieldIds, field), draft[field]] as const]));
  return {
    ...asked,
    project: { id: projectId },
    issuetype: { id: typeId },
    summary,
    ...(owner === undefined ? {} : { [idOf(fieldIds, 'accountable-owner')]: { accountId: owner } }),
    ...(start === undefined ? {} : { [idOf(fieldIds, 'start-date')]: start }),
    ...(due === undefined ? {} : { duedate: due }),
    ...Object.fromEntries(own),
  };
}

function idOf(fieldIds: FieldIds, field: keyof FieldIds): string {
  const id = fieldIds[field];
  if (id === undefined) throw new Error(`Creating an objective: the field ${field} is not on this site`);
  return id;
}

async function findCreated(fetch: JiraFetch, wish: NewObjective): Promise<{ id: string; key: string } | undefined> {
  for await (const issues of recentIssues(fetch, wish, { fields: ['project'], properties: [tokenProperty] })) {
    const found = issues.find(({ properties }) => (properties?.[tokenProperty] as { token?: unknown } | undefined)?.token === wish.token);
    if (found) return { id: found.id, key: found.key };
  }
  return undefined;
}
