import type { Filter, FilterShare } from '../entities/entities';
import { badRequest, notFound } from '../refusal';
import { filterShareShape } from '../shapes/filterShape';
import { created, noContent, type Call, type Route } from './call';
import { openedFilter, openedOwnFilter, shareOf } from './filterRoutes';

interface ShareWish {
  type: string;
  groupname: string;
  groupId: string;
  projectId: string;
}

const shapes = (call: Call, { shares }: Filter): unknown[] => shares.map((share) => filterShareShape(call, share));

function openedShare(call: Call): FilterShare {
  const share = openedFilter(call).shares.find(({ id }) => id === call.params.permissionId);
  if (!share) throw notFound(`The share permission with the id '${call.params.permissionId}' does not exist.`);
  return share;
}

function add(call: Call): unknown {
  const filter = openedOwnFilter(call);
  const { type, groupname, groupId, projectId } = call.body<ShareWish>();
  const now = call.site.change(() => {
    const share = shareOf(call, {
      ...(type === undefined ? {} : { type }), group: { ...(groupname === undefined ? {} : { name: groupname }), ...(groupId === undefined ? {} : { groupId }) },
      project: { id: String(projectId ?? '') },
    });
    const shared = { ...filter, shares: [...filter.shares, share] };
    call.site.store.filters.put(shared);
    return shared;
  });
  return created(shapes(call, now));
}

function remove(call: Call): unknown {
  const filter = openedOwnFilter(call);
  const { id } = openedShare(call);
  call.site.change(() => call.site.store.filters.put({ ...filter, shares: filter.shares.filter((it) => it.id !== id) }));
  return noContent();
}

function handOver(call: Call): unknown {
  const filter = openedOwnFilter(call);
  const { accountId } = call.body<{ accountId: string }>();
  const person = call.site.store.people.get(String(accountId));
  if (!person?.active) throw badRequest(`The user with the account id '${String(accountId)}' does not exist.`);
  call.site.change(() => call.site.store.filters.put({ ...filter, ownerId: person.id }));
  return noContent();
}

const permission = '/filter/:id/permission';

/** Whom a filter is shared with, and whose it is. */
export const filterShareRoutes: Route[] = [
  { method: 'GET', path: permission, answer: (call) => shapes(call, openedFilter(call)) },
  { method: 'POST', path: permission, answer: add },
  { method: 'GET', path: `${permission}/:permissionId`, answer: (call) => filterShareShape(call, openedShare(call)) },
  { method: 'DELETE', path: `${permission}/:permissionId`, answer: remove },
  { method: 'PUT', path: '/filter/:id/owner', answer: handOver },
];
