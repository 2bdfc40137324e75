import { useSyncExternalStore, type MouseEvent } from 'react';

/** How an address came to be the present one; `pop`: by the browser's own buttons. */
export type AddressChange = 'push' | 'replace' | 'pop';

const listeners = new Set<(how: AddressChange) => void>();
const tell = (how: AddressChange): void => listeners.forEach((listener) => listener(how));
window.addEventListener('popstate', () => tell('pop'));

/** Tells of every change of the address, until what is given back is called. */
export function onAddressChange(listener: (how: AddressChange) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Changes the address without loading the page again; `state` comes back with the browser's buttons. */
export function changeAddress(address: string, how: 'push' | 'replace', state: unknown = null): void {
  window.history[how === 'push' ? 'pushState' : 'replaceState'](state, '', address);
  tell(how);
}

const here = (): string => window.location.pathname + window.location.search;

/** The page's present address, path and search; the component is drawn again when it changes. */
export function useRoute(): URL {
  return new URL(useSyncExternalStore(onAddressChange, here), window.location.origin);
}

/** Goes to an address of this page without loading it again. */
export function goTo(address: string, how: 'push' | 'replace' = 'push'): void {
  if (address === here()) return;
  changeAddress(address, how);
  if (how === 'push') window.scrollTo(0, 0);
}

/** Follows a link within the page; clicks that ask for a new tab or window stay with the browser. */
export function follow(event: MouseEvent<HTMLAnchorElement>): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  goTo(event.currentTarget.pathname + event.currentTarget.search);
}
