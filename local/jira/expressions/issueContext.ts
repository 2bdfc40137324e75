import type { Issue, Person } from '../entities/entities';
import { customFields } from '../fields/fieldCatalogue';
import { textOf } from '../shapes/adf';
import type { Site } from '../site';

/** The `issue` of an expression: what the double knows of Jira's Issue type. Further issues are read when asked for. */
export function issueContext(site: Site, issue: Issue): Record<string, unknown> {
  const { store } = site;
  const type = store.issueTypes.get(issue.typeId);
  const status = store.statuses.get(issue.statusId);
  const project = store.projects.get(issue.projectId);
  const priority = issue.priorityId === null ? undefined : store.priorities.get(issue.priorityId);
  const resolution = issue.resolutionId === null ? undefined : store.resolutions.get(issue.resolutionId);
  const context: Record<string, unknown> = {
    id: Number(issue.id),
    key: issue.key,
    summary: issue.summary,
    description: issue.description === null ? null : { plainText: textOf(issue.description) },
    project: project ? {
      id: Number(project.id), key: project.key, name: project.name, projectTypeKey: project.projectTypeKey,
      style: project.style,
    } : null,
    issueType: type ? {
      id: Number(type.id), name: type.name, isSubtask: type.hierarchyLevel === -1, hierarchyLevel: type.hierarchyLevel,
    } : null,
    isEpic: type?.hierarchyLevel === 1,
    status: status ? { id: Number(status.id), name: status.name, category: { key: status.category } } : null,
    priority: priority ? { id: Number(priority.id), name: priority.name } : null,
    resolution: resolution ? { id: Number(resolution.id), name: resolution.name } : null,
    assignee: userContext(site, issue.assigneeId),
    reporter: userContext(site, issue.reporterId),
    creator: userContext(site, issue.creatorId),
    labels: issue.labels,
    components: (issue.components ?? []).flatMap((id) => store.components.get(id) ?? []).map(({ id, name }) => ({ id: Number(id), name })),
    fixVersions: (issue.fixVersions ?? []).flatMap((id) => store.versions.get(id) ?? []).map(({ id, name, released }) => ({ id: Number(id), name, released })),
    created: new Date(issue.created),
    updated: new Date(issue.updated),
    dueDate: issue.dueDate === null ? null : new Date(`${issue.dueDate}T00:00:00Z`),
    resolutionDate: issue.resolved === null ? null : new Date(issue.resolved),
    properties: issue.properties,
  };
  for (const field of customFields(site)) {
    const kept = issue.custom[field.id] ?? null;
    const value = customContext(site, field.row?.type, kept);
    context[field.id] = value;
    if (field.row?.forge) context[field.row.forge.custom] = value;
  }
  const lazily = (name: string, read: () => unknown): void => {
    Object.defineProperty(context, name, { enumerable: false, get: read });
  };
  const others = (issues: Issue[]): unknown[] => issues.map((other) => issueContext(site, other));
  lazily('parent', () => {
    const parent = issue.parentId === null ? undefined : store.issues.get(issue.parentId);
    return parent ? issueContext(site, parent) : null;
  });
  lazily(
    'subtasks',
    () => others(store.issues.by('parent', issue.id).filter(
      ({ typeId }) => store.issueTypes.get(typeId)?.hierarchyLevel === -1,
    )),
  );
  lazily('childIssues', () => others(store.issues.by('parent', issue.id)));
  lazily(
    'comments',
    () => store.comments.by('issue', issue.id).map((it) => ({
      id: Number(it.id), author: userContext(site, it.authorId), body: { plainText: textOf(it.body) },
    })),
  );
  lazily(
    'attachments',
    () => store.attachments.by('issue', issue.id).map(({ id, filename, size }) => ({ id: Number(id), filename, size })),
  );
  lazily('links', () =>
    store.links.by('issue', issue.id).flatMap((link) => {
      const other = store.issues.get(link.outwardFrom === issue.id ? link.inwardTo : link.outwardFrom);
      const linkType = store.linkTypes.get(link.typeId);
      return other && linkType ? [{
        type: { name: linkType.name }, direction: link.outwardFrom === issue.id ? 'outward' : 'inward',
        linkedIssue: issueContext(site, other),
      }] : [];
    }),
  );
  return context;
}

/** The `user` of an expression, and every other person in it. */
export function userContext(site: Site, accountId: string | null): Record<string, unknown> | null {
  const person: Person | undefined = accountId === null ? undefined : site.store.people.get(accountId);
  if (!person) return null;
  const groups = site.store.groups.by('member', person.id).map(({ name }) => name);
  return {
    accountId: person.id, displayName: person.closed ? 'Former user' : person.displayName, active: person.active,
    groups,
  };
}

/** A custom field's value in an expression. */
export function customContext(site: Site, type: string | undefined, kept: unknown): unknown {
  if (kept === null) return null;
  const one = (value: unknown): unknown => {
    if (type === 'user') return userContext(site, String(value));
    if (type === 'date') return new Date(`${String(value)}T00:00:00Z`);
    return type === 'datetime' ? new Date(String(value)) : value;
  };
  return Array.isArray(kept) && type !== 'object' ? kept.map(one) : one(kept);
}
