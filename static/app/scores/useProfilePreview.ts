import { useEffect, useRef, useState } from 'react';
import type { Answer } from '../../../src/contract/calls';
import type { ProfileDifference } from '../../../src/domain/score/differenceOfProfiles';
import { call } from '../host/call';

/** How far a preview has come; `differences` and the counts are of the objectives looked at so far. */
export interface PreviewState {
  kind: 'not started' | 'running' | 'stopped' | 'broken' | 'done';
  looked: number;
  of: number;
  differences: readonly ProfileDifference[];
  /** Why it broke off. */
  answer?: Exclude<Answer<'previewProfile'>, { kind: 'value' }>;
}

const notStarted: PreviewState = { kind: 'not started', looked: 0, of: 0, differences: [] };

export interface PreviewHandle {
  state: PreviewState;
  start(): void;
  /** Asks for no further step; what was found so far stays. */
  cancel(): void;
}

/** Runs a preview step after step until it is done, stopped, or left. */
export function useProfilePreview(to: string): PreviewHandle {
  const [state, setState] = useState(notStarted);
  const run = useRef(0);
  useEffect(() => () => void (run.current += 1), []);

  const go = async (mine: number): Promise<void> => {
    let now: PreviewState = { ...notStarted, kind: 'running' };
    let after: string | undefined;
    setState(now);
    do {
      const answer = await call('previewProfile', { to, ...(after === undefined ? {} : { after }) });
      if (mine !== run.current) return;
      if (answer.kind !== 'value') return setState({ ...now, kind: 'broken', answer });
      const { differences, looked, of, next } = answer.value;
      now = { kind: next === undefined ? 'done' : 'running', looked, of, differences: [...now.differences, ...differences] };
      setState(now);
      after = next;
    } while (after !== undefined);
  };
  const start = (): void => {
    run.current += 1;
    void go(run.current);
  };
  const cancel = (): void => {
    run.current += 1;
    setState((before) => ({ ...before, kind: 'stopped' }));
  };
  return { state, start, cancel };
}
