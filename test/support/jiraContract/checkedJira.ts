import type { JiraDouble } from '../../../local/jira/contract';
import { checkedFetch } from './checkedFetch';

/** The same Jira, with every answer held to both sources before it is handed on. */
export function checkedJira(jira: JiraDouble): JiraDouble {
  const fetchAsOf = checkedFetch(
    (request: Request, principal: Parameters<JiraDouble['fetchAs']>[0]) => jira.fetchAs(principal, request),
  );
  const checked: Pick<JiraDouble, 'fetch' | 'fetchAs'> = {
    fetch: checkedFetch((request: Request) => jira.fetch(request)),
    fetchAs: (principal, request) => fetchAsOf(request, principal),
  };
  return new Proxy(jira, {
    get: (target, name) => Reflect.get(name in checked ? checked : target, name),
  });
}
