import type { ForgeOptions, Principal } from '../contract';
import type { Inspector } from '../inspector';
import type { ForgeManifest } from '../manifest/manifest';
import { productUrl } from './productPath';

/** Who asks, and for what. Either an invocation or a frame stands behind a request. */
export interface ProductAsk {
  principal: Principal;
  method: string;
  path: string;
  headers: Headers;
  body?: BodyInit;
  invocationId?: string;
  frameId?: string;
}

/** The one way from the app to the product. */
export interface ProductDoor {
  ask(ask: ProductAsk): Promise<Response>;
}

/** Headers that belong to the connection with us, or would let the app say who it is. */
const NOT_PASSED_ON = [
  'host', 'connection', 'content-length', 'transfer-encoding', 'accept-encoding', 'authorization', 'cookie', 'origin',
  'referer', 'forge-proxy-authorization', 'forge-proxy-target', 'forge-app-id', 'x-b3-traceid',
];

/**
 * Opens the door. It checks that the path stays on the site and that the app has the scopes the operation needs; a
 * missing scope is answered as the product's gateway does, with 401 and "scope does not match". An operation the
 * product does not know is passed on, so that the product can refuse it by its name.
 */
export function openProductDoor(
  options: Pick<ForgeOptions, 'site' | 'product' | 'scopesFor'>,
  manifest: ForgeManifest,
  inspector: Inspector,
): ProductDoor {
  async function answer(ask: ProductAsk): Promise<Response> {
    const url = productUrl(options.site.url, ask.path);
    if (!url) {
      return Response.json(
        { code: 403, message: `URL not allowed: ${ask.path}.` },
        { status: 403, headers: { 'forge-proxy-error': 'REQUEST_EGRESS_ALLOWLIST_ERR' } },
      );
    }
    const needed = options.scopesFor(ask.method, url.pathname) ?? [];
    if (!needed.every((scope) => manifest.scopes.includes(scope))) {
      return Response.json({ code: 401, message: 'Unauthorized; scope does not match' }, { status: 401 });
    }
    const headers = new Headers(ask.headers);
    for (const name of NOT_PASSED_ON) headers.delete(name);
    // A person's own click through the bridge costs the app no points; a request of its backend does, whoever it is as.
    if (ask.invocationId) headers.set('forge-app-id', manifest.appId);
    const body = ask.method === 'GET' || ask.method === 'HEAD' ? undefined : ask.body;
    return options.product(ask.principal, new Request(url, { method: ask.method, headers, body }));
  }

  return {
    async ask(ask) {
      const response = await answer(ask);
      const { principal, method, path, invocationId, frameId } = ask;
      inspector.record({ kind: 'product', principal, method, path, status: response.status, invocationId, frameId });
      return response;
    },
  };
}
