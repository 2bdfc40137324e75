import { holdsGlobally } from '../access/permissions';
import type { Transition, Workflow } from '../entities/entities';
import { badRequest, forbidden, JiraRefusal, notFound } from '../refusal';
import { versionShape, workflowShape, workflowStatusShape } from '../workflows/workflowShape';
import { withRules, type RulesWish } from '../workflows/writeRules';
import { pageOf, texts, type Call, type Route } from './call';

function demandAdministrator(call: Call): void {
  if (!holdsGlobally(call.site, call.actor, 'ADMINISTER')) {
    throw forbidden('You must be a Jira administrator to do this.');
  }
}

/** Statuses beside the workflows that refer to them. */
function statusesOf(call: Call, workflows: Workflow[]): unknown[] {
  const ids = new Set(workflows.flatMap(({ statusIds }) => statusIds));
  return [...ids].flatMap((id) => call.site.store.statuses.get(id) ?? []).map(workflowStatusShape);
}

const all = (call: Call): Workflow[] => [...call.site.store.workflows.all()];

interface ReadWish {
  workflowIds: string[];
  workflowNames: string[];
  projectAndIssueTypes: { projectId?: unknown; issueTypeId?: unknown }[];
}

function read(call: Call): unknown {
  demandAdministrator(call);
  const wish = call.body<ReadWish>();
  const ids = texts(wish.workflowIds, 'workflowIds');
  const names = texts(wish.workflowNames, 'workflowNames');
  const pairs = wish.projectAndIssueTypes ?? [];
  if (!Array.isArray(pairs)) throw badRequest("'projectAndIssueTypes' must be a list.");
  const { projects } = call.site.store;
  const followed = pairs.map((it) => projects.get(String(it?.projectId))?.workflows[String(it?.issueTypeId)]);
  const found = all(call).filter(({ id, name }) => ids.includes(id) || names.includes(name) || followed.includes(id));
  call.returns(found.length);
  return { statuses: statusesOf(call, found), workflows: found.map(workflowShape) };
}

function search(call: Call): unknown {
  demandAdministrator(call);
  const query = call.query.get('queryString')?.toLowerCase() ?? '';
  const found = all(call).filter(({ name }) => name.toLowerCase().includes(query));
  return { ...pageOf(call, found, workflowShape), statuses: statusesOf(call, found) };
}

interface TransitionWish extends RulesWish {
  id?: unknown;
  type?: unknown;
  name?: unknown;
  toStatusReference?: unknown;
  links?: { fromStatusReference?: unknown }[] | null;
}

interface WorkflowWish {
  id?: unknown;
  version?: { id?: unknown; versionNumber?: unknown };
  transitions?: TransitionWish[];
}

/** Changes rules on transitions. Statuses and transitions themselves have to come back as they were read. */
function update(call: Call): unknown {
  demandAdministrator(call);
  const { workflows } = call.body<{ workflows: WorkflowWish[] }>();
  if (!Array.isArray(workflows) || workflows.length === 0) throw badRequest("'workflows' must name at least one workflow.");
  const changed = call.site.change(() => workflows.map((wish) => changedBy(call, wish)));
  return { statuses: statusesOf(call, changed), taskId: null, workflows: changed.map(workflowShape) };
}

function changedBy(call: Call, wish: WorkflowWish): Workflow {
  const { store } = call.site;
  const workflow = store.workflows.get(String(wish?.id));
  if (!workflow) throw notFound(`There is no workflow with the id '${String(wish?.id)}'.`);
  const version = versionShape(workflow);
  if (wish.version?.id !== version.id || wish.version.versionNumber !== version.versionNumber) {
    throw new JiraRefusal(409, ['The workflow was changed since it was read.']);
  }
  const wished = (wish.transitions ?? []).filter(({ type }) => type !== 'INITIAL');
  const creating = (wish.transitions ?? []).find(({ type }) => type === 'INITIAL');
  if ((creating?.validators ?? []).length > 0 || (creating?.conditions?.conditions ?? []).length > 0) {
    throw badRequest('The local Jira puts no rules on the transition that creates an issue.');
  }
  const inPlace = workflow.transitions.map(
    (transition) => wished.find((it) => String(it.id) === transition.id && isSame(transition, it)),
  );
  if (wished.length !== workflow.transitions.length || inPlace.includes(undefined)) {
    throw badRequest('The local Jira changes rules on transitions only: statuses and transitions come with the seed.');
  }
  const transitions = workflow.transitions.map((transition, i) => withRules(store, workflow, transition, inPlace[i]!));
  const next = { ...workflow, transitions, revision: (workflow.revision ?? 0) + 1 };
  store.workflows.put(next);
  return next;
}

function isSame(transition: Transition, wish: TransitionWish): boolean {
  const from = (wish.links ?? []).map(({ fromStatusReference }) => String(fromStatusReference));
  return wish.name === transition.name && wish.toStatusReference === transition.to &&
    JSON.stringify(from) === JSON.stringify(transition.from ?? []);
}

/** Workflows as administrators read and change them. */
export const workflowRoutes: Route[] = [
  { method: 'POST', path: '/workflows', answer: read, reads: true },
  { method: 'GET', path: '/workflows/search', answer: search },
  { method: 'POST', path: '/workflows/update', answer: update },
];
