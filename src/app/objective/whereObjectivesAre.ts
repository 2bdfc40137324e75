import type { Request } from '../../contract/calls';
import type { Answered } from '../refused';
import type { Ports } from '../ports';
import { readSources, typesIn } from './objectiveSources';

/**
 * `whereObjectivesAre`: ids only, of the app's own fields and of the types in the project the page stands in.
 * What is configured elsewhere is not told, because the asker may not see those projects.
 */
export async function whereObjectivesAre(
  ports: Ports,
  { projectId }: Request<'whereObjectivesAre'>,
): Promise<Answered<'whereObjectivesAre'>> {
  const [fieldIds, sources] = await Promise.all([ports.fieldIds(), readSources(ports.records)]);
  return { fieldIds, typeIds: projectId === undefined ? [] : typesIn(sources, projectId) };
}
