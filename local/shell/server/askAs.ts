import type { JiraDouble } from '../../jira';

/**
 * Asks Jira as a person and gives the parsed answer, `undefined` for an empty one. Reading gives `undefined` for anything
 * but success: what cannot be read is not there. Writing (`init`) throws {@link JiraRefused} instead.
 */
export type Ask = (path: string, init?: { method: string; body: unknown }) => Promise<unknown>;

/** Jira did not take what was written; the message is Jira's own. */
export class JiraRefused extends Error {}

/** Makes an {@link Ask} that acts for one account on a site. */
export function askAs(jira: JiraDouble, siteUrl: string, accountId: string): Ask {
  return async (path, init) => {
    const request = new Request(new URL(path, siteUrl), {
      headers: { Accept: 'application/json', ...(init ? { 'Content-Type': 'application/json' } : {}) },
      ...(init ? { method: init.method, body: JSON.stringify(init.body) } : {}),
    });
    const reply = await jira.fetchAs({ kind: 'user', accountId }, request);
    const text = await reply.text();
    if (!reply.ok && init) throw new JiraRefused(messageIn(text));
    return reply.ok && text !== '' ? (JSON.parse(text) as unknown) : undefined;
  };
}

function messageIn(text: string): string {
  const { errorMessages = [], errors = {} } = JSON.parse(text) as { errorMessages?: string[]; errors?: Record<string, string> };
  return [...errorMessages, ...Object.values(errors)].join(' ');
}
