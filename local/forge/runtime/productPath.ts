/**
 * The absolute URL of a product request on the site, or `undefined` when the path does not stay there: another host
 * (`//host`, `http://…`), a path that climbs (`..`, plain or encoded), a backslash or control
 * character (which URL parsing would quietly drop), or no leading slash.
 */
export function productUrl(siteUrl: string, path: string): URL | undefined {
  if (!path.startsWith('/') || path.startsWith('//') || /[\\\u0000-\u001f]/.test(path)) return undefined;
  const pathname = path.split(/[?#]/, 1)[0] ?? '';
  if (pathname.split('/').some((segment) => /^(\.|%2e){1,2}$/i.test(segment))) return undefined;
  try {
    const base = new URL(siteUrl);
    const url = new URL(path, base);
    return url.origin === base.origin ? url : undefined;
  } catch {
    return undefined;
  }
}
