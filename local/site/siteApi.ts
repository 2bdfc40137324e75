import type { JiraDouble } from '../jira';
import { people, type PersonRef } from './people';

/** The site's REST API as the people of the demonstration use it. */
export interface SiteApi {
  /** Asks as a person and gives the parsed answer; throws for anything but success. */
  ask<T>(as: PersonRef, method: string, path: string, body?: unknown): Promise<T>;
  /** Attaches a text file to an issue as a person. */
  attach(as: PersonRef, issueIdOrKey: string, name: string, text: string): Promise<{ id: string }[]>;
}

/** Asks this Jira as the site's people, without a port. */
export function siteApi(jira: JiraDouble): SiteApi {
  async function send<T>(as: PersonRef, method: string, path: string, init: RequestInit): Promise<T> {
    const request = new Request(new URL(path, 'http://localhost'), { method, ...init });
    const reply = await jira.fetchAs({ kind: 'user', accountId: people[as].accountId }, request);
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${method} ${path} as ${as}: expected success, came ${reply.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
  return {
    ask: (as, method, path, body) =>
      send(as, method, path, {
        headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    attach(as, issueIdOrKey, name, text) {
      const form = new FormData();
      form.append('file', new Blob([text], { type: 'text/plain' }), name);
      return send(as, 'POST', `/rest/api/3/issue/${issueIdOrKey}/attachments`, { headers: { 'X-Atlassian-Token': 'no-check' }, body: form });
    },
  };
}
