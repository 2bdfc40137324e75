import { troubleOf, type JiraFetch } from './jiraFetch';

/** One issue to make, as Jira takes it. */
export interface IssueWish {
  fields: Record<string, unknown>;
  properties: { key: string; value: unknown }[];
}

/** What became of one wish: the issue, or Jira's words why there is none. */
export type Made = { kind: 'made'; id: string; key: string } | { kind: 'refused'; messages: string[] };

interface BulkReply {
  issues?: { id: string; key: string }[];
  errors?: { failedElementNumber: number; elementErrors?: { errorMessages?: string[]; errors?: Record<string, string> } }[];
}

/** Jira makes at most 50 issues in one request. */
const atOnce = 50;

/**
 * Makes issues as the account behind `jira`, up to 50 in a request, and tells of each in the order of the wishes. Jira makes
 * those it can and refuses the others; where it refuses all, it answers 400 with the same list.
 *
 * @throws JiraTrouble for anything else; what was made before stays, and is found again by its property (findMade.ts)
 */
export async function createIssues(jira: JiraFetch, wishes: readonly IssueWish[]): Promise<Made[]> {
  const made: Made[] = [];
  for (let from = 0; from < wishes.length; from += atOnce) made.push(...(await createSome(jira, wishes.slice(from, from + atOnce))));
  return made;
}

async function createSome(jira: JiraFetch, wishes: readonly IssueWish[]): Promise<Made[]> {
  const reply = await jira('/rest/api/3/issue/bulk', {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    body: JSON.stringify({ issueUpdates: wishes }),
  });
  const text = await reply.text();
  const read = reply.ok || reply.status === 400 ? readBulk(text) : undefined;
  if (read === undefined || (!reply.ok && (read.errors ?? []).length === 0)) throw troubleOf(reply, 'POST issue/bulk', text);
  const refused = new Map((read.errors ?? []).map(({ failedElementNumber, elementErrors }) => [failedElementNumber, wordsOf(elementErrors)]));
  // Those that were made come in the order of the wishes, without the refused ones.
  const issues = [...(read.issues ?? [])];
  return wishes.map((_, at): Made => {
    const messages = refused.get(at);
    const issue = messages === undefined ? issues.shift() : undefined;
    return issue === undefined ? { kind: 'refused', messages: messages ?? [] } : { kind: 'made', id: String(issue.id), key: issue.key };
  });
}

function readBulk(text: string): BulkReply | undefined {
  try {
    const body = JSON.parse(text) as BulkReply;
    return Array.isArray(body.issues) || Array.isArray(body.errors) ? body : undefined;
  } catch {
    return undefined;
  }
}

const wordsOf = (errors: { errorMessages?: string[]; errors?: Record<string, string> } = {}): string[] => [
  ...(errors.errorMessages ?? []),
  ...Object.values(errors.errors ?? {}),
];
