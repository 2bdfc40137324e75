import { mayReadRestricted } from '../access/mayReadRestricted';
import type { Comment, Issue } from '../entities/entities';
import type { Reading } from '../fields/siteField';
import { htmlOf } from './adf';
import { momentText } from './moment';
import { userById } from './userShape';
import { wikiOf } from './wikiOf';

/** A comment as Jira shows it; `expand` may name `renderedBody` and `properties`. */
export function commentShape({ site, actor, version }: Reading, comment: Comment, expand = new Set<string>()): Record<string, unknown> {
  const zone = actor.person.timeZone;
  return {
    self: `${site.apiUrl}/issue/${comment.issueId}/comment/${comment.id}`,
    id: comment.id,
    author: userById(site, comment.authorId),
    body: version === 2 ? wikiOf(comment.body) : comment.body,
    ...(expand.has('renderedBody') ? { renderedBody: htmlOf(comment.body) } : {}),
    updateAuthor: userById(site, comment.updateAuthorId),
    created: momentText(comment.created, zone),
    updated: momentText(comment.updated, zone),
    ...(comment.visibility ? { visibility: comment.visibility } : {}),
    jsdPublic: true,
    ...(expand.has('properties') ? { properties: Object.entries(comment.properties).map(([key, value]) => ({ key, value })) } : {}),
  };
}

/** The comments the reader may see: one kept for a group or a role is shown to its members and its author only. */
export const visibleComments = (reading: Reading, issue: Issue): Comment[] =>
  reading.site.store.comments.by('issue', issue.id).filter((comment) => mayReadRestricted(reading, issue, comment));

/** The `comment` field of an issue: all comments at once. */
export function commentPage(reading: Reading, issue: Issue): Record<string, unknown> {
  const comments = visibleComments(reading, issue).map((comment) => commentShape(reading, comment));
  return {
    comments,
    self: `${reading.site.apiUrl}/issue/${issue.id}/comment`,
    maxResults: comments.length,
    total: comments.length,
    startAt: 0,
  };
}
