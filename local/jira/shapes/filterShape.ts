import type { Filter, FilterShare } from '../entities/entities';
import type { Reading } from '../fields/siteField';
import { projectShape } from './catalogueShapes';
import { userById } from './userShape';

/** A filter as a list of filters shows it. */
export function filterShape({ site, actor }: Reading, it: Filter): Record<string, unknown> {
  const jql = encodeURIComponent(it.jql);
  return {
    self: `${site.apiUrl}/filter/${it.id}`,
    id: it.id,
    name: it.name,
    description: it.description,
    owner: userById(site, it.ownerId),
    jql: it.jql,
    viewUrl: `${site.baseUrl}/issues/?filter=${it.id}`,
    searchUrl: `${site.apiUrl}/search/jql?jql=${jql}`,
    favourite: it.favouredBy.includes(actor.person.id),
    favouritedCount: it.favouredBy.length,
    sharePermissions: it.shares.map((share) => filterShareShape({ site }, share)),
    editPermissions: [],
  };
}

/** A filter on its own, with the lists of sharers and subscribers that are always empty here. */
export const wholeFilterShape = (reading: Reading, it: Filter): Record<string, unknown> => {
  const none = { size: 0, items: [], 'max-results': 1_000, 'start-index': 0, 'end-index': 0 };
  return { ...filterShape(reading, it), sharedUsers: none, subscriptions: none };
};

/** Whom a filter is shared with. */
export function filterShareShape({ site }: Pick<Reading, 'site'>, share: FilterShare): Record<string, unknown> {
  const id = Number(share.id);
  if (share.type === 'loggedin') return { id, type: 'loggedin' };
  if (share.type === 'group') {
    const name = site.store.groups.get(share.parameter)?.name ?? '';
    return { id, type: 'group', group: { name, groupId: share.parameter } };
  }
  const project = site.store.projects.get(share.parameter);
  return { id, type: 'project', ...(project ? { project: projectShape(site, project) } : {}) };
}
