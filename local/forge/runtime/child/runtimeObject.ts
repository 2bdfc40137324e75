import type { LambdaEvent } from '../messages';

interface Timer {
  stop(): void;
}

/** Metrics go nowhere on one machine, but the packages count on the object being there. */
const metrics = {
  counter: () => ({ incr() {}, incrBy() {}, decr() {}, decrBy() {} }),
  timing: () => ({ measure: (): Timer => ({ stop() {} }) }),
  gauge: () => ({ set() {} }),
};

/** An ARI as the SDK passes it on: readable fields, and its text as string and as JSON. */
const ari = (text: string, fields: Record<string, unknown>): Record<string, unknown> => ({
  ...fields,
  toString: () => text,
  toJSON: () => text,
});

/** The installation as both the runtime object and a handler's second argument carry it. */
export function installationOf(event: LambdaEvent): Record<string, unknown> {
  const { contextAri, appContext } = event._meta;
  const cloudId = contextAri.slice(contextAri.lastIndexOf('/') + 1);
  return {
    ari: ari(`ari:cloud:ecosystem::installation/${appContext.installationId}`, {
      installationId: appContext.installationId,
    }),
    contexts: [ari(contextAri, { cloudId, workspaceId: undefined })],
  };
}

/** `global.__forge_runtime__` of one invocation: the fields that the `@forge/*` packages are seen to read. */
export function runtimeObject(event: LambdaEvent, remainingMs: () => number, codeDir: string): Record<string, unknown> {
  const { _meta } = event;
  return {
    appContext: { ..._meta.appContext, installation: installationOf(event), license: _meta.license },
    contextAri: _meta.contextAri,
    aaid: _meta.aaid,
    proxy: _meta.proxy,
    tracing: _meta.tracing,
    externalAuth: [],
    license: _meta.license,
    container: { appCodeDir: codeDir },
    lambdaContext: {
      awsRequestId: _meta.appContext.invocationId,
      getRemainingTimeInMillis: remainingMs,
    },
    metrics,
  };
}

/** The second argument of every handler: who the platform says is calling, on which installation. */
export function backendContext(event: LambdaEvent): Record<string, unknown> {
  const { _meta } = event;
  return {
    installContext: _meta.contextAri,
    principal: _meta.aaid ? { accountId: _meta.aaid } : undefined,
    license: _meta.license,
    installation: installationOf(event),
  };
}
