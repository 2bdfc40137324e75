import type { Site } from './site';

const colors = ['#0055CC', '#5E4DB2', '#206A83', '#216E4E', '#A54800', '#AE2A19', '#943D73'];

/** The pictures that Jira's answers point to: initials for people and projects, plain shapes for the rest. */
export function picture(site: Site, url: URL): Response | undefined {
  if (url.pathname === '/secure/useravatar') {
    return svg(initials(site.store.people.get(url.searchParams.get('ownerId') ?? '')?.displayName ?? '?'), true);
  }
  if (url.pathname === '/secure/projectavatar') {
    return svg((site.store.projects.get(url.searchParams.get('pid') ?? '')?.key ?? '?').slice(0, 2), false);
  }
  if (/^\/images\/icons\/[a-z]+\/[\w%-]+\.(svg|png)$/.test(url.pathname)) return svg('', false);
  return undefined;
}

const initials = (name: string): string => name.split(/\s+/).map((word) => word[0] ?? '').join('').slice(0, 2).toUpperCase();

function svg(text: string, round: boolean): Response {
  const safe = text.replace(/[^\p{L}\p{N}?]/gu, '');
  const color = colors[[...safe].reduce((sum, char) => sum + char.charCodeAt(0), 0) % colors.length];
  const drawn =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="48" height="48"><rect width="48" height="48" rx="${round ? 24 : 6}" fill="${color}"/>` +
    `<text x="24" y="31" font-family="sans-serif" font-size="20" text-anchor="middle" fill="#fff">${safe}</text></svg>`;
  return new Response(
    drawn,
    { headers: {
      'Content-Type': 'image/svg+xml', 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'max-age=3600',
    } },
  );
}
