import { digits } from '../../jira/jqlId';
import { objectivesJql, searchIds } from '../../jira/searchObjectives';
import { readSources } from '../objective/objectiveSources';
import type { Ports } from '../ports';

/**
 * Ids of every issue that is or may be an objective, in their order: all the app has concluded about, and everything of
 * the configured types. For each 5,000 1 request, and 1 for each place of objectives.
 */
export async function everyObjective(ports: Pick<Ports, 'asApp' | 'records' | 'fieldIds'>): Promise<string[]> {
  const sources = await readSources(ports.records);
  const jqls = [
    objectivesJql(await ports.fieldIds()),
    ...sources.map(({ projectId, typeIds }) => `project = ${digits(projectId)} AND issuetype in (${typeIds.map(digits).join(', ')}) ORDER BY key`),
  ];
  const found = await Promise.all(jqls.map((jql) => searchIds(ports.asApp, jql)));
  return [...new Set(found.flat())].sort((one, other) => Number(one) - Number(other));
}
