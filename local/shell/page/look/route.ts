import { useSyncExternalStore, type MouseEvent } from 'react';

const listeners = new Set<() => void>();
const tell = (): void => listeners.forEach((listener) => listener());

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

const here = (): string => window.location.pathname + window.location.search;

/** The page's present address, path and search; the component is drawn again when it changes. */
export function useRoute(): URL {
  return new URL(useSyncExternalStore(subscribe, here), window.location.origin);
}

/** Goes to an address of this page without loading it again. */
export function goTo(address: string, how: 'push' | 'replace' = 'push'): void {
  if (address === here()) return;
  window.history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address);
  tell();
  if (how === 'push') window.scrollTo(0, 0);
}

/** Follows a link within the page; clicks that ask for a new tab or window stay with the browser. */
export function follow(event: MouseEvent<HTMLAnchorElement>): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  goTo(event.currentTarget.pathname + event.currentTarget.search);
}
