import { accountHolds, holdsGlobally, maySee } from '../access/permissions';
import type { Person } from '../entities/entities';
import { findIssue } from '../issues/findIssue';
import { findProject, mayBrowse } from '../issues/findProject';
import { badRequest, byAccountIdOnly, notFound } from '../refusal';
import { groupShape } from '../shapes/groupShape';
import { userShape } from '../shapes/userShape';
import { browsePeople } from './browsePeople';
import { pageOf, type Call, type Route } from './call';
import { foundGroups } from './groupRoutes';

function matches(person: Person, query: string): boolean {
  const wanted = query.toLowerCase();
  const words = person.displayName.toLowerCase().split(/\s+/);
  return person.displayName.toLowerCase().startsWith(wanted) || words.some(
    (word) => word.startsWith(wanted),
  ) || person.emailAddress.toLowerCase().startsWith(wanted);
}

/** People who are asked for by `query` (beginning of a name or address) or `accountId`; closed accounts never are. */
function asked(call: Call): Person[] {
  if (call.query.get('username') !== undefined) {
    throw badRequest("The query parameter 'username' is not supported in GDPR strict mode.");
  }
  const query = call.query.get('query');
  const accountId = call.query.get('accountId');
  const all = [...call.site.store.people.all()].filter(
    ({ closed, accountType }) => !closed && accountType === 'atlassian',
  );
  if (accountId !== undefined) return all.filter(({ id }) => id === accountId);
  return query === undefined || query === '' ? all : all.filter((person) => matches(person, query));
}

function list(call: Call, people: Person[]): unknown {
  const startAt = call.query.count('startAt', 0);
  const page = people.slice(startAt, startAt + call.query.count('maxResults', 50, 1000));
  call.returns(0, page.length);
  return page.map((person) => userShape(call.site, person));
}

/** The person that `accountId` names. Throws 400 for none, 404 for one that is not. */
function named(call: Call): Person {
  const accountId = call.query.get('accountId');
  if (call.query.get('username') !== undefined || call.query.get('key') !== undefined) throw byAccountIdOnly();
  if (accountId === undefined) throw badRequest('The accountId must be given.');
  const person = call.site.store.people.get(accountId);
  if (!person) throw notFound('Specified user does not exist or you do not have required permissions');
  return person;
}

/** A person with groups, which are named when they are asked for. */
function whole(call: Call, person: Person): unknown {
  call.returns(0, 1);
  const groups = call.site.store.groups.by('member', person.id);
  const items = call.query.list('expand').includes('groups') ? groups.map(
    (group) => groupShape(call.site, group),
  ) : [];
  return {
    ...userShape(call.site, person), locale: person.locale,
    groups: { size: groups.length, items }, applicationRoles: { size: 1, items: [] }, expand: 'groups,applicationRoles',
  };
}

function assignable(call: Call): unknown {
  const issueKey = call.query.get('issueKey') ?? call.query.get('issueId');
  const named = call.query.get('project');
  const issue = issueKey === undefined ? undefined : findIssue(call.site, issueKey);
  if (issueKey !== undefined && (!issue || !maySee(call.site, call.actor, issue))) {
    throw notFound('Issue does not exist or you do not have permission to see it.');
  }
  const project = issue ? call.site.store.projects.get(issue.projectId) : named === undefined ? undefined : findProject(call.site, named);
  if (!issue && named === undefined) throw badRequest('Either the project or the issueKey must be given.');
  if (!project || !mayBrowse(call.site, call.actor, project)) {
    throw notFound(`No project could be found with key '${named}'.`);
  }
  return list(
    call,
    asked(call).filter((person) => person.active && accountHolds(call.site, person.id, 'ASSIGNABLE_USER', project)),
  );
}

/** Who may browse an issue, or any issue of a project; nobody for whoever may not browse users, as Jira documents it. */
function browsing(call: Call): unknown {
  const [issueKey, projectKey] = [call.query.get('issueKey'), call.query.get('projectKey')];
  if (call.query.get('query') === undefined && call.query.get('accountId') === undefined) throw badRequest('Either query or accountId must be given.');
  if (issueKey === undefined && projectKey === undefined) throw badRequest('Either issueKey or projectKey must be given.');
  const issue = issueKey === undefined ? undefined : findIssue(call.site, issueKey);
  if (issueKey !== undefined && (!issue || !maySee(call.site, call.actor, issue))) {
    throw notFound('Issue does not exist or you do not have permission to see it.');
  }
  const project = issue ? call.site.store.projects.get(issue.projectId) : findProject(call.site, projectKey ?? '');
  if (!project || !mayBrowse(call.site, call.actor, project)) throw notFound(`No project could be found with key '${projectKey}'.`);
  if (!holdsGlobally(call.site, call.actor, 'USER_PICKER')) return list(call, []);
  return list(call, asked(call).filter((person) => person.active && (
    issue ? maySee(call.site, { person }, issue) : accountHolds(call.site, person.id, 'BROWSE_PROJECTS', project)
  )));
}

/** People for a picker, without those that `exclude…` names. */
function picked(call: Call): { users: Record<string, unknown>[]; total: number; header: string } {
  browsePeople(call);
  const left = call.query.list('excludeAccountIds');
  const all = asked(call).filter(({ id, active }) => active && !left.includes(id));
  const shown = all.slice(0, call.query.count('maxResults', 50, 1000));
  call.returns(0, shown.length);
  return {
    users: shown.map(({ id, accountType, displayName }) => ({ accountId: id, accountType, displayName, html: displayName.replace(/[<>&"]/g, '') })),
    total: all.length, header: `Showing ${shown.length} of ${all.length} matching users`,
  };
}

/** Who may be assigned issues in each of several projects. */
function assignableInAll(call: Call): unknown {
  const keys = call.query.list('projectKeys');
  if (keys.length === 0) throw badRequest('The projectKeys must be given.');
  const projects = keys.map((key) => {
    const project = findProject(call.site, key);
    if (!project || !mayBrowse(call.site, call.actor, project)) throw notFound(`No project could be found with key '${key}'.`);
    return project;
  });
  return list(call, asked(call).filter((person) => person.active && projects.every(
    (project) => accountHolds(call.site, person.id, 'ASSIGNABLE_USER', project),
  )));
}

function byPermission(call: Call): unknown {
  const keys = (call.query.get('permissions') ?? '').split(',').filter(Boolean);
  const project = findProject(call.site, call.query.get('projectKey') ?? '');
  if (keys.length === 0 || !project || !mayBrowse(call.site, call.actor, project)) {
    throw badRequest('Permissions and a project must be given.');
  }
  return list(
    call,
    asked(call).filter((person) => person.active && keys.every((key) => accountHolds(
      call.site, person.id, key, project,
    ))),
  );
}

/** People. */
export const userRoutes: Route[] = [
  { method: 'GET', path: '/myself', answer: (call) => whole(call, call.actor.person) },
  { method: 'GET', path: '/user', answer: (call) => whole(call, named(call)) },
  {
    method: 'GET', path: '/user/search',
    answer: (call) => {
      browsePeople(call);
      const people = asked(call);
      if (
        call.query.get('query') === undefined && call.query.get('accountId') === undefined && call.query.get('property') === undefined
      ) throw badRequest('Either query, accountId or property must be given.');
      return list(call, people);
    },
  },
  { method: 'GET', path: '/user/assignable/search', answer: assignable },
  { method: 'GET', path: '/user/viewissue/search', answer: browsing },
  { method: 'GET', path: '/user/permission/search', answer: byPermission },
  { method: 'GET', path: '/user/picker', answer: picked },
  { method: 'GET', path: '/groupuserpicker', answer: (call) => ({ users: picked(call), groups: foundGroups(call) }) },
  { method: 'GET', path: '/user/assignable/multiProjectSearch', answer: assignableInAll },
  {
    method: 'GET', path: '/users',
    answer: (call) => { browsePeople(call); return list(call, [...call.site.store.people.all()]); },
  },
  {
    method: 'GET', path: '/users/search',
    answer: (call) => { browsePeople(call); return list(call, [...call.site.store.people.all()]); },
  },
  {
    method: 'GET', path: '/user/bulk',
    answer: (call) => {
      const ids = call.query.list('accountId');
      if (ids.length === 0) throw badRequest('The accountId must be given.');
      return pageOf(
        call, ids.flatMap((id) => call.site.store.people.get(id) ?? []), (person) => userShape(call.site, person), 10,
        200,
      );
    },
  },
  {
    method: 'GET', path: '/user/groups',
    answer: (call) => call.site.store.groups.by('member', named(call).id).map((group) => groupShape(call.site, group)),
  },
];
