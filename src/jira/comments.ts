import { askJira, path, type JiraFetch } from './jiraFetch';

/** The newest comments are looked at, this many: whatever is looked for was written a moment ago or not at all. */
const looked = 100;

/** Whether one of the newest comments of an issue holds a text (1 request). */
export async function hasCommentWith(fetch: JiraFetch, issueId: string, text: string): Promise<boolean> {
  const page = (await askJira(fetch, `${path`/rest/api/3/issue/${issueId}/comment`}?maxResults=${looked}&orderBy=-created`)) as { comments?: { body?: unknown }[] };
  // The text stands in one text node of the document, and holds nothing that JSON would escape.
  return (page.comments ?? []).some(({ body }) => JSON.stringify(body ?? null).includes(text));
}

/** Writes a comment of plain paragraphs (1 request). */
export async function addComment(fetch: JiraFetch, issueId: string, paragraphs: readonly string[]): Promise<void> {
  const content = paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  await askJira(fetch, path`/rest/api/3/issue/${issueId}/comment`, { method: 'POST', body: { body: { type: 'doc', version: 1, content } } });
}
