/** What the host and the app's process say to each other. Types only: both sides are built separately. */
import type { InvocationFailure, LogLine } from '../contract';

/** The invocation envelope of the Forge node runtime (the `lambdaEvent` of @forge/runtime's types). */
export interface LambdaEvent {
  handler: string;
  body: unknown;
  variables: { key: string; value: string; secure: boolean }[];
  _meta: {
    contextAri: string;
    aaid?: string;
    timeout: number;
    tracing: { traceId: string; spanId: string };
    proxy: { token: string; url: string };
    license?: Record<string, unknown>;
    appContext: {
      appId: string;
      appVersion: string;
      environmentId: string;
      environmentType: 'DEVELOPMENT';
      invocationId: string;
      installationId: string;
      functionKey: string;
      moduleType: string;
      moduleKey: string;
      permissions: { scopes: string[]; external: Record<string, never> };
    };
  };
}

/** The host asks the process to run one invocation. `siteNow` is the site's clock at this moment. */
export interface RunMessage {
  type: 'run';
  event: LambdaEvent;
  siteNow: number;
  clockRuns: boolean;
}

/** The result in the shape of @forge/runtime; `body` is absent when the function returned nothing. */
export interface LambdaResult {
  success: boolean;
  status: number;
  body?: unknown;
  error?: InvocationFailure;
}

/** What the process says: it is up, it logged a line, it tried to reach something it may not, it is done. */
export type ChildMessage =
  | { type: 'ready' }
  | { type: 'log'; invocationId: string; line: LogLine }
  | { type: 'egress'; invocationId: string; url: string }
  | { type: 'done'; invocationId: string; result: LambdaResult };
