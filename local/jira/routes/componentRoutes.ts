import type { Component, Project } from '../entities/entities';
import { openedProject } from '../issues/findProject';
import { badFields, byAccountIdOnly } from '../refusal';
import { wholeComponentShape } from '../shapes/partShapes';
import { created, noContent, pageOf, type Call, type Route } from './call';
import { administer, issuesWith, nameProblem, openedPart, projectFor, replacePart } from './partsOfProject';

interface ComponentWish {
  name: string;
  description: string;
  leadAccountId: string | null;
  leadUserName: unknown;
  assigneeType: Component['assigneeType'];
  project: string;
  projectId: number;
}

const assigneeTypes = ['PROJECT_DEFAULT', 'COMPONENT_LEAD', 'PROJECT_LEAD', 'UNASSIGNED'];

function problems(call: Call, wish: Partial<ComponentWish>, project: Project, own?: Component): Record<string, string> {
  if (wish.leadUserName !== undefined) throw byAccountIdOnly();
  const among = call.site.store.components.by('project', project.id);
  const name = own && wish.name === undefined ? undefined : nameProblem(wish.name, among, own?.id, {
    none: 'The component name specified is invalid - cannot be an empty string.',
    taken: `A component with the name ${wish.name} already exists in this project.`,
  });
  const lead = typeof wish.leadAccountId === 'string' && wish.leadAccountId !== '' && !call.site.store.people.get(wish.leadAccountId)?.active;
  const type = wish.assigneeType !== undefined && !assigneeTypes.includes(wish.assigneeType);
  return {
    ...(name === undefined ? {} : { name }),
    ...(lead ? { leadAccountId: `The user ${wish.leadAccountId} does not exist.` } : {}),
    ...(type ? { assigneeType: `The assignee type must be one of ${assigneeTypes.join(', ')}.` } : {}),
  };
}

function put(call: Call, wish: Partial<ComponentWish>, project: Project, own?: Component): Component {
  const errors = problems(call, wish, project, own);
  if (Object.keys(errors).length > 0) throw badFields(errors);
  return call.site.change(() => {
    const it: Component = {
      id: own?.id ?? call.site.store.nextId('component'), projectId: project.id, name: (wish.name ?? own!.name).trim(),
      description: String(wish.description ?? own?.description ?? ''),
      leadId: wish.leadAccountId === undefined ? (own?.leadId ?? null) : wish.leadAccountId || null,
      assigneeType: wish.assigneeType ?? own?.assigneeType ?? 'PROJECT_DEFAULT',
    };
    call.site.store.components.put(it);
    return it;
  });
}

const opened = (call: Call, id = call.params.id!): { part: Component; project: Project } =>
  openedPart(call, call.site.store.components.get(id), `The component with id ${id} does not exist.`);

function update(call: Call): unknown {
  const { part, project } = opened(call);
  administer(call, project);
  return wholeComponentShape(call.site, put(call, call.body<ComponentWish>(), project, part));
}

function remove(call: Call): unknown {
  const { part, project } = opened(call);
  administer(call, project);
  const named = call.query.get('moveIssuesTo');
  const other = named === undefined ? undefined : opened(call, named).part;
  call.site.change(() => {
    replacePart(call, part, 'components', other);
    call.site.store.components.remove(part.id);
  });
  return noContent();
}

/** Components of projects by name, those in whose name or description is what was typed. */
function listed(call: Call, projects: Project[]): Component[] {
  const typed = (call.query.get('query') ?? '').toLowerCase();
  const order = call.query.get('orderBy') ?? 'name';
  const found = projects.flatMap(({ id }) => call.site.store.components.by('project', id)).filter(
    ({ name, description }) => `${name}\n${description}`.toLowerCase().includes(typed),
  );
  const by = order.replace(/^[-+]/, '') === 'description' ? 'description' : 'name';
  found.sort((a, b) => a[by].localeCompare(b[by]));
  return order.startsWith('-') ? found.reverse() : found;
}

const ofProject = (call: Call): Component[] => listed(call, [openedProject(call.site, call.actor, call.params.projectIdOrKey!)]);

/** Components of projects. */
export const componentRoutes: Route[] = [
  {
    method: 'GET', path: '/component',
    answer: (call) => {
      const projects = call.query.list('projectIdsOrKeys').map((named) => openedProject(call.site, call.actor, named));
      return pageOf(call, listed(call, projects), (it) => wholeComponentShape(call.site, it));
    },
  },
  {
    method: 'POST', path: '/component',
    answer: (call) => {
      const wish = call.body<ComponentWish>();
      return created(wholeComponentShape(call.site, put(call, wish, projectFor(call, wish.project ?? wish.projectId))));
    },
  },
  { method: 'GET', path: '/component/:id', answer: (call) => wholeComponentShape(call.site, opened(call).part) },
  { method: 'PUT', path: '/component/:id', answer: update },
  { method: 'DELETE', path: '/component/:id', answer: remove },
  {
    method: 'GET', path: '/component/:id/relatedIssueCounts',
    answer: (call) => {
      const { part } = opened(call);
      return { self: `${call.site.apiUrl}/component/${part.id}`, issueCount: issuesWith(call, part, ['components']).length };
    },
  },
  {
    method: 'GET', path: '/project/:projectIdOrKey/components',
    answer: (call) => ofProject(call).map((it) => wholeComponentShape(call.site, it)),
  },
  {
    method: 'GET', path: '/project/:projectIdOrKey/component',
    answer: (call) => pageOf(call, ofProject(call), (it) => ({
      ...wholeComponentShape(call.site, it), issueCount: issuesWith(call, it, ['components']).length,
    })),
  },
];
