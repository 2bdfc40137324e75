import { useCallback, useEffect, useRef, useState } from 'react';
import { Trouble } from './ask';

/**
 * What came of asking. While it is asked again the former answer stays, so that the page does not jump; it also stays when
 * asking again fails for a reason that will pass, with that reason in `stale`.
 */
export type Asked<T> =
  | { kind: 'loading' }
  | { kind: 'ready'; value: T; stale?: Trouble }
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
    let next: (before: Asked<T>) => Asked<T>;
    try {
      const value = await latest.current();
      next = () => ({ kind: 'ready', value });
    } catch (fault) {
      if (!(fault instanceof Trouble)) throw fault;
      const passing = ![401, 403, 404].includes(fault.status);
      next = (before) => (before.kind === 'ready' && passing ? { ...before, stale: fault } : { kind: 'trouble', trouble: fault });
    }
    if (mine === turn.current) setAsked(next);
  }, []);
  useEffect(() => {
    setAsked({ kind: 'loading' });
    void again();
  }, [key, again]);
  return [asked, again];
}
