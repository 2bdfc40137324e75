import { useState } from 'react';
import type { Answer, CallName, Request } from '../../../src/contract/calls';
import { call } from '../host/call';

/** An answer that has no value: a refusal, or trouble. */
export type NoValue = Exclude<Answer<CallName>, { kind: 'value' }>;

export interface Deed {
  busy: boolean;
  /** Why the last one was not carried out; what was typed stays in any case. */
  problem: NoValue | undefined;
  /** Carries out a command; whether it was done. */
  run<N extends CallName>(name: N, request: Request<N>): Promise<boolean>;
  clear(): void;
}

/** One command of a form at a time: whether it is under way, and why it was not carried out. */
export function useDeed(): Deed {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<NoValue>();
  const run = async <N extends CallName>(name: N, request: Request<N>): Promise<boolean> => {
    setBusy(true);
    setProblem(undefined);
    const answer = (await call(name, request)) as Answer<CallName>;
    setBusy(false);
    if (answer.kind === 'value') return true;
    setProblem(answer);
    return false;
  };
  return { busy, problem, run, clear: () => setProblem(undefined) };
}
