/** What a `@forge/*` package says about a request it makes through `__forge_fetch__`. */
export interface FetchMeta {
  type: string;
  provider?: string;
  remote?: string;
  accountId?: string;
  contextAri?: string;
}

const CAPABILITY = '/fpp/as/app/provider/atlassian/capability';

/**
 * The proxy path for a request, in the wire form the platform's own wrapper uses. Throws for request types the double
 * does not model (sql, object store, remotes, realtime, llm), naming the type.
 */
export function proxyRoute(meta: FetchMeta): string {
  if (meta.type === 'kvs') return `${CAPABILITY}/kvs`;
  if (meta.type === 'fpp') {
    const target = meta.contextAri
      ? `contextAri/${encodeURIComponent(meta.contextAri)}`
      : `remote/${encodeURIComponent(meta.remote ?? '')}`;
    const account = meta.provider === 'user' && meta.accountId ? `/account/${encodeURIComponent(meta.accountId)}` : '';
    return `/fpp/provider/${encodeURIComponent(meta.provider ?? '')}/${target}${account}`;
  }
  throw new Error(`The local Forge platform does not model requests of type "${meta.type}".`);
}
