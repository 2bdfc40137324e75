import { useEffect, useState } from 'react';
import type { Answer, Reply, Request } from '../../../src/contract/calls';
import { call } from '../host/call';

type Deed = 'verifyRecord' | 'eraseFromRecord';
type Report<N extends Deed> = Extract<Reply<N>, { kind: 'done' }>['report'];
type NoValue = Exclude<Answer<Deed | 'ledgerJob'>, { kind: 'value' }>;

/** How it stands with work on the whole ledger that was asked for here. */
export type WholeLedger<N extends Deed> =
  | { kind: 'idle' }
  | { kind: 'busy' }
  /** In the background, because the ledger is large. */
  | { kind: 'under way'; job: string }
  | { kind: 'done'; report: Report<N> }
  | { kind: 'no answer'; answer: NoValue };

/** How long to wait before asking again what became of a job. */
const again = 5_000;

/** Work on the whole ledger: done at once where it is small, and asked after until it is done where it is not. */
export function useWholeLedger<N extends Deed>(name: N): [WholeLedger<N>, run: (request: Request<N>) => Promise<WholeLedger<N>>, clear: () => void] {
  const [state, setState] = useState<WholeLedger<N>>({ kind: 'idle' });
  useEffect(() => {
    if (state.kind !== 'under way') return undefined;
    let gone = false;
    const timer = setTimeout(() => void call('ledgerJob', { job: state.job }).then((answer) => gone || setState(stateOf<N>(answer))), again);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [state]);
  const run = async (request: Request<N>): Promise<WholeLedger<N>> => {
    setState({ kind: 'busy' });
    const next = stateOf<N>(await call(name, request));
    setState(next);
    return next;
  };
  return [state, run, () => setState({ kind: 'idle' })];
}

function stateOf<N extends Deed>(answer: Answer<Deed | 'ledgerJob'>): WholeLedger<N> {
  if (answer.kind !== 'value') return { kind: 'no answer', answer };
  // What a job of this deed comes to is a report of this deed.
  return answer.value.kind === 'done' ? { kind: 'done', report: answer.value.report as Report<N> } : answer.value;
}
