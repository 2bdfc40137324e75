import { createServer, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { openJira } from '../../../local/jira';
import type { JiraDouble } from '../../../local/jira/contract';
import { answerWatch } from '../../support/jiraContract/answerWatch';
import { people, workplace } from './workplace';

/** What came back to a request written by hand. */
export interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A Jira on a free port of the loopback interface, as a foreign client meets it. Every answer is checked. */
export interface ServedJira {
  readonly jira: JiraDouble;
  readonly url: string;
  /** The site's clock may be moved by hand; it does not run. */
  readonly clock: { now(): number; advance(ms: number): void };
  /** Basic credentials of a person. */
  basic(person: keyof typeof people): { email: string; apiToken: string };
  authorization(person: keyof typeof people): string;
  /** A request whose path, body and headers go over the wire as they are, where `fetch` would tidy them. */
  raw(
    request: { method?: string; path: string; headers?: Record<string, string>; body?: string | Buffer },
  ): Promise<RawAnswer>;
  /** Throws when an answer departed from what Jira answers. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** Serves a Jira that holds the {@link workplace}. */
export async function serveJira(): Promise<ServedJira> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://localhost:${port}`;
  let now = Date.UTC(2026, 8, 14, 9, 0);
  const clock = { now: () => now, advance: (ms: number) => void (now += ms) };
  const jira = await openJira({ clock, baseUrl: url, seedNumber: 1 });
  await jira.seed(workplace);

  const watch = answerWatch();
  const listener = getRequestListener(
    async (request) => {
      const { method, url: asked } = request;
      const response = await jira.fetch(request);
      watch.hear({ method, url: asked }, response.clone());
      return response;
    },
    { overrideGlobalObjects: false },
  );
  server.on('request', (incoming, outgoing) => void listener(incoming, outgoing));

  const basic = (person: keyof typeof people): { email: string; apiToken: string } => {
    const found = jira.people().find(({ accountId }) => accountId === people[person].accountId);
    if (!found) throw new Error(`The site has no person ${person}`);
    return { email: found.emailAddress, apiToken: found.apiToken };
  };
  return {
    jira,
    url,
    clock,
    basic,
    authorization(person) {
      const { email, apiToken } = basic(person);
      return `Basic ${Buffer.from(`${email}:${apiToken}`).toString('base64')}`;
    },
    raw: ({ method = 'GET', path, headers = {}, body }) =>
      new Promise((resolve, reject) => {
        // Node sends a DELETE's body without saying how long it is unless told to.
        const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
        const sent = { host: `localhost:${port}`, ...length, ...headers };
        const outgoing = httpRequest({ host: '127.0.0.1', port, method, path, headers: sent }, (incoming) => {
          const parts: Buffer[] = [];
          incoming.on('data', (part: Buffer) => parts.push(part));
          incoming.on('end', () =>
            resolve({
              status: incoming.statusCode ?? 0,
              headers: incoming.headers,
              body: Buffer.concat(parts).toString('utf8'),
            }),
          );
          incoming.on('error', reject);
        });
        outgoing.on('error', reject);
        outgoing.end(body);
      }),
    settle: watch.settle,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await jira.close();
    },
  };
}
