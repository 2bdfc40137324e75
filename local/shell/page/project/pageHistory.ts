import type { FrameLocation, HistoryPort } from '../../../forge/bridge/host';

/** The part of the address bar below an app page's own address, as the app sees it: `/` is the page itself. */
export function pageHistory(base: string): HistoryPort {
  const listeners = new Set<(location: FrameLocation, action: 'PUSH' | 'REPLACE' | 'POP') => void>();
  const location = (): FrameLocation => {
    const { pathname, search, hash } = window.location;
    const { key, state } = (window.history.state ?? {}) as { key?: string; state?: unknown };
    const below = pathname.startsWith(base) ? pathname.slice(base.length) : '';
    return { pathname: below === '' ? '/' : below, search, hash, state, key: key ?? 'initial' };
  };
  const tell = (action: 'PUSH' | 'REPLACE' | 'POP'): void => {
    for (const listener of listeners) listener(location(), action);
  };
  const onPop = (): void => {
    if (window.location.pathname.startsWith(base)) tell('POP');
  };
  /** A path of the app stays below the page, whatever is in it; one that starts with `?` keeps the path. */
  const within = (to: string): string => {
    const url = new URL(to.startsWith('?') ? `${location().pathname}${to}` : to, 'http://page.invalid/');
    return `${base}${url.pathname === '/' ? '' : url.pathname}${url.search}${url.hash}`;
  };
  const change = (how: 'pushState' | 'replaceState', to: string, state: unknown): void => {
    window.history[how]({ key: crypto.randomUUID(), state }, '', within(to));
    tell(how === 'pushState' ? 'PUSH' : 'REPLACE');
  };
  return {
    location,
    push: (to, state) => change('pushState', to, state),
    replace: (to, state) => change('replaceState', to, state),
    go: (delta) => window.history.go(delta),
    listen(listener) {
      if (listeners.size === 0) window.addEventListener('popstate', onPop);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) window.removeEventListener('popstate', onPop);
      };
    },
  };
}
