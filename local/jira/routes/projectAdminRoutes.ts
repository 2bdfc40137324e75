import { holds, holdsGlobally } from '../access/permissions';
import type { Project } from '../entities/entities';
import { findProject, openedProject } from '../issues/findProject';
import { badFields, forbidden, notFound } from '../refusal';
import { deleteIssueRows } from '../issues/deleteIssue';
import { created, noContent, type Call, type Route } from './call';

interface ProjectWish {
  key: string;
  name: string;
  description: string;
  leadAccountId: string;
  projectTypeKey: string;
  assigneeType: Project['assigneeType'];
}

function demandAdministrator(call: Call): void {
  if (!holdsGlobally(call.site, call.actor, 'ADMINISTER')) {
    throw forbidden('You must be a Jira administrator to do this.');
  }
}

function problems(call: Call, wish: Partial<ProjectWish>, own?: Project): Record<string, string> {
  const { store } = call.site;
  const errors: Record<string, string> = {};
  const taken = wish.key === undefined ? undefined : findProject(call.site, String(wish.key));
  if (wish.key !== undefined && !/^[A-Z][A-Z0-9]{1,9}$/.test(String(wish.key))) {
    errors.projectKey = 'Project keys must start with an uppercase letter, followed by one or more uppercase alphanumeric characters, at most 10 in all.';
  } else if (taken && taken.id !== own?.id) errors.projectKey = `Project '${taken.name}' uses this project key.`;
  if (wish.name !== undefined && (
    typeof wish.name !== 'string' || wish.name.trim() === '' || wish.name.length > 80
  )) errors.projectName = 'You must specify a valid project name of at most 80 characters.';
  else if ([...store.projects.all()].some(
    ({ id, name }) => name === wish.name && id !== own?.id,
  )) errors.projectName = 'A project with that name already exists.';
  if (wish.assigneeType !== undefined && !['PROJECT_LEAD', 'UNASSIGNED'].includes(wish.assigneeType)) {
    errors.assigneeType = 'The assignee type must be PROJECT_LEAD or UNASSIGNED.';
  }
  if (
    wish.leadAccountId !== undefined && !store.people.get(wish.leadAccountId)?.active
  ) errors.projectLead = 'The user does not exist.';
  return errors;
}

/** A new company-managed project is made like the first one there is: its types, workflows and permission scheme. */
function create(call: Call): unknown {
  demandAdministrator(call);
  const wish = call.body<ProjectWish>();
  const { store } = call.site;
  const like = [...store.projects.all()].find(({ style }) => style === 'classic');
  const errors = problems(call, { key: '', name: '', leadAccountId: '', ...wish });
  if (
    wish.projectTypeKey !== undefined && !types.includes(wish.projectTypeKey)
  ) errors.projectType = `The project type must be one of ${types.join(', ')}.`;
  if (Object.keys(errors).length > 0) throw badFields(errors);
  if (!like) throw forbidden('The site has no company-managed project to make another one like.');
  return call.site.change(() => {
    const id = store.nextId('project');
    store.projects.put({
      ...like, id, key: wish.key!, formerKeys: [], name: wish.name!.trim(), description: wish.description ?? '',
      leadId: wish.leadAccountId!,
      projectTypeKey: wish.projectTypeKey ?? 'software', lastNumber: 0, properties: {}, securityLevels: [],
      assigneeType: wish.assigneeType ?? 'UNASSIGNED',
    });
    return created({ self: `${call.site.apiUrl}/project/${id}`, id: Number(id), key: wish.key });
  });
}

function opened(call: Call): Project {
  const project = openedProject(call.site, call.actor, call.params.projectIdOrKey!);
  if (!holds(call.site, call.actor, 'ADMINISTER_PROJECTS', project)) demandAdministrator(call);
  return project;
}

function update(call: Call): unknown {
  const project = opened(call);
  const wish = call.body<ProjectWish>();
  const errors = problems(call, wish, project);
  if (
    wish.key !== undefined && wish.key !== project.key
  ) errors.projectKey = 'The local Jira does not change the keys of projects.';
  if (Object.keys(errors).length > 0) throw badFields(errors);
  call.site.change(() =>
    call.site.store.projects.put({
      ...project, name: wish.name ?? project.name, description: wish.description ?? project.description,
      leadId: wish.leadAccountId ?? project.leadId, assigneeType: wish.assigneeType ?? project.assigneeType ?? 'UNASSIGNED',
    }),
  );
  return {
    self: `${call.site.apiUrl}/project/${project.id}`, id: project.id, key: project.key,
    name: wish.name ?? project.name,
  };
}

const types = ['software', 'business', 'service_desk'];

const typeShape = (key: string): Record<string, unknown> => ({
  key, formattedKey: ({ software: 'Software', business: 'Business', service_desk: 'Service Desk' } as Record<string, string>)[key],
  descriptionI18nKey: `jira.project.type.${key}.description`, icon: '', color: '#4C9AFF',
});

/** A key that can be had, made of the wished one. */
function freeKey(call: Call, wished: string): string {
  const stem = wished.toUpperCase().replace(/[^A-Z0-9]/g, '').replace(/^[^A-Z]+/, '').slice(0, 8) || 'PROJ';
  const keys = [stem, ...Array.from({ length: 99 }, (_, i) => `${stem}${i + 1}`)];
  return keys.find((key) => problems(call, { key }).projectKey === undefined) ?? '';
}

/** A name that can be had: the wished one, or that with a number. */
function freeName(call: Call, wished: string): string {
  const names = [wished, ...Array.from({ length: 99 }, (_, i) => `${wished} (${i + 2})`)];
  return names.find((name) => problems(call, { name }).projectName === undefined) ?? '';
}

/** Projects as administrators make, change and remove them. */
export const projectAdminRoutes: Route[] = [
  { method: 'GET', path: '/project/type', answer: () => types.map(typeShape) },
  { method: 'GET', path: '/project/type/accessible', answer: () => types.map(typeShape) },
  {
    method: 'GET', path: '/project/type/:projectTypeKey',
    answer: ({ params }) => {
      if (!types.includes(params.projectTypeKey!)) throw notFound(`The project type '${params.projectTypeKey}' does not exist.`);
      return typeShape(params.projectTypeKey!);
    },
  },
  {
    method: 'GET', path: '/projectvalidate/key',
    answer: (call) => ({ errorMessages: [], errors: problems(call, { key: call.query.get('key') ?? '' }) }),
  },
  { method: 'GET', path: '/projectvalidate/validProjectKey', answer: (call) => freeKey(call, call.query.get('key') ?? '') },
  { method: 'GET', path: '/projectvalidate/validProjectName', answer: (call) => freeName(call, call.query.get('name') ?? '') },
  { method: 'POST', path: '/project', answer: create },
  { method: 'PUT', path: '/project/:projectIdOrKey', answer: update },
  {
    method: 'DELETE', path: '/project/:projectIdOrKey',
    answer: (call) => {
      demandAdministrator(call);
      const project = openedProject(call.site, call.actor, call.params.projectIdOrKey!);
      call.site.change(() => {
        for (const issue of call.site.store.issues.by('project', project.id)) deleteIssueRows(call.site, issue);
        for (const { id } of call.site.store.components.by('project', project.id)) call.site.store.components.remove(id);
        for (const { id } of call.site.store.versions.by('project', project.id)) call.site.store.versions.remove(id);
        call.site.store.projects.remove(project.id);
      });
      return noContent();
    },
  },
];
