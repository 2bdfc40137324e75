import type { Actor } from '../access/actor';
import { demand } from '../access/permissions';
import type { Issue } from '../entities/entities';
import { badRequest } from '../refusal';
import type { Site } from '../site';
import { tellOfIssue } from './issueEvents';
import { keepChange } from './keepIssue';

/**
 * Deletes an issue and all that hangs on it. Sub-tasks go with it only when asked for (400 otherwise); other children
 * lose their parent. As in Jira only the issue itself is told of as deleted.
 */
export function deleteIssue(site: Site, actor: Actor, issue: Issue, deleteSubtasks: boolean): void {
  demand(site, actor, 'DELETE_ISSUES', issue, 'delete this issue');
  const children = site.store.issues.by('parent', issue.id);
  const subtasks = children.filter(({ typeId }) => site.store.issueTypes.get(typeId)?.hierarchyLevel === -1);
  if (subtasks.length > 0 && !deleteSubtasks) {
    throw badRequest(
      `The issue '${issue.key}' has subtasks.  You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
    );
  }
  tellOfIssue(site, actor, 'deleted', issue.id);
  for (const child of children) {
    if (subtasks.includes(child)) deleteIssueRows(site, child);
    else keepChange(site, actor, child, { ...child, parentId: null }, { quiet: true });
  }
  deleteIssueRows(site, issue);
}

/** Removes the rows of an issue and of all that hangs on it, without a word to anyone. */
export function deleteIssueRows(site: Site, issue: Issue): void {
  const { store } = site;
  const hanging = [
    store.changes, store.comments, store.worklogs, store.links, store.remoteLinks, store.attachments,
  ];
  for (const table of hanging) {
    for (const { id } of table.by('issue', issue.id)) table.remove(id);
  }
  site.lag.changed(issue.id, issue);
  store.issues.remove(issue.id);
}
