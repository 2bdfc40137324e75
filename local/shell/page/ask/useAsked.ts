import { useCallback, useEffect, useRef, useState } from 'react';
import { Trouble } from './ask';

/** What came of asking: while it is asked again the former answer stays, so that the page does not jump. */
export type Asked<T> =
  | { kind: 'loading' }
  | { kind: 'ready'; value: T }
  | { kind: 'trouble'; trouble: Trouble };

/**
 * Asks when shown and whenever `key` changes. An answer that arrives after a newer question is dropped.
 *
 * @returns what came, and a function that asks again
 */
export function useAsked<T>(key: string, load: () => Promise<T>): [Asked<T>, () => Promise<void>] {
  const [asked, setAsked] = useState<Asked<T>>({ kind: 'loading' });
  const turn = useRef(0);
  const latest = useRef(load);
  latest.current = load;
  const again = useCallback(async () => {
    const mine = ++turn.current;
    let came: Asked<T>;
    try {
      came = { kind: 'ready', value: await latest.current() };
    } catch (fault) {
      if (!(fault instanceof Trouble)) throw fault;
      came = { kind: 'trouble', trouble: fault };
    }
    if (mine === turn.current) setAsked(came);
  }, []);
  useEffect(() => {
    setAsked({ kind: 'loading' });
    void again();
  }, [key, again]);
  return [asked, again];
}
