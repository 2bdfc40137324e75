import type { JiraDouble } from '../jira';
import { people, type PersonRef } from './people';

/** The site's REST API as the people of the demonstration use it. */
export interface SiteApi {
  /** Asks as a person and gives the parsed answer; throws for anything but success. */
  ask<T>(as: PersonRef, method: string, path: string, body?: unknown): Promise<T>;
}

/** Asks this Jira as the site's people, without a port. */
export function siteApi(jira: JiraDouble): SiteApi {
  return {
    async ask<T>(as: PersonRef, method: string, path: string, body?: unknown): Promise<T> {
      const request = new Request(new URL(path, 'http://localhost'), {
        method,
        headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const reply = await jira.fetchAs({ kind: 'user', accountId: people[as].accountId }, request);
      const text = await reply.text();
      if (!reply.ok) throw new Error(`${method} ${path} as ${as}: expected success, came ${reply.status} ${text}`);
      return (text === '' ? undefined : JSON.parse(text)) as T;
    },
  };
}
