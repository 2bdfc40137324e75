import { mayUseFilter } from '../access/mayUseFilter';
import { holdsGlobally } from '../access/permissions';
import type { Filter, FilterShare } from '../entities/entities';
import { findProject, mayBrowse } from '../issues/findProject';
import { badFields, badRequest, forbidden } from '../refusal';
import { filterShape, wholeFilterShape } from '../shapes/filterShape';
import { noContent, pageOf, type Call, type Route } from './call';
import { compiled } from './searchRoutes';

interface FilterWish {
  name: string;
  description: string;
  jql: string;
  favourite: boolean;
  sharePermissions: { type?: string; group?: { name?: string; groupId?: string }; project?: { id?: string } }[];
}

const maySee = (call: Call, it: Filter): boolean => mayUseFilter(call.site, call.actor, it);

/** A filter that the caller may use. Throws 400, as Jira does here, for any other. */
export function openedFilter(call: Call): Filter {
  const it = call.site.store.filters.get(call.params.id!);
  // Jira answers 400 here, not 404.
  if (!it || !maySee(call, it)) {
    throw badRequest(
      'The selected filter is not available to you, perhaps it has been deleted or had its permissions changed.',
    );
  }
  return it;
}

/** As {@link openedFilter}, for its owner and administrators. Throws 403 for others. */
export function openedOwnFilter(call: Call): Filter {
  const it = openedFilter(call);
  if (it.ownerId !== call.actor.person.id && !holdsGlobally(call.site, call.actor, 'ADMINISTER')) {
    throw forbidden('Only the owner of a filter may change it.');
  }
  return it;
}

type ShareWish = FilterWish['sharePermissions'][number];

function sharesOf(call: Call, wish: ShareWish[] | undefined): FilterShare[] {
  if (wish !== undefined && !Array.isArray(wish)) throw badRequest("'sharePermissions' must be a list.");
  return (wish ?? []).map((one) => shareOf(call, one));
}

/** Whom a filter is to be shared with. Within a change: it takes an id. Throws 400. */
export function shareOf(call: Call, one: ShareWish | undefined): FilterShare {
  const id = call.site.store.nextId('share');
  const { groups } = call.site.store;
  if (one?.type === 'loggedin' || one?.type === 'authenticated') return { id, type: 'loggedin' };
  const group = groups.get(one?.group?.groupId ?? '') ?? groups.by('name', (one?.group?.name ?? '').toLowerCase())[0];
  if (one?.type === 'group' && group) return { id, type: 'group', parameter: group.id };
  const project = findProject(call.site, String(one?.project?.id ?? ''));
  if (one?.type === 'project' && project && mayBrowse(call.site, call.actor, project)) {
    return { id, type: 'project', parameter: project.id };
  }
  throw badRequest('The local Jira shares filters with everybody who is signed in, with a group, or with a project.');
}

/** Checks and keeps. A query with an unknown field or value is refused as in a search. */
function keep(call: Call, was: Filter | undefined): unknown {
  const wish = call.body<FilterWish>();
  const me = call.actor.person.id;
  const name = wish.name ?? was?.name;
  if (typeof name !== 'string' || name.trim() === '') {
    throw badFields({ filterName: 'You must specify a name to save this filter as.' });
  }
  const ownerId = was?.ownerId ?? me;
  const { filters } = call.site.store;
  const lower = name.trim().toLowerCase();
  if (filters.by('owner', ownerId).some((it) => it.name.toLowerCase() === lower && it.id !== was?.id)) {
    throw badFields({ filterName: 'Filter with same name already exists.' });
  }
  const jql = wish.jql ?? was?.jql ?? '';
  if (typeof jql !== 'string') throw badRequest("'jql' must be a text.");
  compiled(call, jql, was ? [was.id] : []);
  return call.site.change(() => {
    const favoured = was?.favouredBy ?? [];
    const it: Filter = {
      id: was?.id ?? call.site.store.nextId('filter'), name: name.trim(), jql, ownerId,
      description: String(wish.description ?? was?.description ?? ''),
      shares: was && wish.sharePermissions === undefined ? was.shares : sharesOf(call, wish.sharePermissions),
      favouredBy: wish.favourite === undefined ? favoured : withMe(favoured, me, wish.favourite),
    };
    filters.put(it);
    return wholeFilterShape(call, it);
  });
}

const withMe = (favoured: string[], me: string, add: boolean): string[] => [
  ...favoured.filter((it) => it !== me), ...(add ? [me] : []),
];

function favour(call: Call, add: boolean): unknown {
  const it = openedFilter(call);
  const now = { ...it, favouredBy: withMe(it.favouredBy, call.actor.person.id, add) };
  call.site.change(() => call.site.store.filters.put(now));
  return wholeFilterShape(call, now);
}

function search(call: Call): unknown {
  const name = call.query.get('filterName')?.toLowerCase();
  const owner = call.query.get('accountId');
  const ids = call.query.list('id');
  const order = call.query.get('orderBy') ?? 'name';
  if (!/^[-+]?(name|id|description|favourite_count|is_favourite|owner)$/i.test(order)) {
    throw badRequest(`Filters cannot be ordered by '${order}'.`);
  }
  const found = [...call.site.store.filters.all()].filter((it) => maySee(call, it) &&
    (name === undefined || it.name.toLowerCase().includes(name)) && (owner === undefined || it.ownerId === owner) &&
    (ids.length === 0 || ids.includes(it.id)));
  found.sort((a, b) => rankBy(order, a).localeCompare(rankBy(order, b), 'en', { numeric: true }));
  if (order.startsWith('-')) found.reverse();
  const expand = new Set(call.query.list('expand'));
  return pageOf(call, found, (it) => {
    const whole = filterShape(call, it);
    const always = ['self', 'id', 'name'];
    return {
      expand: Object.keys(whole).filter((key) => !always.includes(key)).join(','),
      ...Object.fromEntries(Object.entries(whole).filter(([key]) => always.includes(key) || expand.has(key))),
    };
  });
}

function rankBy(order: string, it: Filter): string {
  switch (order.replace(/^[-+]/, '').toLowerCase()) {
    case 'id': return it.id;
    case 'description': return it.description;
    case 'owner': return it.ownerId;
    case 'favourite_count':
    case 'is_favourite': return String(it.favouredBy.length);
    default: return it.name.toLowerCase();
  }
}

/** Saved searches. There are no subscriptions to them and nobody but the owner and administrators edits them. */
export const filterRoutes: Route[] = [
  { method: 'POST', path: '/filter', answer: (call) => keep(call, undefined) },
  { method: 'GET', path: '/filter/search', answer: search },
  {
    method: 'GET', path: '/filter/my',
    answer: (call) => call.site.store.filters.by('owner', call.actor.person.id).map((it) => wholeFilterShape(call, it)),
  },
  {
    method: 'GET', path: '/filter/favourite',
    answer: (call) => [...call.site.store.filters.all()]
      .filter((it) => it.favouredBy.includes(call.actor.person.id) && maySee(call, it))
      .map((it) => wholeFilterShape(call, it)),
  },
  { method: 'GET', path: '/filter/:id', answer: (call) => wholeFilterShape(call, openedFilter(call)) },
  { method: 'PUT', path: '/filter/:id', answer: (call) => keep(call, openedOwnFilter(call)) },
  { method: 'DELETE', path: '/filter/:id', answer: (call) => {
    const { id } = openedOwnFilter(call);
    call.site.change(() => call.site.store.filters.remove(id));
    return noContent();
  } },
  { method: 'PUT', path: '/filter/:id/favourite', answer: (call) => favour(call, true) },
  { method: 'DELETE', path: '/filter/:id/favourite', answer: (call) => favour(call, false) },
];
