import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Clock } from '../contract';
import type { Inspector } from '../inspector';
import type { ForgeManifest, ForgeModule } from '../manifest/manifest';
import type { Grant } from '../runtime/grants';
import type { ForgeSettings } from '../settings';
import type { Deliveries } from './deliveries';
import type { Delivery } from './delivery';

/** Limits from developer.atlassian.com/platform/forge/limits-async-events. */
const MESSAGES = 50;
const REQUEST_BYTES = 200 * 1024;
/** Of one message, when its consumer may run longer than 55 s. */
const LONG_MESSAGE_BYTES = 100 * 1024;
const CHAINS = 5_000;

const pushSchema = z.object({
  queueName: z.string().regex(/^[a-zA-Z0-9-_]+$/),
  jobId: z.string().min(1),
  payload: z
    .array(
      z.object({
        body: z.record(z.string(), z.unknown()),
        delayInSeconds: z.number().min(0).max(900).optional(),
        concurrency: z.object({ key: z.string().min(1), limit: z.number().int().min(1) }).optional(),
      }),
    )
    .min(1)
    .max(MESSAGES),
});
const jobSchema = z.object({ queueName: z.string(), jobId: z.string().min(1) });

/** What the queue stands on. */
export interface QueueParts {
  manifest: ForgeManifest;
  clock: Clock;
  settings: ForgeSettings;
  inspector: Inspector;
  deliveries: Deliveries;
}

function wrong(error: z.ZodError): Response {
  const errors = error.issues.map((it) => `${it.path.join('.')}: ${it.message}`);
  return Response.json({ code: 'INVALID_REQUEST', message: 'Invalid request', errors }, { status: 400 });
}

/** Answers the queue requests of @forge/events: publish, stats, cancel. */
export function queueApi(parts: QueueParts): (grant: Grant, path: string, body: unknown) => Response {
  const { manifest, clock, settings, inspector, deliveries } = parts;
  const consumers = new Map<string, ForgeModule>(
    manifest.modules.filter((module) => module.type === 'consumer').map((module) => [String(module.queue), module]),
  );
  const longRunning = new Set(manifest.functions.filter((fn) => (fn.timeoutSeconds ?? 0) > 55).map((fn) => fn.key));
  const pushesOf = new Map<string, number>();
  let minute = Number.NaN;
  let pushedInMinute = 0;

  function tooFast(count: number): boolean {
    const now = Math.floor(clock.now() / 60_000);
    if (now !== minute) {
      minute = now;
      pushedInMinute = 0;
    }
    if (pushedInMinute + count > settings.queueMessagesPerMinute) return true;
    pushedInMinute += count;
    return false;
  }

  function publish(grant: Grant, body: unknown): Response {
    const written = (body as { payload?: unknown } | null)?.payload ?? null;
    if (Buffer.byteLength(JSON.stringify(written)) > REQUEST_BYTES) {
      return Response.json({ errorMessage: `A push carries at most ${REQUEST_BYTES / 1024} KB.` }, { status: 413 });
    }
    const parsed = pushSchema.safeParse(body);
    if (!parsed.success) return wrong(parsed.error);
    const { queueName, jobId, payload } = parsed.data;
    const pushes = (pushesOf.get(grant.origin) ?? 0) + 1;
    if (pushes > settings.pushesPerOrigin) {
      return Response.json({ message: `More than ${settings.pushesPerOrigin} pushes from one invocation` }, { status: 405 });
    }
    if (tooFast(payload.length)) return Response.json({ message: 'Too many requests' }, { status: 429 });
    pushesOf.set(grant.origin, pushes);
    // Chains are short-lived; the oldest are forgotten so that a long run does not hold them all.
    if (pushesOf.size > CHAINS) pushesOf.delete(pushesOf.keys().next().value ?? '');
    const consumer = consumers.get(queueName);
    if (!consumer?.function) {
      // The platform takes messages for a queue that nobody consumes without a word; so does this, but it shows.
      const outcome = 'dropped: the manifest has no consumer for this queue';
      inspector.record({ kind: 'queue', queueName, jobId, outcome });
      return new Response(null, { status: 201 });
    }
    const { key: moduleKey, function: functionKey } = consumer;
    const failedEvents: { index: number; errorMessage: string }[] = [];
    const accepted: Delivery[] = [];
    payload.forEach((message, index) => {
      if (longRunning.has(functionKey) && Buffer.byteLength(JSON.stringify(message.body)) > LONG_MESSAGE_BYTES) {
        const most = `${LONG_MESSAGE_BYTES / 1024} KB`;
        const errorMessage = `A message for a consumer that may run longer than 55 s has at most ${most}.`;
        failedEvents.push({ index, errorMessage });
        return;
      }
      const id = randomUUID();
      accepted.push({
        id,
        kind: 'message',
        functionKey,
        moduleKey,
        body: { ...message, queueName, jobId, eventId: id },
        dueAt: clock.now() + (message.delayInSeconds ?? 0) * 1_000,
        acceptedAt: clock.now(),
        concurrency: message.concurrency,
        jobId,
        queueName,
        origin: grant.origin,
      });
    });
    deliveries.accept(accepted);
    if (failedEvents.length > 0) return Response.json({ failedEvents }, { status: 202 });
    return new Response(null, { status: 201 });
  }

  return (grant, path, body) => {
    const operation = path.split('/')[3];
    if (operation === 'publish') return publish(grant, body);
    const parsed = jobSchema.safeParse(body);
    if (!parsed.success) return wrong(parsed.error);
    const { queueName, jobId } = parsed.data;
    const job = deliveries.job(jobId);
    if (!job || job.queueName !== queueName) {
      return Response.json({ message: `There is no job ${jobId} in queue ${queueName}` }, { status: 404 });
    }
    if (operation === 'stats') {
      const { success, inProgress, failed } = job;
      return Response.json({ success, inProgress, failed });
    }
    if (operation === 'cancel') {
      deliveries.cancel(jobId);
      return new Response(null, { status: 204 });
    }
    return Response.json({ message: `${path} is not modelled` }, { status: 501 });
  };
}
