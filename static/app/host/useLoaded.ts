import { useCallback, useEffect, useRef, useState } from 'react';
import { JiraTrouble } from '../../../src/jira/jiraFetch';

/** What a part of a screen has: nothing yet, a value, or the reason why there is none. */
export type Loaded<T> =
  | { kind: 'loading' }
  /** `lacking` says why the value could not be read again since: it is the one of before. */
  | { kind: 'ready'; value: T; lacking?: Lack }
  | Lack;

/** Why there is no value: Jira says it is not there or not for this person, or something else stood in the way. */
export type Lack = { kind: 'refused' } | { kind: 'trouble'; reason: string };

/**
 * Runs `load` when the screen opens and again when asked. While it runs again the last value stays, so that nothing
 * jumps, and it stays when that fails, so that nobody loses the editor they are typing in; an answer that comes after a
 * newer question is dropped.
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
      (error: unknown) => mine === asked.current && setLoaded((before) => afterFault(before, error)),
    );
  }, []);
  const put = useCallback((value: T) => {
    asked.current += 1;
    setLoaded((before) => (before.kind === 'ready' ? { ...before, value } : { kind: 'ready', value }));
  }, []);

  useEffect(again, [again]);
  return [loaded, again, put];
}

/** What is shown when reading failed: the value of before with why it is that one, or only the reason. */
export function afterFault<T>(before: Loaded<T>, error: unknown): Loaded<T> {
  const lack = troubleOf(error);
  return before.kind === 'ready' ? { ...before, lacking: lack } : lack;
}

/** How a fault of loading is shown: Jira's refusals are told from everything else. */
export function troubleOf(error: unknown): Lack {
  if (error instanceof JiraTrouble && (error.kind === 'not found' || error.kind === 'refused')) return { kind: 'refused' };
  return { kind: 'trouble', reason: error instanceof Error ? error.message : String(error) };
}
