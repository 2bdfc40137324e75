import dgram from 'node:dgram';
import { Socket } from 'node:net';
import { invocationScope } from './invocationScope';
import { proxyRoute, type FetchMeta } from './proxyRoute';

/** The platform's refusal of a request to somewhere the manifest does not allow; name and text as @forge/api has them. */
class EgressRefused extends Error {
  readonly status = 403;

  constructor(url: string) {
    super(
      `URL not included in the external fetch backend permissions: ${url}. ` +
        'Visit go.atlassian.com/forge-egress for more information.',
    );
    this.name = 'REQUEST_EGRESS_ALLOWLIST_ERR';
  }
}

/** Header values are ASCII; a path may hold a letter that is not. What is already encoded stays as it is. */
const asHeaderValue = (target: string): string => target.replace(/[^\x20-\x7e]+/gu, encodeURIComponent);

/** Tells the host what was tried, and gives the refusal to throw. */
function refusalOf(url: string): EgressRefused {
  invocationScope.getStore()?.tried(url);
  return new EgressRefused(url);
}

/**
 * Leaves the proxy's as the only connection the process can make, so that `http`, `net`, datagrams or a bundled client do
 * not get round the closed `fetch`. The platform isolates its functions by other means; the effect for the app is the same.
 */
function closeSockets(): void {
  const connect = Socket.prototype.connect;
  Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
    const [first] = args.flat() as [{ port?: unknown; host?: string; path?: string } | number | string];
    const { port, host, path } = typeof first === 'object' ? first : { port: first, host: undefined, path: undefined };
    const proxy = invocationScope.getStore()?.event._meta.proxy.url;
    const allowed = proxy !== undefined && path === undefined && String(port) === new URL(proxy).port;
    if (!allowed) throw refusalOf(path ?? `${host ?? 'localhost'}:${String(port)}`);
    return Reflect.apply(connect, this, args) as Socket;
  } as typeof connect;
  dgram.createSocket = () => {
    throw refusalOf('a datagram');
  };
}

/**
 * Installs the globals the `@forge/*` packages rely on, and closes the global `fetch`. Must run before the app's bundle
 * is loaded, because @forge/api captures `fetch` as it loads.
 */
export function installForgeGlobals(): void {
  const nativeFetch = globalThis.fetch;
  closeSockets();
  Object.defineProperty(globalThis, '__forge_runtime__', {
    configurable: true,
    get: () => invocationScope.getStore()?.runtime,
  });

  const throughProxy = (path: string, target: string, init: RequestInit = {}): Promise<Response> => {
    const scope = invocationScope.getStore();
    if (!scope) throw new Error('A Forge API was used outside an invocation.');
    const { proxy, tracing } = scope.event._meta;
    const headers = new Headers(init.headers);
    headers.set('forge-proxy-authorization', `Bearer ${proxy.token}`);
    headers.set('forge-proxy-target', asHeaderValue(target));
    headers.set('x-b3-traceid', tracing.traceId);
    return nativeFetch(new URL(path, proxy.url), { ...init, headers });
  };

  const globals = globalThis as unknown as Record<string, unknown>;
  globals.__forge_fetch__ = (meta: FetchMeta, target: string, init?: RequestInit) =>
    throughProxy(proxyRoute(meta), target, init);

  // The double has no way out to the network. What was tried is told to the host before the app sees the refusal.
  globalThis.fetch = async (input) => {
    throw refusalOf(input instanceof Request ? input.url : String(input));
  };
}
