import type { Answer, CallName, Request } from '../../../src/contract/calls';
import { invokeBackend } from './bridge';

/**
 * Calls the app's backend by name. Never throws: where the backend did not answer at all, the answer is `trouble` with
 * the id `not answered`, because there is no log entry to point to.
 */
export async function call<N extends CallName>(name: N, request: Request<N>): Promise<Answer<N>> {
  try {
    return (await invokeBackend(name, request)) as Answer<N>;
  } catch {
    return { kind: 'trouble', id: 'not answered' };
  }
}
