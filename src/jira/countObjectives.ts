import type { ObjectivesFacts } from '../domain/setup/setupFacts';
import type { FieldIds } from './fieldIds';
import { askJira, type JiraFetch } from './jiraFetch';
import { digits } from './jqlId';

/**
 * How many objectives of these projects this account may see, how many of them are scored, and how many are closed by the
 * record (3 requests, whatever their number). Jira calls its counts approximate.
 */
export async function countObjectives(fetch: JiraFetch, sources: readonly { projectId: string; typeIds: readonly string[] }[], fieldIds: FieldIds): Promise<ObjectivesFacts> {
  if (sources.length === 0) return { total: 0, inRegister: 0, complete: 0 };
  const where = sources.map(({ projectId, typeIds }) => `(project = ${digits(projectId)} AND issuetype in (${typeIds.map(digits).join(', ')}))`).join(' OR ');
  const clause = (id: string): string => `cf[${digits(id.replace('customfield_', ''))}]`;
  const { 'objective-state': state, 'register-row': row } = fieldIds;
  const count = async (also?: string): Promise<number> => {
    const { count: found } = (await askJira(fetch, '/rest/api/3/search/approximate-count', {
      method: 'POST',
      body: { jql: also === undefined ? where : `(${where}) AND ${also}` },
    })) as { count: number };
    return found;
  };
  const [total, inRegister, complete] = await Promise.all([
    count(),
    state === undefined ? 0 : count(`${clause(state)} is not EMPTY`),
    // A field of text is found by the whole of it only; the row's State is one word of it.
    row === undefined ? 0 : count(`${clause(row)}.State = "complete"`),
  ]);
  return { total, inRegister, complete };
}
