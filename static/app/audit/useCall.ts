import type { Answer, CallName, Reply, Request } from '../../../src/contract/calls';
import { call } from '../host/call';
import { useLoaded, type Loaded } from '../host/useLoaded';

/** An answer that has no value: a refusal, or trouble. */
export type NoValue<N extends CallName> = Exclude<Answer<N>, { kind: 'value' }>;

/** Asks the backend when the screen opens, and again when asked. */
export function useCall<N extends CallName>(name: N, request: Request<N>): [Loaded<Answer<N>>, again: () => void, put: (reply: Reply<N>) => void] {
  const [loaded, again, put] = useLoaded<Answer<N>>(() => call(name, request));
  return [loaded, again, (value) => put({ kind: 'value', value })];
}
