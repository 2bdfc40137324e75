import { addComment, hasCommentWith, type CommentPart } from '../../jira/comments';
import type { Ports } from '../ports';

/**
 * Writes something of the record into Jira, as a comment of the app on an issue, where it stays when the app is gone. It
 * may be asked twice, so it looks first for `mark`, a text that no other comment of its own on the issue holds: a hash.
 * 2 requests; 3 where somebody else wrote the mark before. Faults: Jira's troubles.
 */
export async function announceOnIssue({ asApp }: Pick<Ports, 'asApp'>, issueId: string, mark: string, body: readonly CommentPart[]): Promise<void> {
  if (await hasCommentWith(asApp, issueId, mark)) return;
  await addComment(asApp, issueId, body);
}
