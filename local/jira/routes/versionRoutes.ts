import { maySee } from '../access/permissions';
import type { Project, Version } from '../entities/entities';
import { readDay } from '../fields/customValue';
import { FieldRefusal } from '../fields/siteField';
import { openedProject } from '../issues/findProject';
import { badFields, badRequest } from '../refusal';
import { wholeVersionShape } from '../shapes/partShapes';
import { created, noContent, pageOf, type Call, type Route } from './call';
import { administer, issuesWith, nameProblem, openedPart, projectFor, replacePart } from './partsOfProject';

interface VersionWish {
  name: string;
  description: string;
  archived: boolean;
  released: boolean;
  startDate: string | null;
  releaseDate: string | null;
  project: string;
  projectId: number;
}

const days = ['startDate', 'releaseDate'] as const;

/** The days of a wish, those of the version where it names none. What is no day is added to the errors. */
function readDays(wish: Partial<VersionWish>, own: Version | undefined, errors: Record<string, string>): Pick<Version, 'startDate' | 'releaseDate'> {
  const read = (name: (typeof days)[number]): string | null => {
    if (wish[name] === undefined) return own?.[name] ?? null;
    if (wish[name] === null || wish[name] === '') return null;
    try {
      return readDay(wish[name]);
    } catch (fault) {
      if (!(fault instanceof FieldRefusal)) throw fault;
      errors[name] = fault.message;
      return null;
    }
  };
  const [startDate, releaseDate] = [read('startDate'), read('releaseDate')];
  if (startDate !== null && releaseDate !== null && startDate > releaseDate) {
    errors.startDate = 'The start date must be before the release date.';
  }
  return { startDate, releaseDate };
}

function put(call: Call, wish: Partial<VersionWish>, project: Project, own?: Version): Version {
  const errors: Record<string, string> = {};
  const name = own && wish.name === undefined ? undefined : nameProblem(
    wish.name, call.site.store.versions.by('project', project.id), own?.id,
    { none: 'You must specify a valid version name', taken: 'A version with this name already exists in this project.' },
  );
  if (name !== undefined) errors.name = name;
  const range = readDays(wish, own, errors);
  if (Object.keys(errors).length > 0) throw badFields(errors);
  return call.site.change(() => {
    const it: Version = {
      id: own?.id ?? call.site.store.nextId('version'), projectId: project.id, name: (wish.name ?? own!.name).trim(),
      description: String(wish.description ?? own?.description ?? ''),
      archived: wish.archived === undefined ? (own?.archived ?? false) : wish.archived === true,
      released: wish.released === undefined ? (own?.released ?? false) : wish.released === true, ...range,
    };
    call.site.store.versions.put(it);
    return it;
  });
}

const opened = (call: Call, id = call.params.id!): { part: Version; project: Project } =>
  openedPart(call, call.site.store.versions.get(id), `Could not find version for id '${id}'`);

function openedToChange(call: Call): { part: Version; project: Project } {
  const found = opened(call);
  administer(call, found.project);
  return found;
}

/** Takes a version away; others of the project, or none, come in its place. */
function remove(call: Call, fixed: unknown, affected: unknown): unknown {
  const { part } = openedToChange(call);
  const other = (named: unknown): Version | undefined => {
    if (named === undefined || named === null) return undefined;
    const found = opened(call, String(named)).part;
    if (found.id !== part.id && found.projectId === part.projectId) return found;
    throw badRequest('The version to move issues to must be another one of the same project.');
  };
  const [fix, affect] = [other(fixed), other(affected)];
  call.site.change(() => {
    replacePart(call, part, 'fixVersions', fix);
    replacePart(call, part, 'versions', affect);
    call.site.store.versions.remove(part.id);
  });
  return noContent();
}

const ofProject = (call: Call): Version[] =>
  call.site.store.versions.by('project', openedProject(call.site, call.actor, call.params.projectIdOrKey!).id);

function page(call: Call): unknown {
  const typed = (call.query.get('query') ?? '').toLowerCase();
  const wanted = call.query.list('status');
  const order = call.query.get('orderBy') ?? 'sequence';
  const found = ofProject(call).filter(({ name, description, released, archived }) =>
    `${name}\n${description}`.toLowerCase().includes(typed) &&
    (wanted.length === 0 || wanted.includes(archived ? 'archived' : released ? 'released' : 'unreleased')));
  const by = order.replace(/^[-+]/, '');
  if (by === 'name' || by === 'description' || by === 'startDate' || by === 'releaseDate') {
    found.sort((a, b) => (a[by] ?? '').localeCompare(b[by] ?? ''));
  }
  if (order.startsWith('-')) found.reverse();
  return pageOf(call, found, (it) => wholeVersionShape(call.site, it));
}

function relatedIssues(call: Call): unknown {
  const { part } = opened(call);
  return {
    self: `${call.site.apiUrl}/version/${part.id}`, issuesFixedCount: issuesWith(call, part, ['fixVersions']).length,
    issuesAffectedCount: issuesWith(call, part, ['versions']).length, issueCountWithCustomFieldsShowingVersion: 0, customFieldUsage: [],
  };
}

function unresolvedIssues(call: Call): unknown {
  const { part } = opened(call);
  const issues = issuesWith(call, part, ['fixVersions']).filter((it) => maySee(call.site, call.actor, it));
  return {
    self: `${call.site.apiUrl}/version/${part.id}`, issuesCount: issues.length,
    issuesUnresolvedCount: issues.filter(({ resolutionId }) => resolutionId === null).length,
  };
}

/** Versions of projects. */
export const versionRoutes: Route[] = [
  {
    method: 'POST', path: '/version',
    answer: (call) => {
      const wish = call.body<VersionWish>();
      return created(wholeVersionShape(call.site, put(call, wish, projectFor(call, wish.projectId ?? wish.project))));
    },
  },
  { method: 'GET', path: '/version/:id', answer: (call) => wholeVersionShape(call.site, opened(call).part) },
  {
    method: 'PUT', path: '/version/:id',
    answer: (call) => {
      const { part, project } = openedToChange(call);
      return wholeVersionShape(call.site, put(call, call.body<VersionWish>(), project, part));
    },
  },
  {
    method: 'DELETE', path: '/version/:id',
    answer: (call) => remove(call, call.query.get('moveFixIssuesTo'), call.query.get('moveAffectedIssuesTo')),
  },
  {
    method: 'POST', path: '/version/:id/removeAndSwap',
    answer: (call) => {
      const wish = call.body<{ moveFixIssuesTo: number; moveAffectedIssuesTo: number }>();
      return remove(call, wish.moveFixIssuesTo, wish.moveAffectedIssuesTo);
    },
  },
  {
    method: 'PUT', path: '/version/:id/mergeto/:moveIssuesTo',
    answer: (call) => remove(call, call.params.moveIssuesTo, call.params.moveIssuesTo),
  },
  { method: 'GET', path: '/version/:id/relatedIssueCounts', answer: relatedIssues },
  { method: 'GET', path: '/version/:id/unresolvedIssueCount', answer: unresolvedIssues },
  { method: 'GET', path: '/project/:projectIdOrKey/versions', answer: (call) => ofProject(call).map((it) => wholeVersionShape(call.site, it)) },
  { method: 'GET', path: '/project/:projectIdOrKey/version', answer: page },
];
