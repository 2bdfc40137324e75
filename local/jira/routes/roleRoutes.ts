import { holds, holdsGlobally } from '../access/permissions';
import type { Named, Project } from '../entities/entities';
import { openedProject } from '../issues/findProject';
import { badFields, badRequest, forbidden, JiraRefusal, notFound } from '../refusal';
import { userById } from '../shapes/userShape';
import { noContent, texts, type Call, type Route } from './call';
import { demandAdministrator } from './demandAdministrator';

interface Actors {
  users: string[];
  groups: string[];
}

const nobody: Actors = { users: [], groups: [] };

/** An actor's id is its place among all who could be one, so that it stays while others come and go. */
function actorShapes(call: Call, { users, groups }: Actors): unknown[] {
  const { store } = call.site;
  const places = new Map([...store.people.all(), ...store.groups.all()].map(({ id }, i) => [id, 10_001 + i]));
  return [
    ...users.map((accountId) => ({
      id: places.get(accountId), displayName: String(userById(call.site, accountId)?.displayName ?? ''),
      type: 'atlassian-user-role-actor', actorUser: { accountId },
    })),
    ...groups.map((groupId) => {
      const name = store.groups.get(groupId)?.name ?? '';
      return { id: places.get(groupId), displayName: name, type: 'atlassian-group-role-actor', name, actorGroup: { name, displayName: name, groupId } };
    }),
  ];
}

function openedRole(call: Call): Named {
  const role = call.site.store.roles.get(call.params.id!);
  if (!role) throw notFound(`Can not retrieve a role actor without a role that exists: ${call.params.id}`);
  return role;
}

const roleShape = (call: Call, { id, name, description = '' }: Named): Record<string, unknown> => ({
  self: `${call.site.apiUrl}/role/${id}`, name, id: Number(id), description,
});

/** A role, with its default actors: there are none here, a project's own come with the project. */
const wholeRole = (call: Call, role: Named): Record<string, unknown> => ({ ...roleShape(call, role), actors: [] });

function inProject(call: Call, project: Project, role: Named): Record<string, unknown> {
  const actors = project.roles[role.id] ?? nobody;
  call.returns(0, actors.users.length + actors.groups.length);
  return {
    ...roleShape(call, role), self: `${call.site.apiUrl}/project/${project.id}/role/${role.id}`,
    actors: actorShapes(call, actors),
  };
}

/** The project, for somebody who may see and change who has its roles. Throws 404, 403. */
function administered(call: Call): Project {
  const project = openedProject(call.site, call.actor, call.params.projectIdOrKey!);
  const may = holds(call.site, call.actor, 'ADMINISTER_PROJECTS', project) || holdsGlobally(call.site, call.actor, 'ADMINISTER');
  if (!may) throw forbidden('You do not have permission to see the actors of a role.');
  return project;
}

/** Account ids and group ids that a body or the parameters name. Throws 404 for whom there is not. */
function named(call: Call, people: string[], groupIds: string[], groupNames: string[]): Actors {
  const { store } = call.site;
  const stranger = people.find((id) => !store.people.get(id));
  if (stranger !== undefined) throw notFound(`We can't find '${stranger}' in any accessible user directory. Check they're still active and available, and try again.`);
  const groups = [
    ...groupIds.map((id) => ({ said: id, group: store.groups.get(id) })),
    ...groupNames.map((name) => ({ said: name, group: store.groups.by('name', name.toLowerCase())[0] })),
  ];
  const absent = groups.find(({ group }) => !group);
  if (absent) throw notFound(`We can't find '${absent.said}' in any accessible group directory.`);
  return { users: people, groups: groups.map(({ group }) => group!.id) };
}

function keep(call: Call, project: Project, role: Named, actors: Actors): Record<string, unknown> {
  const now = { ...project, roles: { ...project.roles, [role.id]: actors } };
  call.site.change(() => call.site.store.projects.put(now));
  return inProject(call, now, role);
}

interface ActorsWish {
  user: string[];
  group: string[];
  groupId: string[];
}

function add(call: Call): unknown {
  const project = administered(call);
  const role = openedRole(call);
  const wish = call.body<ActorsWish>();
  const came = named(call, texts(wish.user, 'user'), texts(wish.groupId, 'groupId'), texts(wish.group, 'group'));
  if (came.users.length + came.groups.length === 0) throw badRequest('You must specify the actors to add to the project role.');
  const { users, groups } = project.roles[role.id] ?? nobody;
  if ([...came.users, ...came.groups].some((id) => users.includes(id) || groups.includes(id))) {
    throw badRequest('The actor is already a member of the project role.');
  }
  return keep(call, project, role, { users: [...users, ...came.users], groups: [...groups, ...came.groups] });
}

function set(call: Call): unknown {
  const project = administered(call);
  const role = openedRole(call);
  const { categorisedActors = {} } = call.body<{ categorisedActors: Record<string, string[]> }>();
  const of = (kind: string): string[] => [...new Set(texts(categorisedActors[kind], kind))];
  return keep(call, project, role, named(
    call, of('atlassian-user-role-actor'), of('atlassian-group-role-actor-id'), of('atlassian-group-role-actor'),
  ));
}

function remove(call: Call): unknown {
  const project = administered(call);
  const role = openedRole(call);
  const gone = named(call, call.query.all('user'), call.query.all('groupId'), call.query.all('group'));
  const { users, groups } = project.roles[role.id] ?? nobody;
  const absent = [...gone.users, ...gone.groups].find((id) => !users.includes(id) && !groups.includes(id));
  if (absent !== undefined) throw notFound('The actor is not a member of the project role.');
  keep(call, project, role, {
    users: users.filter((id) => !gone.users.includes(id)), groups: groups.filter((id) => !gone.groups.includes(id)),
  });
  return noContent();
}

interface RoleWish {
  name: string;
  description: string;
}

/** Makes or changes a role; what is left out stays as it was. */
function saveRole(call: Call, was: Partial<Named>): unknown {
  demandAdministrator(call);
  const { name = was.name, description = was.description ?? '' } = call.body<RoleWish>();
  if (typeof name !== 'string' || name.trim() === '') throw badFields({ name: 'A role must have a name.' });
  const taken = [...call.site.store.roles.all()].some((it) => it.id !== was.id && it.name.toLowerCase() === name.trim().toLowerCase());
  if (taken) throw new JiraRefusal(409, [`A project role with name '${name.trim()}' already exists.`]);
  return call.site.change(() => {
    const role = { id: was.id ?? call.site.store.nextId('role'), name: name.trim(), description: String(description) };
    call.site.store.roles.put(role);
    return wholeRole(call, role);
  });
}

function removeRole(call: Call): unknown {
  demandAdministrator(call);
  const role = openedRole(call);
  const { store } = call.site;
  const used = [...store.permissionSchemes.all()].some(({ grants }) => Object.values(grants).flat().some(
    (it) => it.type === 'projectRole' && it.parameter === role.id,
  ));
  const swap = call.query.get('swap');
  if (swap !== undefined && !store.roles.get(swap)) throw notFound(`There is no project role with the id ${swap}.`);
  if (used && swap === undefined) throw new JiraRefusal(409, ['The project role is in use; name one to put in its place.']);
  call.site.change(() => {
    for (const scheme of [...store.permissionSchemes.all()]) {
      store.permissionSchemes.put({
        ...scheme,
        grants: Object.fromEntries(Object.entries(scheme.grants).map(([key, holders]) => [
          key, holders.map((it) => (it.type === 'projectRole' && it.parameter === role.id ? { ...it, parameter: swap! } : it)),
        ])),
      });
    }
    store.roles.remove(role.id);
  });
  return noContent();
}

const ofProject = '/project/:projectIdOrKey';

/** Project roles, and who has them where. */
export const roleRoutes: Route[] = [
  { method: 'GET', path: '/role', answer: (call) => [...call.site.store.roles.all()].map((role) => roleShape(call, role)) },
  { method: 'POST', path: '/role', answer: (call) => saveRole(call, {}) },
  { method: 'GET', path: '/role/:id', answer: (call) => { demandAdministrator(call); return wholeRole(call, openedRole(call)); } },
  { method: 'POST', path: '/role/:id', answer: (call) => saveRole(call, openedRole(call)) },
  { method: 'PUT', path: '/role/:id', answer: (call) => saveRole(call, { id: openedRole(call).id }) },
  { method: 'DELETE', path: '/role/:id', answer: removeRole },
  { method: 'GET', path: `${ofProject}/role/:id`, answer: (call) => inProject(call, administered(call), openedRole(call)) },
  { method: 'POST', path: `${ofProject}/role/:id`, answer: add },
  { method: 'PUT', path: `${ofProject}/role/:id`, answer: set },
  { method: 'DELETE', path: `${ofProject}/role/:id`, answer: remove },
  {
    method: 'GET', path: `${ofProject}/roledetails`,
    answer: (call) => {
      const project = openedProject(call.site, call.actor, call.params.projectIdOrKey!);
      return [...call.site.store.roles.all()].map((role) => ({
        ...roleShape(call, role), self: `${call.site.apiUrl}/project/${project.id}/role/${role.id}`,
        admin: role.name === 'Administrators', default: false, roleConfigurable: true, translatedName: role.name, type: 'DEFAULT',
      }));
    },
  },
];
