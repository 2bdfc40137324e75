import type { Context } from 'hono';

/** The body was not a JSON object, or was not sent as one. */
export class NotJson extends Error {}

/** The body of a request as a JSON object; anything else is refused by throwing {@link NotJson}. */
export async function jsonBody(c: Context): Promise<Record<string, unknown>> {
  const type = c.req.header('content-type') ?? '';
  if (!/^application\/json\b/i.test(type)) throw new NotJson('Expected a body of type application/json.');
  const body: unknown = await c.req.json().catch(() => undefined);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new NotJson('Expected a JSON object.');
  return body as Record<string, unknown>;
}

/** A refusal in the form that the page's own endpoints have. */
export function refuse(c: Context, status: 400 | 401 | 404 | 415, message: string): Response {
  return c.json({ error: message }, status);
}
