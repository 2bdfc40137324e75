import type { Actor } from '../access/actor';
import type { Issue, IssueType, Project } from '../entities/entities';
import { badRequest } from '../refusal';
import type { Site } from '../site';
import { keepChange } from './keepIssue';
import { workflowOf } from '../workflows/workflowOf';

/**
 * Moves an issue to another project with its sub-tasks: the id stays, the key is new, the old key still leads to it. The
 * status is kept where the new workflow has one of its name or category, as in Jira's own mapping.
 *
 * @param wanted the type there; default the one of the same name. Throws 400 when the project has none.
 */
export function moveIssue(site: Site, actor: Actor, issueId: string, target: Project, wanted?: IssueType): void {
  const issue = site.store.issues.get(issueId)!;
  if (issue.projectId === target.id) return;
  const project = site.store.projects.get(target.id)!;
  const type = site.store.issueTypes.get(issue.typeId);
  const types = project.typeIds.flatMap((id) => site.store.issueTypes.get(id) ?? []);
  const newType = wanted ?? types.find(
    ({ name, hierarchyLevel }) => name === type?.name && hierarchyLevel === type.hierarchyLevel,
  );
  if (!newType) throw badRequest(`The project ${project.key} has no issue type ${type?.name}`);
  const number = project.lastNumber + 1;
  const key = `${project.key}-${number}`;
  site.store.projects.put({ ...project, lastNumber: number });
  const draft: Issue = {
    ...issue, key, formerKeys: [...issue.formerKeys, issue.key], projectId: project.id, typeId: newType.id,
    // Parts of the old project are none of the new one's.
    securityId: null, components: [], fixVersions: [], versions: [],
    statusId: mappedStatus(
      site, issue.statusId, workflowOf(site, { projectId: project.id, typeId: newType.id })?.statusIds ?? [],
    ),
    // A team-managed project has no parents outside itself.
    parentId: project.style === 'next-gen' ? null : issue.parentId,
  };
  keepChange(site, actor, issue, draft, {
    items: [{
      field: 'Key', fieldtype: 'jira', fieldId: 'issuekey', from: null, fromString: issue.key, to: null, toString: key,
    }],
  });
  for (const child of site.store.issues.by('parent', issueId)) {
    const level = site.store.issueTypes.get(child.typeId)?.hierarchyLevel;
    if (level === -1) moveIssue(site, actor, child.id, project);
    else if (project.style === 'next-gen') keepChange(site, actor, child, { ...child, parentId: null });
  }
}

function mappedStatus(site: Site, statusId: string, offered: string[]): string {
  if (offered.includes(statusId)) return statusId;
  const was = site.store.statuses.get(statusId);
  const statuses = offered.flatMap((id) => site.store.statuses.get(id) ?? []);
  const found = statuses.find(({ name }) => name === was?.name) ?? statuses.find(
    ({ category }) => category === was?.category,
  ) ?? statuses[0];
  return found?.id ?? statusId;
}
