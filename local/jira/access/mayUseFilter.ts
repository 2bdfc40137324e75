import type { Filter } from '../entities/entities';
import { mayBrowse } from '../issues/findProject';
import type { Site } from '../site';
import type { Actor } from './actor';

/** Whether a filter is the actor's own, or shared with them. */
export function mayUseFilter(site: Site, actor: Actor, { ownerId, shares }: Filter): boolean {
  const me = actor.person.id;
  return ownerId === me || shares.some((share) => {
    if (share.type === 'loggedin') return me !== '';
    if (share.type === 'group') return site.store.groups.get(share.parameter)?.members.includes(me) ?? false;
    const project = site.store.projects.get(share.parameter);
    return project !== undefined && mayBrowse(site, actor, project);
  });
}
