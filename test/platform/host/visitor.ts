import type { Host } from '../../../local/host';
import { people, type PersonRef } from '../../../local/site/people';

/** A browser at the page of a host: keeps the session cookie, and names the page as origin of what it changes. */
export interface Visitor {
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  json<T>(method: string, path: string, body?: unknown): Promise<T>;
}

/** A browser in which nobody is signed in, or the given person. */
export async function visit(host: Host, person?: PersonRef): Promise<Visitor> {
  let cookie = '';
  const ask: Visitor['ask'] = async (method, path, body, headers = {}) => {
    const reply = await host.fetch(
      new Request(host.url + path, {
        method,
        headers: {
          host: new URL(host.url).host,
          ...(method === 'GET' ? {} : { origin: host.url }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(cookie === '' ? {} : { cookie }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    );
    const set = reply.headers.get('set-cookie');
    if (set !== null) cookie = set.split(';')[0] ?? '';
    return reply;
  };
  const visitor: Visitor = {
    ask,
    async json<T>(method: string, path: string, body?: unknown): Promise<T> {
      const reply = await ask(method, path, body);
      if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
      return (await reply.json()) as T;
    },
  };
  if (person) await visitor.json('POST', '/_site/session', { accountId: people[person].accountId });
  return visitor;
}
