/** Why and with what a delivery is made again. */
export interface Retry {
  count: number;
  reason: string;
  data: unknown;
}

/**
 * One message or event on its way to one function, as it is kept in the journal. Delivered at least once: it is taken
 * off only when the function has answered.
 */
export interface Delivery {
  id: string;
  kind: 'message' | 'event';
  functionKey: string;
  moduleKey: string;
  /** What the function gets, apart from the retry. */
  body: Record<string, unknown>;
  dueAt: number;
  /** When it was accepted; messages are kept for 24 hours from here. */
  acceptedAt: number;
  retry?: Retry;
  concurrency?: { key: string; limit: number };
  jobId?: string;
  queueName?: string;
  /** The invocation at the head of the chain of pushes that led here. */
  origin?: string;
}
