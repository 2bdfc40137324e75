import type { Actor } from '../access/actor';
import type { Comment, IssueLink, Worklog } from '../entities/entities';
import type { Reading } from '../fields/siteField';
import {
  categoryShape, linkTypeShape, priorityShape, projectShape, statusShape, typeShape,
} from '../shapes/catalogueShapes';
import { commentShape } from '../shapes/commentShape';
import { momentText } from '../shapes/moment';
import { userById } from '../shapes/userShape';
import { worklogShape } from '../shapes/worklogShape';
import type { Site } from '../site';

/** Tells of an event of an issue: `avi:jira:<verb>:issue`, with the issue as it is now. */
export function tellOfIssue(
  site: Site,
  actor: Actor,
  verb: 'created' | 'updated' | 'deleted' | 'assigned',
  issueId: string,
  more: Record<string, unknown> = {},
): void {
  tell(site, actor, `avi:jira:${verb}:issue`, { issue: issueInEvent(site, issueId), ...more });
}

/** Tells of a link that came or went. */
export function tellOfLink(site: Site, actor: Actor, verb: 'created' | 'deleted', link: IssueLink): void {
  const type = site.store.linkTypes.get(link.typeId);
  tell(site, actor, `avi:jira:${verb}:issuelink`, {
    id: link.id,
    sourceIssueId: link.outwardFrom,
    destinationIssueId: link.inwardTo,
    issueLinkType: type ? linkTypeShape(site, type) : { id: link.typeId },
  });
}

/** Tells of a comment that came, changed or went. */
export function tellOfComment(reading: Reading, verb: 'commented' | 'updated' | 'deleted', comment: Comment): void {
  const what = verb === 'commented' ? 'avi:jira:commented:issue' : `avi:jira:${verb}:comment`;
  tell(reading.site, reading.actor, what, {
    issue: issueInEvent(reading.site, comment.issueId),
    comment: commentShape(reading, comment),
  });
}

/** Tells of a worklog that came, changed or went. */
export function tellOfWorklog(reading: Reading, verb: 'created' | 'updated' | 'deleted', worklog: Worklog): void {
  tell(reading.site, reading.actor, `avi:jira:${verb}:worklog`, { worklog: worklogShape(reading, worklog) });
}

/** Tells of an attachment that came or went. */
export function tellOfAttachment(site: Site, actor: Actor, verb: 'created' | 'deleted', attachment: { id: string; issueId: string; filename: string; size: number; mimeType: string }): void {
  const { id, issueId, filename, size, mimeType } = attachment;
  tell(
    site, actor, `avi:jira:${verb}:attachment`,
    { attachment: {
      id, issueId, fileName: filename, size: String(size), mimeType, author: userById(site, actor.person.id),
    } },
  );
}

function tell(site: Site, actor: Actor, eventType: string, payload: Record<string, unknown>): void {
  site.tell({
    eventType,
    atlassianId: actor.person.id,
    ...(actor.through === undefined ? {} : { appId: actor.through }),
    payload: { eventType, atlassianId: actor.person.id, ...payload },
  });
}

/** The issue as an event carries it: its native fields in short. */
function issueInEvent(site: Site, issueId: string): Record<string, unknown> {
  const { store } = site;
  const issue = store.issues.get(issueId);
  if (!issue) return { id: issueId };
  const type = store.issueTypes.get(issue.typeId);
  const project = store.projects.get(issue.projectId);
  const status = store.statuses.get(issue.statusId);
  const priority = issue.priorityId === null ? undefined : store.priorities.get(issue.priorityId);
  const parent = issue.parentId === null ? undefined : store.issues.get(issue.parentId);
  return {
    id: issue.id,
    key: issue.key,
    fields: {
      summary: issue.summary,
      ...(type ? { issuetype: typeShape(site, type) } : {}),
      ...(project ? { project: projectShape(site, project) } : {}),
      ...(status ? { status: statusShape(site, status), statusCategory: categoryShape(site, status.category) } : {}),
      ...(priority ? { priority: priorityShape(site, priority) } : {}),
      ...(parent ? { parent: { id: parent.id, key: parent.key } } : {}),
      creator: userById(site, issue.creatorId),
      reporter: userById(site, issue.reporterId),
      assignee: userById(site, issue.assigneeId),
      created: momentText(issue.created, 'UTC'),
      updated: momentText(issue.updated, 'UTC'),
      labels: issue.labels,
    },
  };
}
