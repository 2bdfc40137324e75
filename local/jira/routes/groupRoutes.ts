import { holdsGlobally } from '../access/permissions';
import type { Group } from '../entities/entities';
import { badRequest, byAccountIdOnly, forbidden, notFound } from '../refusal';
import { groupShape } from '../shapes/groupShape';
import { userShape } from '../shapes/userShape';
import { uuidOf } from '../shapes/uuid';
import { browsePeople } from './browsePeople';
import { created, pageOf, type Call, type Route } from './call';

/** The group that `groupId` or `groupname` names. Throws 400 for both or neither, 404 for one that is not. */
function named(call: Call): Group {
  const [id, name] = [call.query.get('groupId'), call.query.get('groupname')];
  if ((id === undefined) === (name === undefined)) throw badRequest("Either 'groupId' or 'groupname' must be given, and not both.");
  const { groups } = call.site.store;
  const group = id === undefined ? groups.by('name', name!.toLowerCase())[0] : groups.get(id);
  if (!group) throw notFound(id === undefined ? `The group named '${name}' does not exist.` : `The group with id '${id}' does not exist.`);
  return group;
}

function demandAdministrator(call: Call): void {
  if (!holdsGlobally(call.site, call.actor, 'ADMINISTER')) throw forbidden('You must be a Jira administrator to do this.');
}

/** A group with its members, who are named where they are asked for. */
function whole(call: Call, group: Group): unknown {
  const people = group.members.flatMap((id) => call.site.store.people.get(id) ?? []);
  const shown = call.query.list('expand').some((it) => it.startsWith('users')) ? people.slice(0, 50) : [];
  return {
    ...groupShape(call.site, group), expand: 'users',
    users: {
      size: people.length, items: shown.map((person) => userShape(call.site, person)), 'max-results': 50, 'start-index': 0,
      'end-index': shown.length,
    },
  };
}

function create(call: Call): unknown {
  demandAdministrator(call);
  const { name } = call.body<{ name: string }>();
  if (typeof name !== 'string' || name.trim() === '' || name.length > 255) throw badRequest('A name of at most 255 characters must be given.');
  const { store } = call.site;
  if (store.groups.by('name', name.toLowerCase()).length > 0) throw badRequest('Group with the same name already exists.');
  return call.site.change(() => {
    const group = { id: uuidOf(`group ${name} ${store.nextId('group')}`), name, members: [] };
    store.groups.put(group);
    return created(whole(call, group));
  });
}

function remove(call: Call): unknown {
  demandAdministrator(call);
  const { id } = named(call);
  call.site.change(() => call.site.store.groups.remove(id));
  return undefined;
}

function join(call: Call): unknown {
  demandAdministrator(call);
  const group = named(call);
  const wish = call.body<{ accountId: string; name: string }>();
  if (wish.accountId === undefined && wish.name !== undefined) throw byAccountIdOnly();
  const person = call.site.store.people.get(String(wish.accountId));
  if (!person) throw notFound('The user does not exist.');
  if (group.members.includes(person.id)) throw badRequest(`Cannot add user. User is already a member of '${group.name}'.`);
  const joined = { ...group, members: [...group.members, person.id] };
  call.site.change(() => call.site.store.groups.put(joined));
  return created(whole(call, joined));
}

function leave(call: Call): unknown {
  demandAdministrator(call);
  const group = named(call);
  const accountId = call.query.get('accountId');
  if (accountId === undefined) throw byAccountIdOnly();
  if (!call.site.store.people.get(accountId)) throw notFound('The user does not exist.');
  if (!group.members.includes(accountId)) throw badRequest(`Cannot remove user from group '${group.name}', since the user is not a member of it.`);
  call.site.change(() => call.site.store.groups.put({ ...group, members: group.members.filter((id) => id !== accountId) }));
  return undefined;
}

function members(call: Call): unknown {
  browsePeople(call);
  const people = named(call).members.flatMap((id) => call.site.store.people.get(id) ?? []);
  return pageOf(
    call, people.filter(({ active }) => active || call.query.flag('includeInactiveUsers', false)),
    (person) => userShape(call.site, person), 50, 50,
  );
}

/** Groups in whose names is what was typed, without those that `exclude` and `excludeId` name. */
export function foundGroups(call: Call): { header: string; total: number; groups: Record<string, unknown>[] } {
  const typed = (call.query.get('query') ?? '').toLowerCase();
  const [names, ids] = [call.query.all('exclude'), call.query.list('excludeId')];
  const all = [...call.site.store.groups.all()].filter(
    ({ id, name }) => name.toLowerCase().includes(typed) && !names.includes(name) && !ids.includes(id),
  );
  const shown = all.slice(0, call.query.count('maxResults', 20, 1000));
  call.returns(0, shown.length);
  return {
    header: `Showing ${shown.length} of ${all.length} matching groups`, total: all.length,
    groups: shown.map(({ id, name }) => ({ name, html: name.replace(/[<>&"]/g, ''), labels: [], groupId: id })),
  };
}

function bulk(call: Call): unknown {
  const [ids, names] = [call.query.list('groupId'), call.query.all('groupName')];
  const found = [...call.site.store.groups.all()].filter(
    ({ id, name }) => (ids.length === 0 && names.length === 0) || ids.includes(id) || names.includes(name),
  );
  return pageOf(call, found, ({ id, name }) => ({ name, groupId: id }));
}

/** Groups, who is in them, and what administrators do to them. */
export const groupRoutes: Route[] = [
  { method: 'GET', path: '/group', answer: (call) => { browsePeople(call); return whole(call, named(call)); } },
  { method: 'POST', path: '/group', answer: create },
  { method: 'DELETE', path: '/group', answer: remove },
  { method: 'POST', path: '/group/user', answer: join },
  { method: 'DELETE', path: '/group/user', answer: leave },
  { method: 'GET', path: '/group/member', answer: members },
  { method: 'GET', path: '/group/bulk', answer: bulk },
  { method: 'GET', path: '/groups/picker', answer: foundGroups },
];
