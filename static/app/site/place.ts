import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { pageHistory } from '../host/bridge';

/** Where in the page of the site a person is: a path that begins with `/`, without what the host puts before it. */
export interface Place {
  path: string;
  /** The parts of the path, decoded: `/records/forum` is `['records', 'forum']`. */
  parts: string[];
  go(path: string): void;
}

export const PlaceContext = createContext<Place | undefined>(undefined);

/** The place of the page this stands in. */
export function usePlace(): Place {
  const place = useContext(PlaceContext);
  if (!place) throw new Error('usePlace: expected the page of the site around it, came none');
  return place;
}

/** Follows the host’s address: Back, Forward, a link and a reload lead where they say. `undefined` until it is known. */
export function useHostPlace(): Place | undefined {
  const [path, setPath] = useState<string>();
  const history = useRef<Awaited<ReturnType<typeof pageHistory>>>();
  useEffect(() => {
    let unlisten = (): void => undefined;
    let gone = false;
    pageHistory().then(
      (given) => {
        if (gone) return;
        history.current = given;
        setPath(given.location.pathname || '/');
        unlisten = given.listen((location) => setPath(location.pathname || '/')) ?? unlisten;
      },
      // Where the host gives no address, the page begins at its first one and keeps its own.
      () => setPath('/'),
    );
    return () => {
      gone = true;
      unlisten();
    };
  }, []);
  const go = useCallback((to: string) => {
    // What follows “?” is for the screen that opens, which reads it from the host’s address.
    setPath(to.replace(/\?.*$/, ''));
    history.current?.push(to);
    window.scrollTo(0, 0);
  }, []);
  if (path === undefined) return undefined;
  return { path, parts: path.split('/').filter((part) => part !== '').map(decoded), go };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
