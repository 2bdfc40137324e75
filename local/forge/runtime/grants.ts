/**
 * What one invocation may do through the proxy, by the token it was given. `origin` is the invocation at the head of
 * the chain of queue messages that led here; the platform limits how long such a chain may get.
 */
export interface Grant {
  token: string;
  invocationId: string;
  origin: string;
  /** The person on whose behalf the invocation runs; nobody in queue, schedule and product events. */
  accountId?: string;
}
