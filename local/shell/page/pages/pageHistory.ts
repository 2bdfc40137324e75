import type { FrameLocation, HistoryPort } from '../../../forge/bridge/host';
import { changeAddress, onAddressChange, type AddressChange } from '../look/route';

const ACTIONS = { push: 'PUSH', replace: 'REPLACE', pop: 'POP' } as const satisfies Record<AddressChange, string>;

/** The part of the address bar below an app page's own address, as the app sees it: `/` is the page itself. */
export function pageHistory(base: string): HistoryPort {
  const below = (): string | undefined => {
    const { pathname } = window.location;
    return pathname === base || pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : undefined;
  };
  const location = (): FrameLocation => {
    const { search, hash } = window.location;
    const { key, state } = (window.history.state ?? {}) as { key?: string; state?: unknown };
    return { pathname: below() || '/', search, hash, state, key: key ?? 'initial' };
  };
  /** A path of the app stays below the page, whatever is in it; one that starts with `?` keeps the path. */
  const within = (to: string): string => {
    const url = new URL(to.startsWith('?') ? `${location().pathname}${to}` : to, 'http://page.invalid/');
    return `${base}${url.pathname === '/' ? '' : url.pathname}${url.search}${url.hash}`;
  };
  const change = (how: 'push' | 'replace', to: string, state: unknown): void =>
    changeAddress(within(to), how, { key: crypto.randomUUID(), state });
  return {
    location,
    push: (to, state) => change('push', to, state),
    replace: (to, state) => change('replace', to, state),
    go: (delta) => window.history.go(delta),
    // Also told of Jira's own links to the app's sub-pages, which change the same address bar.
    listen: (listener) =>
      onAddressChange((how) => {
        if (below() !== undefined) listener(location(), ACTIONS[how]);
      }),
  };
}
