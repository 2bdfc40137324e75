import type { OpenedObjective } from '../../jira/openObjective';
import type { Records } from '../ports';
import { readSources, typesIn } from './objectiveSources';

/**
 * Why an issue counts as an objective:
 * - `source`: its project and type are configured;
 * - `adopted`: somebody made it one;
 * - `concluded`: the app has scored it before, and it was moved or retyped since, or its source is no longer configured.
 *   It stays an objective, because one that vanishes from the register without a deed would be the worst kind of gap;
 * - `none`: it is not.
 */
export type WhyObjective = 'source' | 'adopted' | 'concluded' | 'none';

/** The value of `objective-state` names the issue it is about, so that what a clone carries does not count. */
export async function whyObjective(records: Records, { issue, concluded }: OpenedObjective): Promise<WhyObjective> {
  if (issue.hierarchyLevel === 1 && typesIn(await readSources(records), issue.projectId).includes(issue.typeId)) return 'source';
  if (concluded.state?.split(' · ')[1] === issue.id) return 'concluded';
  return (await records.current('adopted-objective', issue.id)) ? 'adopted' : 'none';
}
