import { holds } from '../access/permissions';
import type { Project } from '../entities/entities';
import { mayBrowse, openedProject } from '../issues/findProject';
import { workflowOf } from '../workflows/workflowOf';
import { badRequest, notFound } from '../refusal';
import { uuidOf } from '../shapes/uuid';
import { createMeta } from '../shapes/fieldMeta';
import { projectShape, securityShape, statusShape, typeShape } from '../shapes/catalogueShapes';
import { momentText } from '../shapes/moment';
import { wholeComponentShape, wholeVersionShape } from '../shapes/partShapes';
import { userById } from '../shapes/userShape';
import { pageOf, type Call, type Route } from './call';

const opened = (call: Call): Project => openedProject(call.site, call.actor, call.params.projectIdOrKey!);
const typesOf = (call: Call, project: Project) => project.typeIds.flatMap(
  (id) => call.site.store.issueTypes.get(id) ?? [],
);

function whole(call: Call, project: Project): Record<string, unknown> {
  const { site } = call;
  return {
    expand: EXPAND,
    ...projectShape(site, project),
    ...(call.query.list('expand').includes('projectKeys') ? keysOf(project) : {}),
    ...(call.query.list('expand').includes('insight') ? { insight: insightOf(call, project) } : {}),
    description: project.description,
    lead: userById(site, project.leadId),
    components: site.store.components.by('project', project.id).map((it) => wholeComponentShape(site, it)),
    versions: site.store.versions.by('project', project.id).map((it) => wholeVersionShape(site, it)),
    issueTypes: typesOf(call, project).map((type) => typeShape(site, type)),
    assigneeType: project.assigneeType ?? 'UNASSIGNED', style: project.style, isPrivate: false, properties: {},
    roles: Object.fromEntries([...site.store.roles.all()].map(({ id, name }) => [
      name, `${site.apiUrl}/project/${project.id}/role/${id}`,
    ])),
    ...(project.style === 'next-gen' ? { uuid: uuidOf(`project ${project.id}`) } : {}),
  };
}

/** Projects the reader may browse, or on which they may do what `action` names. */
function listed(call: Call): Project[] {
  const action = call.query.get('action');
  const permission = {
    view: 'BROWSE_PROJECTS', browse: 'BROWSE_PROJECTS', create: 'CREATE_ISSUES', edit: 'ADMINISTER_PROJECTS',
  }[action ?? 'view'] ?? 'BROWSE_PROJECTS';
  return [...call.site.store.projects.all()].filter((it) => mayBrowse(call.site, call.actor, it) && holds(
    call.site, call.actor, permission, it,
  ));
}

const issuesOf = (call: Call, { id }: Project) => call.site.store.issues.by('project', id);
const lastUpdate = (call: Call, project: Project): number => issuesOf(call, project).reduce((last, { updated }) => Math.max(last, updated), 0);

/** What projects can be ordered by. */
const orders: Record<string, (call: Call, project: Project) => string | number> = {
  key: (_, { key }) => key,
  name: (_, { name }) => name.toLowerCase(),
  owner: (call, { leadId }) => call.site.store.people.get(leadId)?.displayName.toLowerCase() ?? '',
  issueCount: (call, project) => issuesOf(call, project).length,
  lastIssueUpdatedTime: lastUpdate,
  category: (_, { key }) => key,
  archivedDate: (_, { key }) => key,
  deletedDate: (_, { key }) => key,
};

function insightOf(call: Call, project: Project): Record<string, unknown> {
  const last = lastUpdate(call, project);
  return {
    totalIssueCount: issuesOf(call, project).length,
    ...(last === 0 ? {} : { lastIssueUpdateTime: momentText(last, call.actor.person.timeZone) }),
  };
}

const EXPAND = 'description,lead,issueTypes,url,projectKeys,permissions,insight';

/** A project in a list, with what is asked for beside it. */
function inList(call: Call, project: Project): Record<string, unknown> {
  const { site } = call;
  const more: Record<string, () => object> = {
    description: () => ({ description: project.description }),
    insight: () => ({ insight: insightOf(call, project) }),
    lead: () => ({ lead: userById(site, project.leadId) }),
    issueTypes: () => ({ issueTypes: typesOf(call, project).map((type) => typeShape(site, type)) }),
    projectKeys: () => keysOf(project),
  };
  return Object.assign(
    { expand: EXPAND, ...projectShape(site, project), style: project.style, isPrivate: false, properties: {} },
    ...call.query.list('expand').flatMap((name) => (Object.hasOwn(more, name) ? [more[name]!()] : [])),
  ) as Record<string, unknown>;
}

/** The keys that lead to a project: the present one and those before it. */
const keysOf = ({ key, formerKeys }: Project): object => ({ projectKeys: [key, ...formerKeys] });

function search(call: Call): unknown {
  const query = call.query.get('query')?.toLowerCase();
  const keys = call.query.list('keys');
  const ids = call.query.list('id');
  const kinds = call.query.list('typeKey');
  const found = listed(call).filter(
    ({ id, key, name, projectTypeKey }) =>
      (query === undefined || key.toLowerCase().includes(query) || name.toLowerCase().includes(query)) &&
      (keys.length === 0 || keys.includes(key)) && (ids.length === 0 || ids.includes(id)) && (
        kinds.length === 0 || kinds.includes(projectTypeKey)
      ),
  );
  const order = (call.query.get('orderBy') ?? 'key').trim();
  const by = orders[order.replace(/^[-+]/, '')];
  if (!by) throw badRequest(`The value '${order}' is not one that projects can be ordered by: ${Object.keys(orders).join(', ')}.`);
  const keyed = found.map((it) => ({ it, value: by(call, it) })).sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
  if (order.startsWith('-')) keyed.reverse();
  // Nothing is archived here, and what is deleted is gone.
  const wanted = call.query.list('status');
  const shown = wanted.length === 0 || wanted.includes('live') ? keyed.map(({ it }) => it) : [];
  return pageOf(call, shown, (project) => inList(call, project));
}

function statuses(call: Call): unknown {
  const project = opened(call);
  return typesOf(call, project).map((type) => ({
    self: `${call.site.apiUrl}/issuetype/${type.id}`, id: type.id, name: type.name,
    subtask: type.hierarchyLevel === -1,
    statuses: (workflowOf(call.site, { projectId: project.id, typeId: type.id })?.statusIds ?? []).flatMap((id) => {
      const status = call.site.store.statuses.get(id);
      return status ? [statusShape(call.site, status)] : [];
    }),
  }));
}

function createMetaType(call: Call): unknown {
  const project = opened(call);
  const type = typesOf(call, project).find(({ id }) => id === call.params.issueTypeId);
  if (!type || !holds(call.site, call.actor, 'CREATE_ISSUES', project)) {
    throw notFound('The issue type is not in the project, or you may not create issues in it.');
  }
  const all = createMeta(call, project, type);
  const startAt = call.query.count('startAt', 0);
  const maxResults = call.query.count('maxResults', 50, 200);
  return { startAt, maxResults, total: all.length, fields: all.slice(startAt, startAt + maxResults) };
}

/** The older form of the create screens, all projects at once; fields come only where they are expanded. */
function createMetaOfAll(call: Call): unknown {
  const wanted = (name: string): string[] => call.query.list(name);
  const [ids, keys, typeIds] = [wanted('projectIds'), wanted('projectKeys'), wanted('issuetypeIds')];
  // A name may hold a comma, so this one is given by repeating it only.
  const typeNames = call.query.all('issuetypeNames');
  const withFields = call.query.list('expand').includes('projects.issuetypes.fields');
  const projects = listed(call).filter((it) => holds(call.site, call.actor, 'CREATE_ISSUES', it)).filter(
    ({ id, key }) => (ids.length === 0 && keys.length === 0) || ids.includes(id) || keys.includes(key),
  );
  call.returns(projects.length);
  return {
    expand: 'projects',
    projects: projects.map((it) => {
      const { self, id, key, name, avatarUrls } = projectShape(call.site, it);
      const types = typesOf(call, it).filter((type) => (typeIds.length === 0 && typeNames.length === 0) ||
        typeIds.includes(type.id) || typeNames.includes(type.name));
      return {
        expand: 'issuetypes', self, id, key, name, avatarUrls,
        issuetypes: types.map((type) => ({
          ...typeShape(call.site, type),
          ...(withFields ? { expand: 'fields', fields: fieldsById(createMeta(call, it, type)) } : {}),
        })),
      };
    }),
  };
}

const fieldsById = (fields: Record<string, unknown>[]): Record<string, unknown> =>
  Object.fromEntries(fields.map(({ fieldId, ...meta }) => [String(fieldId), meta]));

const project = '/project/:projectIdOrKey';

/** Projects, and the lists that issues choose from. */
export const projectRoutes: Route[] = [
  {
    method: 'GET', path: '/project',
    answer: (call) => {
      const all = listed(call);
      call.returns(all.length);
      return all.map((it) => inList(call, it));
    },
  },
  { method: 'GET', path: '/project/search', answer: search },
  {
    method: 'GET', path: project,
    answer: (call) => { const it = opened(call); call.returns(1); return whole(call, it); },
  },
  { method: 'GET', path: `${project}/statuses`, answer: statuses },
  { method: 'GET', path: `${project}/role`, answer: (call) => whole(call, opened(call)).roles },
  {
    method: 'GET', path: `${project}/hierarchy`,
    answer: (call) => ({
      projectId: Number(opened(call).id),
      hierarchy: [-1, 0, 1].map((level) => ({
        level, name: ['Sub-task', 'Base', 'Epic'][level + 1],
        issueTypes: typesOf(call, opened(call)).filter((it) => it.hierarchyLevel === level).map(({ id, name }) => ({
          id: Number(id), name,
        })),
      })),
    }),
  },
  {
    method: 'GET', path: `${project}/securitylevel`,
    answer: (call) => ({ levels: opened(call).securityLevels.map((level) => securityShape(call.site, level)) }),
  },
  { method: 'GET', path: '/issue/createmeta', answer: createMetaOfAll },
  { method: 'GET', path: '/issue/createmeta/:projectIdOrKey/issuetypes', answer: (call) => {
    const it = opened(call);
    const may = holds(call.site, call.actor, 'CREATE_ISSUES', it);
    const types = may ? typesOf(call, it) : [];
    const startAt = call.query.count('startAt', 0);
    const maxResults = call.query.count('maxResults', 50, 200);
    return {
      startAt, maxResults, total: types.length,
      issueTypes: types.slice(startAt, startAt + maxResults).map((type) => typeShape(call.site, type)),
    };
  } },
  { method: 'GET', path: '/issue/createmeta/:projectIdOrKey/issuetypes/:issueTypeId', answer: createMetaType },
  { method: 'GET', path: '/issuetype', answer: (call) => visibleTypes(call).map((type) => typeShape(call.site, type)) },
  { method: 'GET', path: '/issuetype/project', answer: (call) => {
    const it = openedProject(call.site, call.actor, call.query.get('projectId') ?? '');
    return typesOf(call, it).map((type) => typeShape(call.site, type));
  } },
  { method: 'GET', path: '/issuetype/:id', answer: (call) => {
    const type = visibleTypes(call).find(({ id }) => id === call.params.id);
    if (!type) throw notFound('The issue type does not exist, or you may not see it.');
    return typeShape(call.site, type);
  } },
];

function visibleTypes(call: Call) {
  const seen = new Set(listed(call).flatMap(({ typeIds }) => typeIds));
  return [...call.site.store.issueTypes.all()].filter((type) => type.projectId === undefined || seen.has(type.id));
}
