import type { Actor } from '../access/actor';
import { holds } from '../access/permissions';
import type { Project } from '../entities/entities';
import { noSuchProject } from '../refusal';
import type { Site } from '../site';

/** The project of an id or a key, also of a key it had before. */
export function findProject(site: Site, idOrKey: string): Project | undefined {
  return site.store.projects.get(idOrKey) ?? site.store.projects.by('key', idOrKey.toUpperCase())[0];
}

/** Whether the actor may know that the project is there. */
export const mayBrowse = (
  site: Site, actor: Actor, project: Project,
): boolean => holds(site, actor, 'BROWSE_PROJECTS', project);

/** As {@link findProject} for somebody who asks. Throws 404 for what is not there and for what they may not see. */
export function openedProject(site: Site, actor: Actor, idOrKey: string): Project {
  const project = findProject(site, idOrKey);
  if (!project || !mayBrowse(site, actor, project)) throw noSuchProject(idOrKey);
  return project;
}
