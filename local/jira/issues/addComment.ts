import { demand } from '../access/permissions';
import type { Comment, Issue } from '../entities/entities';
import { readProperties } from '../fields/readProperties';
import { readRestriction, type RestrictionWish } from '../fields/readRestriction';
import { readRichText } from '../fields/readRichText';
import { FieldRefusal, type Reading } from '../fields/siteField';
import { badFields } from '../refusal';
import { tellOfComment } from './issueEvents';
import { putIssue } from './keepIssue';

/** A comment as a client sends it. */
export interface CommentWish {
  body: unknown;
  visibility: RestrictionWish | null;
  properties: { key: string; value: unknown }[];
}

/** Reads the text of a comment. Throws 400 for none, and for one that is no document. */
export function readCommentBody({ version }: Reading, value: unknown): unknown {
  try {
    const body = readRichText(value, version);
    if (body === null) throw badFields({ comment: 'Comment body can not be empty!' });
    return body;
  } catch (fault) {
    if (!(fault instanceof FieldRefusal)) throw fault;
    // What is no document at all is refused in words of its own.
    const alien = fault.message.startsWith('Operation value');
    throw badFields({ comment: alien ? 'Comment body is not valid!' : fault.message });
  }
}

/** Adds a comment to an issue. Throws 403 without the permission, 400 for what is no comment. Within a change. */
export function addComment(reading: Reading, issue: Issue, wish: Partial<CommentWish>): Comment {
  const { site, actor } = reading;
  demand(site, actor, 'ADD_COMMENTS', issue, 'comment on this issue');
  const visibility = readRestriction(site, wish.visibility);
  const now = site.clock.now();
  const comment: Comment = {
    id: site.store.nextId('comment'), issueId: issue.id, authorId: actor.person.id, updateAuthorId: actor.person.id,
    body: readCommentBody(reading, wish.body), created: now, updated: now,
    properties: readProperties(wish.properties),
    ...(visibility ? { visibility } : {}),
  };
  site.store.comments.put(comment);
  putIssue(site, { ...(site.store.issues.get(issue.id) ?? issue), updated: now });
  tellOfComment(reading, 'commented', comment);
  return comment;
}
