import type { Request } from '../../contract/calls';
import type { Answered } from '../refused';
import type { Actor, Ports } from '../ports';
import { readSources, typesIn } from './objectiveSources';

/**
 * `whereObjectivesAre`: ids only, of the app's own fields and of the types in the project the page stands in. The project
 * comes from the platform, which opens its pages only for those who may see it; what is configured elsewhere is not told.
 */
export async function whereObjectivesAre(
  ports: Ports,
  _: Request<'whereObjectivesAre'>,
  { projectId }: Actor,
): Promise<Answered<'whereObjectivesAre'>> {
  const [fieldIds, sources] = await Promise.all([ports.fieldIds(), readSources(ports.records)]);
  return { fieldIds, typeIds: projectId === undefined ? [] : typesIn(sources, projectId) };
}
