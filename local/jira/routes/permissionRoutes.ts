import { builtInPermissions } from '../access/permissionKeys';
import { permissionOf } from '../access/permissionOf';
import { holds, holdsGlobally, maySee } from '../access/permissions';
import type { Actor } from '../access/actor';
import { findIssue, openedIssue } from '../issues/findIssue';
import { findProject, mayBrowse, openedProject } from '../issues/findProject';
import { badRequest, forbidden } from '../refusal';
import { texts, type Call, type Route } from './call';

interface Permission {
  id: string;
  key: string;
  name: string;
  type: 'GLOBAL' | 'PROJECT';
  description: string;
}

function all(call: Call): Permission[] {
  const brought = [...call.site.store.appPermissions.all()].map(({ id, name, type, description }, i) => ({
    id: String(1000 + i), key: id, name, type, description,
  }));
  return [...builtInPermissions.map((it) => ({ ...it, description: '' })), ...brought];
}

function mine(call: Call): unknown {
  const keys = call.query.list('permissions');
  if (keys.length === 0) throw badRequest("The 'permissions' query parameter is required.");
  const known = all(call);
  const unknown = keys.find((key) => !known.some((it) => it.key === key));
  if (unknown !== undefined) throw badRequest(`Unrecognized permission: ${unknown}`);
  const issueName = call.query.get('issueKey') ?? call.query.get('issueId');
  const projectName = call.query.get('projectKey') ?? call.query.get('projectId');
  const issue = issueName === undefined ? undefined : openedIssue(call.site, call.actor, issueName);
  const project = issue ? call.site.store.projects.get(issue.projectId) : projectName === undefined ? undefined : openedProject(call.site, call.actor, projectName);
  const may = ({ key, type }: Permission): boolean => {
    if (type === 'GLOBAL') return holdsGlobally(call.site, call.actor, key);
    // Without a project: whether it is held anywhere.
    if (!project) return [...call.site.store.projects.all()].some((it) => holds(call.site, call.actor, key, it));
    return holds(call.site, call.actor, key, project, issue);
  };
  call.returns(0, keys.length);
  return { permissions: Object.fromEntries(known.filter(({ key }) => keys.includes(key)).map((it) => [
    it.key, { ...it, havePermission: may(it) },
  ])) };
}

interface CheckWish {
  accountId: string;
  globalPermissions: string[];
  projectPermissions: { permissions?: string[]; issues?: number[]; projects?: number[] }[];
}

const CHECK_LIMIT = 1_000;

function check(call: Call): unknown {
  const wish = call.body<CheckWish>();
  const actor = checked(call, wish.accountId);
  const known = new Set(all(call).map(({ key }) => key));
  const global = texts(wish.globalPermissions, 'globalPermissions');
  const groups = wish.projectPermissions ?? [];
  if (!Array.isArray(groups)) throw badRequest("'projectPermissions' must be a list.");
  const unknown = [
    ...global, ...groups.flatMap((it) => texts(it?.permissions, 'permissions')),
  ].find((key) => !known.has(key));
  if (unknown !== undefined) throw badRequest(`Unrecognized permission: ${unknown}`);
  const projectPermissions = groups.flatMap((group) => {
    const issueIds = texts(group.issues, 'issues');
    const projectIds = texts(group.projects, 'projects');
    if (issueIds.length > CHECK_LIMIT || projectIds.length > CHECK_LIMIT) {
      throw badRequest(`At most ${CHECK_LIMIT} issues and ${CHECK_LIMIT} projects can be checked.`);
    }
    return texts(group.permissions, 'permissions').map((permission) => ({
      permission,
      issues: issueIds.filter((id) => {
        const issue = findIssue(call.site, id);
        return issue !== undefined && maySee(call.site, actor, issue) && holds(
          call.site, actor, permission, call.site.store.projects.get(issue.projectId)!, issue,
        );
      }).map(Number),
      projects: projectIds.filter((id) => {
        const project = findProject(call.site, id);
        return project !== undefined && mayBrowse(call.site, actor, project) && holds(
          call.site, actor, permission, project,
        );
      }).map(Number),
    }));
  });
  call.returns(0, global.length + projectPermissions.length);
  return { globalPermissions: global.filter((key) => holdsGlobally(call.site, actor, key)), projectPermissions };
}

/** Checking for somebody else takes the right to administer; an app may, as Connect and Forge apps can. */
function checked(call: Call, accountId: string | undefined): Actor {
  if (accountId === undefined || accountId === call.actor.person.id) return call.actor;
  if (call.actor.app === undefined && !holdsGlobally(call.site, call.actor, 'ADMINISTER')) {
    throw forbidden('Only an administrator may check the permissions of somebody else.');
  }
  const person = typeof accountId === 'string' ? call.site.store.people.get(accountId) : undefined;
  if (!person) throw badRequest(`The user with the account id ${JSON.stringify(accountId)} does not exist.`);
  return { person };
}

/** What may be done, and by whom. */
export const permissionRoutes: Route[] = [
  { method: 'GET', path: '/mypermissions', answer: mine },
  { method: 'POST', path: '/permissions/check', answer: check, reads: true },
  {
    method: 'GET', path: '/permissions',
    answer: (call) => ({ permissions: Object.fromEntries(all(call).map(({ key, name, type, description }) => [
      key, { key, name, type, description },
    ])) }),
  },
  {
    method: 'POST', path: '/permissions/project', reads: true,
    answer: (call) => {
      const keys = texts(call.body<{ permissions: string[] }>().permissions, 'permissions');
      const unknown = keys.find((key) => permissionOf(call.site.store, key)?.type !== 'PROJECT');
      if (unknown !== undefined) throw badRequest(`Unrecognized permission: ${unknown}`);
      const projects = [...call.site.store.projects.all()].filter((it) => mayBrowse(call.site, call.actor, it) && keys.every((key) => holds(call.site, call.actor, key, it)));
      return { projects: projects.map(({ id, key }) => ({ id: Number(id), key })) };
    },
  },
];
