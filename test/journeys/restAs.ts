import type { Host } from '../../local/host';
import { fieldOrigin } from '../../local/readObjectives';
import { people, type PersonRef } from '../../local/site/people';
import type { FieldKey } from '../../src/domain/plan/fields';
import { readFieldIds } from '../../src/jira/fieldIds';

/** Jira's REST API as a person who is not at this browser. */
export interface Rest {
  /** Asks and gives the parsed answer. Throws where Jira refuses, with its words. */
  ask(method: string, path: string, body?: unknown): Promise<any>;
  /** The id that one of the app's fields has on this site. */
  fieldId(key: FieldKey): Promise<string>;
}

/** See {@link Rest}. */
export function restAs(host: Host, person: PersonRef): Rest {
  const fetch = (path: string, init?: RequestInit): Promise<Response> =>
    host.jira.fetchAs({ kind: 'user', accountId: people[person].accountId }, new Request(host.url + path, init));
  return {
    async ask(method, path, body) {
      const reply = await fetch(path, {
        method,
        headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await reply.text();
      if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${text}`);
      return text === '' ? undefined : JSON.parse(text);
    },
    async fieldId(key) {
      const id = (await readFieldIds(fetch, await fieldOrigin(fetch)))[key];
      if (id === undefined) throw new Error(`Fields of the site: expected ${key}, came none`);
      return id;
    },
  };
}
