import type { JiraDouble } from '../../jira';

/** Asks Jira as a person and gives the parsed answer; `undefined` for anything but success. */
export type Ask = (path: string) => Promise<unknown>;

/** Makes an {@link Ask} that acts for one account on a site. */
export function askAs(jira: JiraDouble, siteUrl: string, accountId: string): Ask {
  return async (path) => {
    const request = new Request(new URL(path, siteUrl), { headers: { Accept: 'application/json' } });
    const reply = await jira.fetchAs({ kind: 'user', accountId }, request);
    return reply.ok ? ((await reply.json()) as unknown) : undefined;
  };
}
