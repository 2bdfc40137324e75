import { readFileSync, statSync } from 'node:fs';
import type { Inspector } from '../inspector';
import type { ForgeManifest } from '../manifest/manifest';
import { assetFile } from './assetFile';
import { contentPolicy } from './contentPolicy';
import { contentType } from './contentType';

/** Everything of this room is served under this path. */
export const FORGE_PATH = '/_forge';
export const BRIDGE_PATH = `${FORGE_PATH}/bridge.js`;
const REPORT_PATH = `${FORGE_PATH}/policy-report`;
const REPORT_BYTES = 64 * 1024;

/** What serving frames stands on. */
export interface FrameServerParts {
  manifest: ForgeManifest;
  hostOrigin: string;
  frameOrigin: string;
  bridgeSource: string;
  inspector: Inspector;
}

/** Kept by the browser, but asked after each time: a rebuilt app shows at once. */
const fresh = { 'cache-control': 'no-cache' };

const notFound = (): Response => new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } });

/** Where a resource's document is served; its assets lie beside it. */
export const documentPath = (manifest: ForgeManifest, resourceKey: string): string =>
  `${FORGE_PATH}/app/${manifest.appId}/${manifest.version}/${resourceKey}/index.html`;

/** Where a file of the app's is served that the manifest writes as `resource:KEY;PATH`; `undefined` for anything else. */
export function filePath(manifest: ForgeManifest, written: unknown): string | undefined {
  const [, key, file] = /^resource:([^;]+);(.+)$/.exec(String(written ?? '')) ?? [];
  if (key === undefined || file === undefined) return undefined;
  return `${FORGE_PATH}/app/${manifest.appId}/${manifest.version}/${key}/${file.split('/').map(encodeURIComponent).join('/')}`;
}

/** The bridge goes first in the head: @forge/bridge looks for it as soon as its module is evaluated. */
function withBridge(html: string, hostOrigin: string): string {
  const script = `<script src="${BRIDGE_PATH}" data-host="${hostOrigin}"></script>`;
  const head = /<head(\s[^>]*)?>/i;
  if (head.test(html)) return html.replace(head, (tag) => `${tag}${script}`);
  return html.replace(/<html[^>]*>/i, (tag) => `${tag}<head>${script}</head>`);
}

async function takeReport(request: Request, inspector: Inspector): Promise<Response> {
  const text = await request.text();
  if (text.length > REPORT_BYTES) return new Response(null, { status: 413 });
  try {
    inspector.record({ kind: 'policy', report: JSON.parse(text) as unknown });
  } catch {
    return new Response(null, { status: 400 });
  }
  return new Response(null, { status: 204 });
}

/** Serves documents, assets and the bridge script; takes in reports of policy violations. Anything else is a 404. */
export function serveFrames(parts: FrameServerParts): (request: Request) => Promise<Response> {
  const { manifest, hostOrigin, frameOrigin, bridgeSource, inspector } = parts;
  const resources = new Map(manifest.resources.map((it) => [it.key, it]));
  const appPath = `${FORGE_PATH}/app/${manifest.appId}/${manifest.version}/`;

  function document(file: string): Response {
    const html = readFileSync(file, 'utf8');
    return new Response(withBridge(html, hostOrigin), {
      headers: {
        'content-type': contentType(file),
        'content-security-policy': contentPolicy(html, manifest, hostOrigin, `${frameOrigin}${REPORT_PATH}`),
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      },
    });
  }

  function asset(file: string, request: Request): Response {
    const { mtimeMs, size } = statSync(file);
    const etag = `"${size.toString(16)}-${Math.floor(mtimeMs).toString(16)}"`;
    const headers = { ...fresh, 'content-type': contentType(file), 'x-content-type-options': 'nosniff', etag };
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(readFileSync(file)), { headers });
  }

  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === REPORT_PATH && request.method === 'POST') return takeReport(request, inspector);
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 });
    if (pathname === BRIDGE_PATH) {
      return new Response(bridgeSource, { headers: { ...fresh, 'content-type': contentType('bridge.js') } });
    }
    if (!pathname.startsWith(appPath)) return notFound();
    const [resourceKey = '', ...rest] = pathname.slice(appPath.length).split('/');
    const resource = resources.get(resourceKey);
    const file = resource && assetFile(resource.folder, rest.join('/'));
    if (!file) return notFound();
    return file.endsWith('.html') ? document(file) : asset(file, request);
  };
}
