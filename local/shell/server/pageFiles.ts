import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Some pages of Jira's settings have the addresses of old: `/secure/admin/ViewFieldScreens.jspa`. */
export const isOldAddress = (pathname: string): boolean => /^\/secure\/admin\/\w+\.jspa$/.test(pathname);

/**
 * Serves the built page: its assets by name, and for every other address the page itself, which knows its own routes.
 *
 * @param frames origin of the app's frames, the only one that the page may embed and whose pictures it may show
 */
export function pageFiles(dir: string, frames: string): (request: Request) => Response {
  const policy = [
    "default-src 'self'",
    `frame-src ${frames}`,
    // Jira's own components write their styles at run time.
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: ${frames}`,
    "frame-ancestors 'none'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
  const shared = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'same-origin' };
  return (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response('Only GET is served here.', { status: 405, headers: { Allow: 'GET, HEAD' } });
    }
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/assets/')) {
      const file = path.join(dir, path.posix.normalize(pathname));
      // `normalize` has taken out every "..", and encoded ones are not decoded: a file is found by its plain name only.
      if (!file.startsWith(path.join(dir, 'assets') + path.sep) || !existsSync(file) || !statSync(file).isFile()) {
        return new Response('There is no such file.', { status: 404, headers: shared });
      }
      // The names carry a digest of the contents.
      const headers = { ...shared, 'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream' };
      return new Response(new Uint8Array(readFileSync(file)), {
        headers: { ...headers, 'Cache-Control': 'public, max-age=31536000, immutable' },
      });
    }
    if (/\.[a-z]+$/.test(pathname) && pathname !== '/index.html' && !isOldAddress(pathname)) {
      return new Response('There is no such file.', { status: 404, headers: shared });
    }
    const headers = { ...shared, 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' };
    return new Response(readFileSync(path.join(dir, 'index.html')), { headers: { ...headers, 'Content-Security-Policy': policy } });
  };
}
