import type { Told } from '../domain/setup/setupFacts';
import { askJira, JiraTrouble, path, type JiraFetch } from './jiraFetch';
import { digits } from './jqlId';

/**
 * Which of these fields a person cannot write on issues of a type, because they do not stand on its screens. Jira tells of
 * screens only what the account may use: the screen for creating by Create issues, that for editing by an issue that may be
 * edited (3 requests). Not told where neither of the two shows itself.
 *
 * @param fieldIds ids as Jira has them on this site
 */
export async function offScreen(fetch: JiraFetch, at: { projectId: string; typeId: string }, fieldIds: readonly string[]): Promise<Told<string[]>> {
  const screens = (await Promise.all([onCreateScreen(fetch, at), onEditScreen(fetch, at)])).filter((screen) => screen !== undefined);
  if (screens.length === 0) return { kind: 'not told' };
  return { kind: 'told', value: fieldIds.filter((id) => screens.some((screen) => !screen.has(id))) };
}

/** The most fields a screen may have to be read to its end. */
const mostFields = 1_000;

async function onCreateScreen(fetch: JiraFetch, { projectId, typeId }: { projectId: string; typeId: string }): Promise<Set<string> | undefined> {
  const ids = new Set<string>();
  for (let startAt = 0; startAt < mostFields; ) {
    const page = await unlessHidden(
      askJira(fetch, `${path`/rest/api/3/issue/createmeta/${projectId}/issuetypes/${typeId}`}?maxResults=200&startAt=${startAt}`) as Promise<{ fields: { fieldId: string }[]; total: number }>,
    );
    if (page === undefined || page.fields.length === 0) break;
    for (const { fieldId } of page.fields) ids.add(fieldId);
    startAt += page.fields.length;
    if (startAt >= page.total) break;
  }
  return ids.size === 0 ? undefined : ids;
}

/** The fields of the newest issue of the type; an issue the account may not edit has none, and tells nothing. */
async function onEditScreen(fetch: JiraFetch, { projectId, typeId }: { projectId: string; typeId: string }): Promise<Set<string> | undefined> {
  const jql = `project = ${digits(projectId)} AND issuetype = ${digits(typeId)} ORDER BY created DESC`;
  const page = await unlessHidden(askJira(fetch, '/rest/api/3/search/jql', { method: 'POST', body: { jql, fields: ['id'], maxResults: 1 } }) as Promise<{ issues: { id: string }[] }>);
  const [newest] = page?.issues ?? [];
  if (newest === undefined) return undefined;
  const meta = await unlessHidden(askJira(fetch, path`/rest/api/3/issue/${newest.id}/editmeta`) as Promise<{ fields?: Record<string, unknown> }>);
  const ids = Object.keys(meta?.fields ?? {});
  return ids.length === 0 ? undefined : new Set(ids);
}

/** What Jira hides or refuses is no fault here: it is what cannot be told. */
async function unlessHidden<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (trouble) {
    if (trouble instanceof JiraTrouble && ['not found', 'refused', 'invalid'].includes(trouble.kind)) return undefined;
    throw trouble;
  }
}
