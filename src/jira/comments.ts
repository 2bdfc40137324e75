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

/** What stands of an account's own comments on an issue. */
export interface OwnComments {
  /** The lines in them, newest first. */
  lines: string[];
  /** Those that somebody else changed afterwards, and that are no word of the account any more: by whom, and when. */
  changed: { id: string; by?: string; at: string }[];
  /** Whether all comments of the issue were read. */
  all: boolean;
}

/** What an account wrote into comments of an issue and what became of it, from its newest 500 comments (1 to 5 requests). */
export async function readOwnComments(fetch: JiraFetch, accountId: string, issueId: string): Promise<OwnComments> {
  const own: OwnComments = { lines: [], changed: [], all: false };
  for (let startAt = 0; startAt < 5 * looked && !own.all; startAt += looked) {
    const page = (await askJira(fetch, `${path`/rest/api/3/issue/${issueId}/comment`}?startAt=${startAt}&maxResults=${looked}&orderBy=-created`)) as { comments?: Comment[] };
    const comments = page.comments ?? [];
    for (const comment of comments.filter(({ author }) => author?.accountId === accountId)) {
      if (isBy(accountId, comment)) own.lines.push(...linesOf(comment));
      else own.changed.push({ id: comment.id ?? '', at: comment.updated ?? '', ...(comment.updateAuthor?.accountId === undefined ? {} : { by: comment.updateAuthor.accountId }) });
    }
    own.all = comments.length < looked;
  }
  return own;
}

const linesOf = ({ body }: Comment): string[] =>
  (body?.content ?? []).flatMap((block) => (block.type === 'codeBlock' ? [(block.content ?? []).map(({ text }) => text ?? '').join('')] : []));

interface Comment {
  id?: string;
  updated?: string;
  author?: { accountId?: string };
  /** Who changed it last; whoever may edit all comments may change what others wrote, and the author stays. */
  updateAuthor?: { accountId?: string };
  body?: { content?: { type?: string; content?: { text?: string }[] }[] };
}

/** Whether all of a comment is by this account. */
const isBy = (accountId: string, { author, updateAuthor = author }: Comment): boolean => author?.accountId === accountId && updateAuthor?.accountId === accountId;
