import type { InvocationResult } from '../contract';
import type { Delivery, Retry } from './delivery';

/** Messages are tried again for this long (developer.atlassian.com/platform/forge/runtime-reference/async-events-api). */
export const RETENTION_MS = 24 * 60 * 60_000;
const LONGEST_WAIT_SECONDS = 900;
/** The limit of `retryData`, from developer.atlassian.com/platform/forge/limits-async-events. */
const RETRY_DATA_BYTES = 4 * 1024;
/** Triggers of product events are tried again at most this often (…/manifest-reference/modules/trigger). */
const EVENT_RETRIES = 4;

interface RetryRequest {
  retryAfter?: number;
  retryReason?: string;
  retryData?: unknown;
}

/** What a function asked for by returning an `InvocationError`; it is recognized by its shape, as on the platform. */
function askedRetry(result: InvocationResult): RetryRequest | undefined {
  const body = result.body as { _retry?: unknown; retryOptions?: RetryRequest } | null | undefined;
  return result.success && body?._retry === true ? (body.retryOptions ?? {}) : undefined;
}

/** What becomes of a delivery after its function has run. */
export type Verdict =
  | { kind: 'done' }
  | { kind: 'failed'; why: string }
  | { kind: 'again'; afterMs: number; retry: Retry };

/**
 * Judges the outcome of a delivery.
 * A message is tried again until the 24 hours are over: after the wait its function asked for, or after a failure with a
 * wait that doubles up to 15 minutes. An event is tried again only when its function asks, and at most four times.
 */
export function verdictOn(delivery: Delivery, result: InvocationResult, now: number): Verdict {
  const asked = askedRetry(result);
  if (result.success && !asked) return { kind: 'done' };
  const count = (delivery.retry?.count ?? 0) + 1;
  const failure = result.error?.errorMessage ?? 'a retry was asked for';
  if (delivery.kind === 'event' && (!asked || count > EVENT_RETRIES)) return { kind: 'failed', why: failure };
  if (asked?.retryData !== undefined && Buffer.byteLength(JSON.stringify(asked.retryData)) > RETRY_DATA_BYTES) {
    return { kind: 'failed', why: `retryData is larger than ${RETRY_DATA_BYTES} bytes` };
  }
  const wanted = asked ? (asked.retryAfter ?? 1) : 2 ** (count - 1);
  const afterMs = Math.min(Math.max(wanted, 1), LONGEST_WAIT_SECONDS) * 1_000;
  if (delivery.kind === 'message' && now + afterMs > delivery.acceptedAt + RETENTION_MS) {
    return { kind: 'failed', why: `the retention of 24 hours is over: ${failure}` };
  }
  const reason = asked?.retryReason ?? result.error?.errorType ?? 'FUNCTION_RETRY_REQUEST';
  return { kind: 'again', afterMs, retry: { count, reason, data: asked?.retryData } };
}
