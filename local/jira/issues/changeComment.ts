import { holds } from '../access/permissions';
import type { Comment, Issue } from '../entities/entities';
import { readProperties } from '../fields/readProperties';
import { readRestriction } from '../fields/readRestriction';
import type { Reading } from '../fields/siteField';
import { forbidden, notFound } from '../refusal';
import { visibleComments } from '../shapes/commentShape';
import { readCommentBody, type CommentWish } from './addComment';
import { tellOfComment } from './issueEvents';

/** A comment of an issue that the reader may see. Throws 404. */
export function openedComment(reading: Reading, issue: Issue, id: string): Comment {
  const comment = visibleComments(reading, issue).find((it) => it.id === id);
  if (!comment) throw notFound(`Can not find a comment for the id: ${id}.`);
  return comment;
}

/** Throws 403 for whoever may not change the comment so: its author, and whoever may change all of them, may. */
export function demandChange({ site, actor }: Reading, issue: Issue, comment: Comment, verb: 'EDIT' | 'DELETE'): void {
  const project = site.store.projects.get(issue.projectId)!;
  const all = holds(site, actor, `${verb}_ALL_COMMENTS`, project, issue);
  const own = comment.authorId === actor.person.id && holds(site, actor, `${verb}_OWN_COMMENTS`, project, issue);
  if (!all && !own) throw forbidden(`You do not have the permission to ${verb.toLowerCase()} this comment.`);
}

/** Changes what a comment says, or to whom. Throws 404, 403, and 400 for what is no comment. Within a change. */
export function editComment(reading: Reading, issue: Issue, id: string, wish: Partial<CommentWish>): Comment {
  const { site, actor } = reading;
  const comment = openedComment(reading, issue, id);
  demandChange(reading, issue, comment, 'EDIT');
  const { visibility: kept, ...rest } = comment;
  const visibility = wish.visibility === undefined ? kept : readRestriction(site, wish.visibility);
  const changed: Comment = {
    ...rest, body: readCommentBody(reading, wish.body), updated: site.clock.now(), updateAuthorId: actor.person.id,
    properties: { ...comment.properties, ...readProperties(wish.properties) }, ...(visibility ? { visibility } : {}),
  };
  site.store.comments.put(changed);
  tellOfComment(reading, 'updated', changed);
  return changed;
}

/** Takes a comment away. Throws 404 and 403. Within a change. */
export function deleteComment(reading: Reading, issue: Issue, id: string): void {
  const comment = openedComment(reading, issue, id);
  demandChange(reading, issue, comment, 'DELETE');
  tellOfComment(reading, 'deleted', comment);
  reading.site.store.comments.remove(comment.id);
}
