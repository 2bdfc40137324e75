import { checkExchange } from './checkExchange';
import { readExchange } from './exchange';

/**
 * A Jira whose every answer is held to both sources before it is handed on. An answer that departs rejects with a
 * `ContractFault` instead.
 */
export function checkedFetch<More extends unknown[]>(
  jira: (request: Request, ...more: More) => Promise<Response>,
): (request: Request, ...more: More) => Promise<Response> {
  return async (request, ...more) => {
    const { method, url } = request;
    const response = await jira(request, ...more);
    checkExchange(await readExchange({ method, url }, response));
    return response;
  };
}
