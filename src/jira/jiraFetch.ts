/** The part of a reply that is used here; `Response`, Forge's reply and the bridge's reply all have it. */
export interface JiraReply {
  ok: boolean;
  status: number;
  headers: { get(name: string): string | null };
  json(): Promise<unknown>;
  text(): Promise<string>;
}

/**
 * How Jira is asked: as the acting user or as the app, in a browser or in a function, is the caller's choice.
 * `path` starts with `/rest/`; build it with {@link path} so that every value in it is encoded.
 */
export type JiraFetch = (
  path: string,
  init?: { method?: string; body?: string; headers?: Record<string, string> },
) => Promise<JiraReply>;

/** Template tag for a path: every value is percent-encoded, so an id from outside cannot change the endpoint. */
export function path(parts: TemplateStringsArray, ...values: (string | number)[]): string {
  return parts.reduce((made, part, i) => made + part + (i < values.length ? encodeURIComponent(values[i] ?? '') : ''), '');
}

/**
 * Why Jira did not answer as asked.
 * - `not found`: it does not exist, or this account may not see it; Jira does not say which.
 * - `refused`: signed out, or not permitted.
 * - `invalid`: Jira refused the content; `messages` has its words, by field where it named one.
 * - `limited`: a rate limit; `retryAfter` in seconds where Jira said it.
 * - `down`: anything else.
 */
export type TroubleKind = 'not found' | 'refused' | 'invalid' | 'limited' | 'down';

/** Thrown where Jira did not answer as asked. It names the request first, then what came. */
export class JiraTrouble extends Error {
  constructor(
    readonly kind: TroubleKind,
    readonly request: string,
    readonly status: number,
    readonly messages: Record<string, string> = {},
    readonly retryAfter?: number,
  ) {
    super(`${request}: Jira answered ${status}${Object.values(messages).map((text) => `; ${text}`).join('')}`);
    this.name = 'JiraTrouble';
  }
}

/** Asks Jira and gives the parsed answer (`undefined` for an empty one). Throws {@link JiraTrouble} for anything but success. */
export async function askJira(
  fetch: JiraFetch,
  path: string,
  init: { method?: string; body?: unknown } = {},
): Promise<unknown> {
  const method = init.method ?? 'GET';
  const reply = await fetch(path, {
    method,
    headers: {
      Accept: 'application/json',
      ...(init.body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
  });
  const text = await reply.text();
  if (reply.ok) return text === '' ? undefined : JSON.parse(text);
  throw troubleOf(reply, `${method} ${path.split('?')[0]}`, text);
}

/** What is thrown for an answer that is no success. `text` is its body, as far as it was read. */
export function troubleOf(reply: JiraReply, request: string, text: string): JiraTrouble {
  const retryAfter = Number(reply.headers.get('Retry-After') ?? '') || undefined;
  return new JiraTrouble(kindOf(reply.status), request, reply.status, messagesIn(text), retryAfter);
}

function kindOf(status: number): TroubleKind {
  if (status === 404) return 'not found';
  if (status === 401 || status === 403) return 'refused';
  if (status === 400 || status === 413 || status === 422) return 'invalid';
  if (status === 429) return 'limited';
  return 'down';
}

/** Jira's two forms of an error, `errorMessages` and `errors` by field, as one map; the first goes under its index. */
function messagesIn(text: string): Record<string, string> {
  try {
    const body = JSON.parse(text) as { errorMessages?: unknown[]; errors?: Record<string, unknown> };
    const general = (body.errorMessages ?? []).map((message, i): [string, string] => [`${i}`, String(message)]);
    const byField = Object.entries(body.errors ?? {}).map(([field, message]): [string, string] => [field, String(message)]);
    return Object.fromEntries([...general, ...byField]);
  } catch {
    // Not JSON: a gateway's page. The status says enough, and its text must not reach a screen.
    return {};
  }
}
