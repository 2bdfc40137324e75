import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Principal } from '../contract';
import type { Inspector } from '../inspector';
import type { ForgeManifest } from '../manifest/manifest';
import type { Grant } from './grants';
import type { ProductDoor } from './productDoor';

/** What stands behind the proxy. */
export interface ProxyServices {
  manifest: ForgeManifest;
  grants: Map<string, Grant>;
  inspector: Inspector;
  product: ProductDoor;
  storage(grant: Grant, path: string, body: unknown): Response;
  queue(grant: Grant, path: string, body: unknown): Response;
}

/** The loopback door through which the app's process reaches the platform. */
export interface Proxy {
  url(): string;
  close(): Promise<void>;
}

/** No request of the app's backend may be larger (developer.atlassian.com/platform/forge/limits-invocation). */
const BODY_LIMIT = 5 * 1024 * 1024;

const proxyError = (status: number, code: string, message: string): Response =>
  Response.json({ code: status, message }, { status, headers: { 'forge-proxy-error': code } });

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size <= BODY_LIMIT) chunks.push(chunk as Buffer);
  }
  return size > BODY_LIMIT ? undefined : Buffer.concat(chunks);
}

function asJson(body: Buffer): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(body.toString('utf8')) as unknown };
  } catch {
    return undefined;
  }
}

/** Who a request is made as, or the refusal: no user there, or someone else's name without the right to use it. */
function principalOf(
  provider: string,
  account: string | undefined,
  grant: Grant,
  manifest: ForgeManifest,
): Principal | Response {
  if (provider === 'app') return { kind: 'app', appId: manifest.appId };
  if (provider === 'none') return { kind: 'anonymous' };
  const accountId = account ?? grant.accountId;
  if (!accountId) return proxyError(401, 'NEEDS_AUTHENTICATION_ERR', 'No user is present in this invocation.');
  if (account && account !== grant.accountId && manifest.impersonationScopes.length === 0) {
    return proxyError(403, 'IMPERSONATION_NOT_ALLOWED', 'No scope of the app allows impersonation of users.');
  }
  return { kind: 'user', accountId };
}

const FPP = /^\/fpp\/provider\/(user|app|none)\/(remote|contextAri)\/([^/]+)(?:\/account\/([^/]+))?$/;
const STORAGE = '/fpp/as/app/provider/atlassian/capability/kvs';

async function answer(services: ProxyServices, request: IncomingMessage): Promise<Response> {
  const token = /^Bearer (.+)$/.exec(String(request.headers['forge-proxy-authorization'] ?? ''))?.[1];
  const grant = token === undefined ? undefined : services.grants.get(token);
  // The grant ends with its invocation, so work that the app left running after its reply ends here.
  if (!grant) return proxyError(401, 'INVALID_TOKEN', 'The invocation this token belongs to is over, or never was.');
  const body = await readBody(request);
  if (!body) return proxyError(413, 'REQUEST_TOO_LARGE', 'The request is larger than 5 MB.');
  const target = String(request.headers['forge-proxy-target'] ?? '');
  const route = request.url ?? '';

  if (route === STORAGE) {
    if (!services.manifest.scopes.includes('storage:app')) {
      return Response.json({ code: 'UNAUTHORIZED', message: 'Unauthorized; scope does not match' }, { status: 401 });
    }
    const json = asJson(body);
    if (!json) return Response.json({ code: 'INVALID_REQUEST', message: 'The body is not JSON' }, { status: 400 });
    return services.storage(grant, target, json.value);
  }
  const match = FPP.exec(route);
  if (!match) return proxyError(501, 'NOT_MODELLED', `The local Forge platform does not model ${route}.`);
  const [, provider = '', , remote = '', account] = match;
  if (remote === 'stargate') {
    if (!target.startsWith('/webhook/queue/')) {
      return proxyError(501, 'NOT_MODELLED', `The local Forge platform does not model ${target}.`);
    }
    const json = asJson(body);
    if (!json) return Response.json({ message: 'The body is not JSON' }, { status: 400 });
    return services.queue(grant, target, json.value);
  }
  if (remote !== 'jira') return proxyError(501, 'NOT_MODELLED', `The local Forge platform does not model ${remote}.`);
  const principal = principalOf(provider, account && decodeURIComponent(account), grant, services.manifest);
  if (principal instanceof Response) return principal;
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, String(value));
  }
  return services.product.ask({
    principal,
    method: request.method ?? 'GET',
    path: target,
    headers,
    body: body.length > 0 ? new Uint8Array(body) : undefined,
    invocationId: grant.invocationId,
  });
}

async function reply(response: Response, outgoing: ServerResponse): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  const headers = Object.fromEntries(response.headers);
  delete headers['content-length'];
  delete headers['content-encoding'];
  delete headers['transfer-encoding'];
  outgoing.writeHead(response.status, headers);
  outgoing.end(body);
}

/** Opens the proxy on a free loopback port. Only requests with a live invocation's token get further than 401. */
export async function openProxy(services: ProxyServices): Promise<Proxy> {
  const server = createServer((request, outgoing) => {
    answer(services, request)
      .catch((cause: unknown) => {
        const told = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
        services.inspector.record({ kind: 'process', message: `proxy fault: ${told}` });
        return proxyError(502, 'UPSTREAM_ERROR', cause instanceof Error ? cause.message : String(cause));
      })
      .then((response) => reply(response, outgoing))
      .catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // It serves the app's processes only, and they hold the host while they work.
  server.unref();
  const { port } = server.address() as AddressInfo;
  return {
    url: () => `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
