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
  const state = fieldIds['objective-state'];
  const field = state === undefined ? undefined : `cf[${digits(state.replace('customfield_', ''))}]`;
  const count = async (also?: string): Promise<number> => {
    const { count: found } = (await askJira(fetch, '/rest/api/3/search/approximate-count', {
      method: 'POST',
      body: { jql: also === undefined ? where : `(${where}) AND ${also}` },
    })) as { count: number };
    return found;
  };
  if (field === undefined) return { total: await count(), inRegister: 0, complete: 0 };
  const [total, inRegister, complete] = await Promise.all([count(), count(`${field} is not EMPTY`), count(`${field} ~ "closed"`)]);
  return { total, inRegister, complete };
}
