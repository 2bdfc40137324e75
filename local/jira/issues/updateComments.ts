import type { Issue } from '../entities/entities';
import type { Reading } from '../fields/siteField';
import { badFields } from '../refusal';
import { addComment, type CommentWish } from './addComment';
import type { FieldsToWrite } from './writeFields';

/** A write without its comments, and the comments on their own: they are no values of the issue. */
export function apartFromComments<T extends FieldsToWrite>(wish: T): { fields: T; comments: Partial<CommentWish>[] } {
  const { comment, ...update } = wish.update ?? {};
  if (comment === undefined) return { fields: wish, comments: [] };
  if (!Array.isArray(comment)) throw badFields({ comment: 'data was not an array' });
  const comments = comment.map((operations) => {
    const [[operation, value] = [], ...more] = Object.entries(operations ?? {});
    if (operation !== 'add' || more.length > 0 || typeof value !== 'object' || value === null) {
      throw badFields({ comment: "Comments of an update can be added only, one by one: {\"add\": {\"body\": …}}" });
    }
    return value as Partial<CommentWish>;
  });
  return { fields: { ...wish, update }, comments };
}

/** Adds the comments that came with an edit or a transition. */
export function addComments(reading: Reading, issue: Issue, comments: Partial<CommentWish>[]): void {
  for (const comment of comments) addComment(reading, issue, comment);
}
