/** Why the server did not answer as asked. `messages` are its own words, by field where it named one. */
export class Trouble extends Error {
  override readonly name = 'Trouble';

  constructor(
    readonly status: number,
    readonly messages: string[],
    readonly byField: Record<string, string> = {},
  ) {
    super([...messages, ...Object.values(byField)].join(' ') || `The server answered ${status}.`);
  }
}

/**
 * Asks the server as the signed-in person and gives the parsed answer (`undefined` for an empty one).
 *
 * @throws Trouble for anything but success, also when the server cannot be reached (status 0)
 */
export async function ask<T>(path: string, init: { method?: string; body?: unknown } = {}): Promise<T> {
  const { method = 'GET', body } = init;
  let reply: Response;
  try {
    reply = await fetch(path, {
      method,
      headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw new Trouble(0, ['The local Jira does not answer. Is it still running?']);
  }
  const text = await reply.text();
  if (reply.ok) return (text === '' ? undefined : JSON.parse(text)) as T;
  throw troubleIn(reply.status, text);
}

/** Jira's two forms of an error, and the page's own endpoints' one. */
function troubleIn(status: number, text: string): Trouble {
  try {
    const body = JSON.parse(text) as { errorMessages?: string[]; errors?: Record<string, string>; error?: string };
    return new Trouble(status, [...(body.errorMessages ?? []), ...(body.error ? [body.error] : [])], body.errors);
  } catch {
    return new Trouble(status, text ? [text.slice(0, 500)] : []);
  }
}

/** Template tag for an address: every value is percent-encoded. */
export function path(parts: TemplateStringsArray, ...values: (string | number)[]): string {
  return parts.reduce((made, part, i) => made + part + (i < values.length ? encodeURIComponent(values[i] ?? '') : ''), '');
}
