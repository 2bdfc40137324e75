import { askJira, path, type JiraFetch } from './jiraFetch';

/** A comment as far as it can be proved later. Moments are ISO 8601 in UTC, so that every reader sees the same. */
export interface CommentText {
  id: string;
  author: string;
  created: string;
  updated: string;
  /** Atlassian Document Format, as Jira gave it. */
  body: unknown;
}

/** Reads one comment of an issue (1 request). Throws JiraTrouble `not found` where it is not, or may not be seen. */
export async function readComment(fetch: JiraFetch, issueId: string, commentId: string): Promise<CommentText> {
  const read = (await askJira(fetch, path`/rest/api/3/issue/${issueId}/comment/${commentId}`)) as {
    id: string; author?: { accountId?: string }; created: string; updated: string; body: unknown;
  };
  return { id: read.id, author: read.author?.accountId ?? '', created: utc(read.created), updated: utc(read.updated), body: read.body };
}

const utc = (moment: string): string => new Date(moment).toISOString();
