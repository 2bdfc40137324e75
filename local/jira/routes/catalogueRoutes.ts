import type { Named, Status } from '../entities/entities';
import { badRequest, notFound } from '../refusal';
import { priorityShape, resolutionShape, statusShape } from '../shapes/catalogueShapes';
import { pageOf, type Call, type Route } from './call';

function statusNamed(call: Call): unknown {
  const named = call.params.idOrName!;
  const status = [...call.site.store.statuses.all()].find(({ id, name }) => id === named || name === named);
  if (!status) throw notFound(`The status '${named}' does not exist.`);
  return statusShape(call.site, status);
}

/** Categories as the newer operations name them. */
const categoryWords = { new: 'TODO', indeterminate: 'IN_PROGRESS', done: 'DONE' } as const;

const newerStatus = ({ id, name, category, projectId }: Status): Record<string, unknown> => ({
  id, name, statusCategory: categoryWords[category], description: '',
  scope: projectId === undefined ? { type: 'GLOBAL' } : { type: 'PROJECT', project: { id: projectId } },
});

function statusesById(call: Call): unknown {
  const ids = call.query.list('id');
  if (ids.length === 0 || ids.length > 50) throw badRequest('Between 1 and 50 ids of statuses must be given.');
  return ids.flatMap((id) => call.site.store.statuses.get(id) ?? []).map(newerStatus);
}

/** Statuses that all company-managed projects share, or with `projectId` those of one project that its team manages. */
function searchStatuses(call: Call): unknown {
  const project = call.query.get('projectId');
  const typed = call.query.get('searchString')?.toLowerCase() ?? '';
  const category = call.query.get('statusCategory')?.toUpperCase();
  const found = [...call.site.store.statuses.all()].filter((it) =>
    (project === undefined || it.projectId === project || it.projectId === undefined) &&
    it.name.toLowerCase().includes(typed) && (category === undefined || categoryWords[it.category] === category));
  return pageOf(call, found, newerStatus, 200, 200);
}

/** A page of choices, of those whose ids are given, or of all. */
function search(
  call: Call, all: Iterable<Named>, usual: (it: Named, index: number) => boolean, shape: (it: Named, isDefault: boolean) => unknown,
): unknown {
  const ids = call.query.list('id');
  const shown = [...all].map((it, index) => ({ it, isDefault: usual(it, index) }));
  const found = shown.filter(({ it, isDefault }) =>
    (ids.length === 0 || ids.includes(it.id)) && (isDefault || !call.query.flag('onlyDefault', false)));
  return pageOf(call, found, ({ it, isDefault }) => shape(it, isDefault));
}

function one(call: Call, what: string, it: Named | undefined, shape: (it: Named) => unknown): unknown {
  if (!it) throw notFound(`The ${what} with id '${call.params.id}' does not exist`);
  return shape(it);
}

const priority = (call: Call) => (it: Named): Record<string, unknown> => priorityShape(call.site, it);
const resolution = (call: Call) => (it: Named): Record<string, unknown> => resolutionShape(call.site, it);

/** The lists that issues choose from: statuses, priorities, resolutions, labels. */
export const catalogueRoutes: Route[] = [
  {
    method: 'GET', path: '/status',
    answer: (call) => [...call.site.store.statuses.all()].map((it) => statusShape(call.site, it)),
  },
  { method: 'GET', path: '/status/:idOrName', answer: statusNamed },
  { method: 'GET', path: '/statuses', answer: statusesById },
  { method: 'GET', path: '/statuses/search', answer: searchStatuses },
  { method: 'GET', path: '/priority', answer: (call) => [...call.site.store.priorities.all()].map(priority(call)) },
  {
    method: 'GET', path: '/priority/search',
    answer: (call) => search(
      call, call.site.store.priorities.all(), ({ name }) => name === 'Medium',
      (it, isDefault) => ({ ...priorityShape(call.site, it), isDefault }),
    ),
  },
  {
    method: 'GET', path: '/priority/:id',
    answer: (call) => one(call, 'priority', call.site.store.priorities.get(call.params.id!), priority(call)),
  },
  { method: 'GET', path: '/resolution', answer: (call) => [...call.site.store.resolutions.all()].map(resolution(call)) },
  {
    method: 'GET', path: '/resolution/search',
    answer: (call) => search(
      call, call.site.store.resolutions.all(), (_, index) => index === 0,
      (it, isDefault) => ({ ...resolutionShape(call.site, it), default: isDefault }),
    ),
  },
  {
    method: 'GET', path: '/resolution/:id',
    answer: (call) => one(call, 'resolution', call.site.store.resolutions.get(call.params.id!), resolution(call)),
  },
  {
    method: 'GET', path: '/label',
    answer: (call) => {
      const labels = [...new Set([...call.site.store.issues.all()].flatMap((it) => it.labels))].sort();
      return pageOf(call, labels, (label) => label, 1000, 1000);
    },
  },
];
