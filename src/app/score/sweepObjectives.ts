import { objectivesJql, searchIds } from '../../jira/searchObjectives';
import { readSources } from '../objective/objectiveSources';
import type { Ports } from '../ports';

/**
 * Looks at every objective once more, one by one and later: what Jira's events did not tell, or what became true by the
 * passing of a day, is found by this alone. 1 request for each 5,000 objectives, and the places where they are configured.
 */
export async function sweepObjectives(ports: Ports): Promise<void> {
  const known = await searchIds(ports.asApp, objectivesJql(await ports.fieldIds()));
  await ports.later.rescore(known);
  for (const source of await readSources(ports.records)) await ports.later.rescoreSource(source);
}
