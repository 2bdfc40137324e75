/** A place within a page module, as the `history` package has it. */
export interface FrameLocation {
  pathname: string;
  search: string;
  hash: string;
  state: unknown;
  key: string;
}

/** The page's address bar as far as one frame may use it: the part below the module's own address. */
export interface HistoryPort {
  location(): FrameLocation;
  push(to: string, state: unknown): void;
  replace(to: string, state: unknown): void;
  go(delta: number): void;
  /** Told of every change, also by the browser's own buttons; gives back what ends it. */
  listen(listener: (location: FrameLocation, action: 'PUSH' | 'REPLACE' | 'POP') => void): () => void;
}

type To = string | { pathname?: string; search?: string; hash?: string; state?: unknown };

const asPath = (to: To): string =>
  typeof to === 'string' ? to : `${to.pathname ?? ''}${to.search ?? ''}${to.hash ?? ''}`;
const stateOf = (to: To, state: unknown): unknown => state ?? (typeof to === 'string' ? undefined : to.state);

/** What `view.createHistory()` gives: history version 4, whose client keeps `location` up to date by listening. */
export function openFrameHistory(port: HistoryPort, subscriptions: Set<() => void>): Record<string, unknown> {
  return {
    action: 'POP',
    location: port.location(),
    length: 1,
    push: (to: To, state?: unknown) => port.push(asPath(to), stateOf(to, state)),
    replace: (to: To, state?: unknown) => port.replace(asPath(to), stateOf(to, state)),
    go: (delta: number) => port.go(delta),
    goBack: () => port.go(-1),
    goForward: () => port.go(1),
    createHref: (to: To) => asPath(to),
    listen: (listener: (location: FrameLocation, action: string) => unknown) => {
      const end = port.listen((location, action) => void listener(location, action));
      subscriptions.add(end);
      return end;
    },
  };
}
