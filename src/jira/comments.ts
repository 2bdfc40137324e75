import { askJira, path, type JiraFetch } from './jiraFetch';
import { ownAccount } from './ownAccount';

/** The newest comments are looked at, this many: whatever is looked for was written a moment ago or not at all. */
const looked = 100;

/**
 * Whether one of the newest comments of an issue that this account wrote itself holds a text (1 request, 2 where a comment
 * holds it). What anybody else wrote, or put into a comment of this account, does not count: a hash is no secret, and whoever writes it first must not keep the app
 * from writing it.
 */
export async function hasCommentWith(fetch: JiraFetch, issueId: string, text: string): Promise<boolean> {
  const page = (await askJira(fetch, `${path`/rest/api/3/issue/${issueId}/comment`}?maxResults=${looked}&orderBy=-created`)) as { comments?: Comment[] };
  // The text stands in one text node of the document, and holds nothing that JSON would escape.
  const holding = (page.comments ?? []).filter(({ body }) => JSON.stringify(body ?? null).includes(text));
  if (holding.length === 0) return false;
  const own = await ownAccount(fetch);
  return holding.some((comment) => isBy(own, comment));
}

/** A paragraph of a comment, or lines that are to be read and copied exactly as they are. */
export type CommentPart = string | { lines: string };

/** Writes a comment (1 request). */
export async function addComment(fetch: JiraFetch, issueId: string, parts: readonly CommentPart[]): Promise<void> {
  const content = parts.map((part) =>
    typeof part === 'string' ? { type: 'paragraph', content: [{ type: 'text', text: part }] } : { type: 'codeBlock', content: [{ type: 'text', text: part.lines }] },
  );
  await askJira(fetch, path`/rest/api/3/issue/${issueId}/comment`, { method: 'POST', body: { body: { type: 'doc', version: 1, content } } });
}

/**
 * The lines that an account wrote into comments of an issue, newest first, from its newest 500 comments (1 to 5 requests).
 * A comment that somebody else changed afterwards has no lines of that account any more.
 */
export async function linesWrittenBy(fetch: JiraFetch, accountId: string, issueId: string): Promise<string[]> {
  const found: string[] = [];
  for (let startAt = 0; startAt < 5 * looked; startAt += looked) {
    const page = (await askJira(fetch, `${path`/rest/api/3/issue/${issueId}/comment`}?startAt=${startAt}&maxResults=${looked}&orderBy=-created`)) as { comments?: Comment[] };
    const comments = page.comments ?? [];
    for (const comment of comments) {
      if (!isBy(accountId, comment)) continue;
      for (const block of comment.body?.content ?? []) if (block.type === 'codeBlock') found.push((block.content ?? []).map(({ text }) => text ?? '').join(''));
    }
    if (comments.length < looked) break;
  }
  return found;
}

interface Comment {
  author?: { accountId?: string };
  /** Who changed it last; whoever may edit all comments may change what others wrote, and the author stays. */
  updateAuthor?: { accountId?: string };
  body?: { content?: { type?: string; content?: { text?: string }[] }[] };
}

/** Whether all of a comment is by this account. */
const isBy = (accountId: string, { author, updateAuthor = author }: Comment): boolean => author?.accountId === accountId && updateAuthor?.accountId === accountId;
