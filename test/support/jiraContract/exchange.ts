/** One request to Jira and what came back, as far as the contract speaks of it. */
export interface Exchange {
  method: string;
  /** Path as it stood in the URL, without the query. */
  path: string;
  status: number;
  contentType: string | null;
  /** The body as text; empty when there was none. */
  body: string;
}

/** Reads an exchange; the response given is left unread. */
export async function readExchange(request: { method: string; url: string }, response: Response): Promise<Exchange> {
  const contentType = response.headers.get('content-type');
  return {
    method: request.method.toUpperCase(),
    path: new URL(request.url).pathname,
    status: response.status,
    contentType,
    body: isJson(contentType) ? await response.clone().text() : '',
  };
}

/** Whether a content type says JSON. */
export const isJson = (contentType: string | null): boolean =>
  /^application\/(?:[\w.+-]+\+)?json\b/i.test(contentType ?? '');
