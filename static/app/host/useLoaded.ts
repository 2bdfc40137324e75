import { useCallback, useEffect, useRef, useState } from 'react';
import { JiraTrouble } from '../../../src/jira/jiraFetch';

/** What a part of a screen has: nothing yet, a value, or the reason why there is none. */
export type Loaded<T> =
  | { kind: 'loading' }
  | { kind: 'ready'; value: T }
  /** Jira says it is not there, or not for this person. */
  | { kind: 'refused' }
  | { kind: 'trouble'; reason: string };

/**
 * Runs `load` when the screen opens and again when asked. While it runs again the last value stays, so that nothing
 * jumps; an answer that comes after a newer question is dropped.
 */
export function useLoaded<T>(load: () => Promise<T>): [Loaded<T>, again: () => void, put: (value: T) => void] {
  const [loaded, setLoaded] = useState<Loaded<T>>({ kind: 'loading' });
  const asked = useRef(0);
  const loading = useRef(load);
  loading.current = load;

  const again = useCallback(() => {
    asked.current += 1;
    const mine = asked.current;
    loading.current().then(
      (value) => mine === asked.current && setLoaded({ kind: 'ready', value }),
      (error: unknown) => mine === asked.current && setLoaded(troubleOf(error)),
    );
  }, []);
  const put = useCallback((value: T) => {
    asked.current += 1;
    setLoaded({ kind: 'ready', value });
  }, []);

  useEffect(again, [again]);
  return [loaded, again, put];
}

/** How a fault of loading is shown: Jira's refusals are told from everything else. */
export function troubleOf(error: unknown): { kind: 'refused' } | { kind: 'trouble'; reason: string } {
  if (error instanceof JiraTrouble && (error.kind === 'not found' || error.kind === 'refused')) return { kind: 'refused' };
  return { kind: 'trouble', reason: error instanceof Error ? error.message : String(error) };
}
