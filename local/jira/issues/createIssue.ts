import type { Actor } from '../access/actor';
import { accountHolds, holds } from '../access/permissions';
import type { Issue, IssueType, Project } from '../entities/entities';
import { readProperties } from '../fields/readProperties';
import { badFields } from '../refusal';
import type { Site } from '../site';
import { automaticAssignee } from './automaticAssignee';
import { apartFromFields, doBesideFields } from './besideFields';
import { findProject, mayBrowse } from './findProject';
import { tellOfIssue } from './issueEvents';
import { putIssue } from './keepIssue';
import { workflowOf } from '../workflows/workflowOf';
import { writeFields, type FieldsToWrite } from './writeFields';

/** Creates an issue in the way `POST /issue` does. Throws a refusal (400) that names each field it does not like. */
export function createIssue(site: Site, actor: Actor, wish: FieldsToWrite & { properties?: unknown }, version: 2 | 3): Issue {
  const fields = wish.fields ?? {};
  const { project, type } = placeOf(site, actor, fields);
  if (!holds(site, actor, 'CREATE_ISSUES', project)) {
    throw badFields({ project: 'You do not have permission to create issues in this project.' });
  }
  const draft = emptyIssue(site, actor, project, type);
  const writing = { site, actor, version, project, type, creating: true };
  const { fields: values, beside } = apartFromFields(wish, true);
  writeFields(draft, values, writing, ['project', 'issuetype']);
  if (draft.summary === '') throw badFields({ summary: 'You must specify a summary of the issue.' });
  if (type.hierarchyLevel === -1 && draft.parentId === null) {
    throw badFields({ parent: 'Issue type is a sub-task but parent issue key or id not specified.' });
  }
  if (asksForAutomatic(wish)) draft.assigneeId = automaticAssignee(site, draft);
  draft.properties = readProperties(wish.properties);
  const number = project.lastNumber + 1;
  const issue = { ...draft, id: site.store.nextId('issueId'), key: `${project.key}-${number}` };
  site.store.projects.put({ ...project, lastNumber: number });
  putIssue(site, issue);
  tellOfIssue(site, actor, 'created', issue.id);
  doBesideFields(writing, issue, beside);
  return issue;
}

/** Whether nobody is named, not even nobody: what Jira calls automatic. */
function asksForAutomatic({ fields, update }: FieldsToWrite): boolean {
  const wish = fields?.assignee as { accountId?: unknown; id?: unknown; name?: unknown } | null | undefined;
  if (wish === undefined) return update?.assignee === undefined;
  return wish !== null && [wish.accountId, wish.id, wish.name].includes('-1');
}

/** Project and type, on which all else depends: what is wrong with the two is told of at once. */
function placeOf(site: Site, actor: Actor, fields: Record<string, unknown>): { project: Project; type: IssueType } {
  const project = projectOf(site, actor, fields.project);
  const named = typeof fields.issuetype === 'object' && fields.issuetype !== null;
  const type = project && named ? typeOf(site, project, fields.issuetype as TypeWish) : undefined;
  if (project && type) return { project, type };
  throw badFields({
    ...(project ? {} : { project: 'Specify a valid project ID or key' }),
    ...(named ? {} : { issuetype: 'Specify an issue type' }),
    ...(project && named ? { issuetype: 'Specify a valid issue type' } : {}),
  });
}

function projectOf(site: Site, actor: Actor, wish: unknown): Project | undefined {
  const { id, key } = (typeof wish === 'object' && wish !== null ? wish : {}) as { id?: unknown; key?: unknown };
  const named = id ?? key;
  const project = named === undefined ? undefined : findProject(site, String(named));
  return project && mayBrowse(site, actor, project) ? project : undefined;
}

type TypeWish = { id?: unknown; name?: unknown };

function typeOf(site: Site, project: Project, { id, name }: TypeWish): IssueType | undefined {
  const types = project.typeIds.flatMap((typeId) => site.store.issueTypes.get(typeId) ?? []);
  return types.find((it) => (id === undefined ? it.name === name : it.id === String(id)));
}

function emptyIssue(site: Site, actor: Actor, project: Project, type: IssueType): Issue {
  const statusId = workflowOf(site, { projectId: project.id, typeId: type.id })?.statusIds[0];
  if (statusId === undefined) throw new Error(`The project ${project.key} has no workflow for ${type.name}`);
  const now = site.clock.now();
  const priorities = [...site.store.priorities.all()];
  const reporter = actor.person.id;
  return {
    id: '', key: '', formerKeys: [], projectId: project.id, typeId: type.id, statusId, summary: '', description: null,
    environment: null,
    priorityId: (priorities.find(({ name }) => name === 'Medium') ?? priorities[0])?.id ?? null,
    resolutionId: null, assigneeId: null, reporterId: reporter, creatorId: reporter, parentId: null, securityId: null,
    labels: [],
    dueDate: null, created: now, updated: now, resolved: null, statusCategoryChanged: now,
    watchers: accountHolds(site, reporter, 'BROWSE_PROJECTS', project) ? [reporter] : [], voters: [], custom: {},
    properties: {},
  };
}
