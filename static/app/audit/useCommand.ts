import { useState } from 'react';
import type { CallName, Reply, Request } from '../../../src/contract/calls';
import { call } from '../host/call';
import type { NoValue } from './useCall';

/** One command of a form: whether it is under way, and why it was not carried out. What was typed stays in any case. */
export function useCommand<N extends CallName>(name: N, onDone: (reply: Reply<N>) => void) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<NoValue<N>>();
  const run = async (request: Request<N>): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    const answer = await call(name, request);
    setBusy(false);
    if (answer.kind === 'value') onDone(answer.value);
    else setProblem(answer as NoValue<N>);
  };
  return { busy, problem, run };
}
