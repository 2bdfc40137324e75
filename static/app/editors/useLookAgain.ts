import { useEffect, useRef } from 'react';
import { now } from '../host/clock';

/** Between two looks, whatever brings the person back: going to and fro between tabs is no reason to ask again. */
const restMs = 3_000;

/**
 * Looks again when the person comes back to the page or to the frame: while they were away is when others save. One request
 * at most in three seconds, and none while nobody is here. A look that fails says nothing; the save looks again and says so.
 */
export function useLookAgain(look: (() => Promise<void>) | undefined): void {
  const latest = useRef(look);
  latest.current = look;
  const last = useRef(now());
  useEffect(() => {
    const back = (): void => {
      if (document.visibilityState !== 'visible' || !latest.current || now() - last.current < restMs) return;
      last.current = now();
      latest.current().catch(() => undefined);
    };
    window.addEventListener('focus', back);
    document.addEventListener('visibilitychange', back);
    return () => {
      window.removeEventListener('focus', back);
      document.removeEventListener('visibilitychange', back);
    };
  }, []);
}
