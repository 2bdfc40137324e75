import { goTo } from '../look/route';

/**
 * Goes where an app sends the person: within this page, or away from it in a tab of its own. Only web addresses are
 * followed, so that an app cannot have the page run a script.
 */
export function goWhere(address: string, newTab: boolean): void {
  const url = new URL(address, window.location.origin);
  if (!['http:', 'https:', 'mailto:'].includes(url.protocol)) throw new Error(`An address of the kind ${url.protocol} is not followed.`);
  const own = url.origin === window.location.origin;
  if (own && !newTab) goTo(url.pathname + url.search);
  else window.open(url.href, '_blank', 'noopener');
}
