/** A small app of its own, to run the platform with: it brews tea and knows nothing of any product. */
import api, { route } from '@forge/api';
import { InvocationError, InvocationErrorCode, Queue, type AsyncEvent } from '@forge/events';
import { kvs } from '@forge/kvs';
import Resolver from '@forge/resolver';

let servedByThisProcess = 0;
const definitions = new Resolver();

definitions.define('whoAmI', ({ context }) => ({ context, now: Date.now(), today: new Date().toISOString() }));
definitions.define('readIssue', async ({ payload }) => {
  const response = await api.asUser().requestJira(route`/rest/api/3/issue/${payload.key}`);
  return { status: response.status, body: await response.json() };
});
definitions.define('readAsApp', async ({ payload }) => {
  const response = await api.asApp().requestJira(route`/rest/api/3/issue/${payload.key}`);
  return { status: response.status, body: await response.json() };
});
definitions.define('readAs', async ({ payload }) => {
  const response = await api.asUser(payload.accountId).requestJira(route`/rest/api/3/myself`);
  return { status: response.status, body: await response.json() };
});
definitions.define('put', async ({ payload }) => {
  await kvs.set(payload.key, payload.value);
  return kvs.get(payload.key);
});
definitions.define('get', async ({ payload }) => (await kvs.get(payload.key)) ?? null);
definitions.define('push', ({ payload }) => new Queue({ key: payload.queue ?? 'brew' }).push(payload.messages));
definitions.define('stats', ({ payload }) => new Queue({ key: 'brew' }).getStats(payload.jobId));
definitions.define('cancel', ({ payload }) => new Queue({ key: 'brew' }).cancel(payload.jobId));
definitions.define('say', ({ payload }) => {
  console.log('the kettle', { is: 'on' });
  console.error(payload.words);
  return 'said';
});
definitions.define('count', () => (servedByThisProcess += 1));
definitions.define('fail', ({ payload }) => {
  throw new TypeError(payload.words);
});
definitions.define('phoneHome', () => fetch('https://evil.example.com/tea?cup=1').then((it) => it.status));
definitions.define('size', ({ payload }) => ({ text: 'x'.repeat(payload.bytes) }));

export const resolver = definitions.getDefinitions();

interface IssueEvent {
  eventType: string;
  issue?: { key: string };
  app?: { id: string };
  retryContext?: { retryCount: number };
}

/** Writes down every event it is told, under a key that shows repetition. */
export async function onEvent(event: IssueEvent): Promise<unknown> {
  const seen = ((await kvs.get('events')) ?? []) as unknown[];
  await kvs.set('events', [...seen, { ...event, at: Date.now() }]);
  if (event.issue?.key === 'AGAIN-1') return new InvocationError({ retryAfter: 2, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
  return undefined;
}

interface Order {
  cup: string;
  untilTry?: number;
  broken?: boolean;
  takeMs?: number;
  asUser?: boolean;
  onward?: number;
}

/** Does what its message says: note a cup, ask for another try until the given one, or break. */
export async function consume(event: AsyncEvent): Promise<unknown> {
  const { cup, untilTry, broken, takeMs, asUser, onward } = event.body as unknown as Order;
  const tries = event.retryContext?.retryCount ?? 0;
  if (takeMs) await new Promise((resolve) => setTimeout(resolve, takeMs));
  if (asUser) await api.asUser().requestJira(route`/rest/api/3/myself`);
  for (let times = 0; times < (onward ?? 0); times += 1) await new Queue({ key: 'nobody' }).push({ body: {} });
  if (broken) throw new Error(`the cup ${cup} is broken`);
  if (untilTry !== undefined && tries < untilTry) {
    return new InvocationError({ retryAfter: 1, retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED, retryData: { tries } });
  }
  await kvs.set(`cup:${cup}:${event.eventId}`, { event, at: Date.now() });
  return undefined;
}

/** Answers as a scheduled function must. */
export async function scheduled(request: unknown): Promise<{ statusCode: number }> {
  await kvs.set('scheduled', { request, at: Date.now() });
  return { statusCode: 204 };
}
