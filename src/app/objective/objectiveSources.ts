import type { Sources } from '../../contract/calls';
import type { Records } from '../ports';

/** The one record that says where objectives live on this site. */
export const objectiveSources = { kind: 'objective-sources', id: 'site' } as const;

/** Configured projects and types; none on a site that has not been set up. */
export async function readSources(records: Records): Promise<Sources> {
  const kept = await records.current<{ sources: Sources }>(objectiveSources.kind, objectiveSources.id);
  return kept?.body.sources ?? [];
}

/** The objective types of one project. */
export function typesIn(sources: Sources, projectId: string): string[] {
  return sources.filter((source) => source.projectId === projectId).flatMap(({ typeIds }) => typeIds);
}
