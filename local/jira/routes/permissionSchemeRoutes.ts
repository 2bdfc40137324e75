import { createHash } from 'node:crypto';
import { permissionOf } from '../access/permissionOf';
import type { Holder, PermissionScheme } from '../entities/entities';
import { openedProject } from '../issues/findProject';
import { badFields, badRequest, notFound } from '../refusal';
import { holderShape } from '../shapes/holderShape';
import type { Site } from '../site';
import { created, noContent, type Call, type Route } from './call';
import { demandAdministrator } from './demandAdministrator';

/** One line of a scheme. */
interface Grant {
  id: number;
  permission: string;
  holder: Holder;
}

/** A grant's id is made from what it says, so that it stays the same as long as the grant does. */
const grantId = (scheme: PermissionScheme, permission: string, holder: Holder): number =>
  createHash('sha256').update(JSON.stringify([scheme.id, permission, holder])).digest().readUInt32BE() >>> 1;

const grantsOf = (scheme: PermissionScheme): Grant[] =>
  Object.entries(scheme.grants).flatMap(([permission, holders]) =>
    holders.map((holder) => ({ id: grantId(scheme, permission, holder), permission, holder })),
  );

const address = (site: Site, scheme: PermissionScheme): string => `${site.apiUrl}/permissionscheme/${scheme.id}`;

const grantShape = (site: Site, scheme: PermissionScheme, { id, permission, holder }: Grant): unknown => ({
  id, self: `${address(site, scheme)}/permission/${id}`, holder: holderShape(site, holder), permission,
});

/** A scheme; its grants only when any expansion was asked for. */
const schemeShape = (call: Call, scheme: PermissionScheme): unknown => ({
  expand: 'permissions,user,group,projectRole,field,all',
  id: Number(scheme.id), self: address(call.site, scheme), name: scheme.name, description: '',
  ...(call.query.list('expand').length > 0
    ? { permissions: grantsOf(scheme).map((grant) => grantShape(call.site, scheme, grant)) }
    : {}),
});

function opened(call: Call): PermissionScheme {
  const scheme = call.site.store.permissionSchemes.get(call.params.schemeId!);
  if (!scheme) throw notFound(`The permission scheme with ID '${call.params.schemeId}' does not exist.`);
  return scheme;
}

function openedGrant(call: Call, scheme: PermissionScheme): Grant {
  const grant = grantsOf(scheme).find(({ id }) => String(id) === call.params.permissionId);
  if (!grant) throw notFound(`The permission grant with ID '${call.params.permissionId}' does not exist.`);
  return grant;
}

interface HolderWish {
  type: string;
  parameter?: string;
  value?: string;
}

/** A group is named by id in `value` or by name in `parameter`, everything else in either. Throws 400. */
function holderOf({ store }: Site, wish: Partial<HolderWish> | undefined): Holder {
  const { type, parameter, value } = wish ?? {};
  const named = value ?? parameter ?? '';
  switch (type) {
    case 'anyone':
    case 'assignee':
    case 'reporter':
    case 'projectLead':
      return { type };
    case 'group': {
      const group = value === undefined ? store.groups.by('name', named.toLowerCase())[0] : store.groups.get(value);
      if (!group) throw badFields({ holder: `The group '${named}' does not exist.` });
      return { type, parameter: group.id };
    }
    case 'user':
      if (!store.people.get(named)) throw badFields({ holder: `The user '${named}' does not exist.` });
      return { type, parameter: named };
    case 'projectRole':
      if (!store.roles.get(named)) throw badFields({ holder: `The project role '${named}' does not exist.` });
      return { type, parameter: named };
    default:
      throw badFields({ holder: `The local Jira does not grant permissions to holders of the type '${String(type)}'.` });
  }
}

/** Throws 400 for what is no project permission. */
function projectPermission(call: Call, key: unknown): string {
  if (typeof key === 'string' && permissionOf(call.site.store, key)?.type === 'PROJECT') return key;
  throw badFields({ permission: `There is no project permission with the key '${String(key)}'.` });
}

function grant(call: Call): unknown {
  demandAdministrator(call);
  const scheme = opened(call);
  const { permission, holder: wish } = call.body<{ permission: string; holder: HolderWish }>();
  const key = projectPermission(call, permission);
  const holder = holderOf(call.site, wish);
  const held = scheme.grants[key] ?? [];
  if (held.some((it) => JSON.stringify(it) === JSON.stringify(holder))) {
    throw badRequest('The permission is granted to this holder already.');
  }
  call.site.change(() => call.site.store.permissionSchemes.put({
    ...scheme, grants: { ...scheme.grants, [key]: [...held, holder] },
  }));
  return created(grantShape(call.site, scheme, { id: grantId(scheme, key, holder), permission: key, holder }));
}

function revoke(call: Call): unknown {
  demandAdministrator(call);
  const scheme = opened(call);
  const { permission, id } = openedGrant(call, scheme);
  const left = (scheme.grants[permission] ?? []).filter((holder) => grantId(scheme, permission, holder) !== id);
  call.site.change(() => call.site.store.permissionSchemes.put({
    ...scheme, grants: { ...scheme.grants, [permission]: left },
  }));
  return noContent();
}

interface SchemeWish {
  name: string;
  description: string;
  permissions: { permission: string; holder: HolderWish }[];
}

/** Makes or changes a scheme; grants are read anew where any are given. */
function save(call: Call, was: Partial<PermissionScheme>): unknown {
  demandAdministrator(call);
  const { name = was.name, permissions } = call.body<SchemeWish>();
  if (typeof name !== 'string' || name.trim() === '') throw badFields({ name: 'A permission scheme must have a name.' });
  const schemes = [...call.site.store.permissionSchemes.all()];
  if (schemes.some((it) => it.id !== was.id && it.name.toLowerCase() === name.trim().toLowerCase())) {
    throw badFields({ name: 'A permission scheme with this name already exists.' });
  }
  if (permissions !== undefined && !Array.isArray(permissions)) throw badRequest("'permissions' must be a list.");
  const grants: Record<string, Holder[]> = {};
  for (const wish of permissions ?? []) {
    const key = projectPermission(call, wish?.permission);
    grants[key] = [...(grants[key] ?? []), holderOf(call.site, wish.holder)];
  }
  return call.site.change(() => {
    const scheme = {
      id: was.id ?? call.site.store.nextId('permissionScheme'), name: name.trim(),
      grants: permissions === undefined ? (was.grants ?? {}) : grants,
    };
    call.site.store.permissionSchemes.put(scheme);
    return schemeShape(call, scheme);
  });
}

function remove(call: Call): unknown {
  demandAdministrator(call);
  const { id } = opened(call);
  if ([...call.site.store.projects.all()].some((it) => it.permissionSchemeId === id)) {
    throw badRequest('The permission scheme is used by projects and cannot be deleted.');
  }
  call.site.change(() => call.site.store.permissionSchemes.remove(id));
  return noContent();
}

function assign(call: Call): unknown {
  const project = openedProject(call.site, call.actor, call.params.projectKeyOrId!);
  demandAdministrator(call);
  const { id } = call.body<{ id: number }>();
  const scheme = call.site.store.permissionSchemes.get(String(id));
  if (!scheme) throw notFound(`The permission scheme with ID '${String(id)}' does not exist.`);
  call.site.change(() => call.site.store.projects.put({ ...project, permissionSchemeId: scheme.id }));
  return schemeShape(call, scheme);
}

/** Who holds which permission in the projects of a scheme. Anybody signed in may read it, administrators change it. */
export const permissionSchemeRoutes: Route[] = [
  {
    method: 'GET', path: '/permissionscheme',
    answer: (call) => ({
      permissionSchemes: [...call.site.store.permissionSchemes.all()].map((scheme) => schemeShape(call, scheme)),
    }),
  },
  { method: 'POST', path: '/permissionscheme', answer: (call) => created(save(call, {})) },
  { method: 'GET', path: '/permissionscheme/:schemeId', answer: (call) => schemeShape(call, opened(call)) },
  { method: 'PUT', path: '/permissionscheme/:schemeId', answer: (call) => save(call, opened(call)) },
  { method: 'DELETE', path: '/permissionscheme/:schemeId', answer: remove },
  { method: 'PUT', path: '/project/:projectKeyOrId/permissionscheme', answer: assign },
  {
    method: 'GET', path: '/permissionscheme/:schemeId/permission',
    answer: (call) => {
      const scheme = opened(call);
      const grants = grantsOf(scheme);
      call.returns(0, grants.length);
      return {
        permissions: grants.map((it) => grantShape(call.site, scheme, it)), expand: 'user,group,projectRole,field,all',
      };
    },
  },
  { method: 'POST', path: '/permissionscheme/:schemeId/permission', answer: grant },
  {
    method: 'GET', path: '/permissionscheme/:schemeId/permission/:permissionId',
    answer: (call) => {
      const scheme = opened(call);
      return grantShape(call.site, scheme, openedGrant(call, scheme));
    },
  },
  { method: 'DELETE', path: '/permissionscheme/:schemeId/permission/:permissionId', answer: revoke },
  {
    method: 'GET', path: '/project/:projectKeyOrId/permissionscheme',
    answer: (call) => {
      const project = openedProject(call.site, call.actor, call.params.projectKeyOrId!);
      return schemeShape(call, call.site.store.permissionSchemes.get(project.permissionSchemeId)!);
    },
  },
];
