import { createHash, randomUUID } from 'node:crypto';
import type { Clock, ForgeSite, InvocationResult, InvokeAs, LogLine } from '../contract';
import type { Inspector } from '../inspector';
import type { ForgeFunction, ForgeManifest } from '../manifest/manifest';
import type { ForgeSettings } from '../settings';
import type { RunOutcome } from './appProcess';
import type { Grant } from './grants';
import type { LambdaEvent, LambdaResult } from './messages';
import type { ProcessPool } from './processPool';
import { timeLimitSeconds } from './timeLimit';

/** Runs functions of the app. */
export interface Invoker {
  invoke(functionKey: string, body: unknown, as: InvokeAs, origin?: string): Promise<InvocationResult>;
  /** How many invocations are running or waiting for a process. */
  running(): number;
}

/** What the invoker stands on. */
export interface InvokerParts {
  manifest: ForgeManifest;
  site: ForgeSite;
  ids: { environmentId: string; installationId: string };
  clock: Clock;
  settings: ForgeSettings;
  inspector: Inspector;
  pool: ProcessPool;
  grants: Map<string, Grant>;
  proxyUrl(): string;
}

const DEATHS: Record<Exclude<RunOutcome['kind'], 'result'>, (limit: number, outcome: RunOutcome) => LambdaResult> = {
  timeout: (limit) => ({
    success: false,
    status: 504,
    error: {
      errorType: 'FUNCTION_TIME_OUT',
      errorMessage: `Task timed out after ${limit.toFixed(2)} seconds`,
      stack: [],
    },
  }),
  died: (_limit, outcome) => {
    const memory = outcome.kind === 'died' && outcome.outOfMemory;
    const detail = outcome.kind === 'died' && outcome.detail ? `: ${outcome.detail.trim()}` : '';
    return {
      success: false,
      status: memory ? 507 : 500,
      error: {
        errorType: memory ? 'FUNCTION_OUT_OF_MEMORY' : 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
        errorMessage: memory
          ? 'The function ran out of memory'
          : `The process of the function ended${detail}`,
        stack: [],
      },
    };
  },
};

/** The licence an app with licensing sees on a site that pays for it. */
export const activeLicense = {
  active: true,
  isActive: true,
  billingPeriod: 'MONTHLY',
  ccpEntitlementId: null,
  ccpEntitlementSlug: null,
  isEvaluation: false,
  subscriptionEndDate: null,
  supportEntitlementNumber: null,
  trialEndDate: null,
  type: 'COMMERCIAL',
};

/** What a frame calls of its resolver, by the shape in which it is told. */
function called(body: unknown): string | undefined {
  const key = (body as { call?: { functionKey?: unknown } } | null | undefined)?.call?.functionKey;
  return typeof key === 'string' ? key : undefined;
}

/** Opens the invoker. Each invocation gets a grant for the proxy that ends with it, so code left running is refused. */
export function openInvoker(parts: InvokerParts): Invoker {
  const { manifest, site, ids, clock, settings, inspector, pool, grants } = parts;
  const functions = new Map(manifest.functions.map((fn) => [fn.key, fn]));
  let running = 0;

  function envelope(fn: ForgeFunction, body: unknown, as: InvokeAs, grant: Grant, timeout: number): LambdaEvent {
    return {
      handler: fn.handler,
      body,
      variables: [],
      _meta: {
        contextAri: `ari:cloud:jira::site/${site.cloudId}`,
        aaid: as.accountId,
        timeout,
        tracing: { traceId: createHash('md5').update(grant.invocationId).digest('hex'), spanId: '0000000000000001' },
        proxy: { token: grant.token, url: parts.proxyUrl() },
        license: manifest.licensed ? activeLicense : undefined,
        appContext: {
          appId: manifest.appId,
          appVersion: manifest.version,
          environmentId: ids.environmentId,
          environmentType: 'DEVELOPMENT',
          invocationId: grant.invocationId,
          installationId: ids.installationId,
          functionKey: fn.key,
          moduleType: as.moduleType,
          moduleKey: as.moduleKey,
          permissions: { scopes: manifest.scopes, external: {} },
        },
      },
    };
  }

  return {
    running: () => running,
    async invoke(functionKey, body, as, origin) {
      const fn = functions.get(functionKey);
      if (!fn) throw new Error(`The manifest has no function "${functionKey}".`);
      running += 1;
      const invocationId = randomUUID();
      const grant: Grant = { token: randomUUID(), invocationId, origin: origin ?? invocationId, accountId: as.accountId };
      const limit = timeLimitSeconds(fn, as.moduleType) * settings.timeLimitFactor;
      const logs: LogLine[] = [];
      const startedAt = performance.now();
      let result: LambdaResult;
      try {
        grants.set(grant.token, grant);
        const event = envelope(fn, body, as, grant, limit);
        const outcome = await pool.withProcess((process) =>
          process.run(
            { type: 'run', event, siteNow: clock.now(), clockRuns: settings.clockRuns },
            limit * 1_000,
            {
              log: (line) => logs.push(line),
              egress: (url) => inspector.record({ kind: 'egress', invocationId, url }),
            },
          ),
        );
        result = outcome.kind === 'result' ? outcome.result : DEATHS[outcome.kind](limit, outcome);
      } finally {
        grants.delete(grant.token);
        running -= 1;
      }
      const durationMs = performance.now() - startedAt;
      inspector.record({
        kind: 'invocation',
        invocationId,
        functionKey,
        ...(called(body) === undefined ? {} : { call: called(body) }),
        moduleKey: as.moduleKey,
        moduleType: as.moduleType,
        accountId: as.accountId,
        success: result.success,
        status: result.status,
        durationMs,
        errorMessage: result.error?.errorMessage,
        logs,
      });
      return { invocationId, functionKey, ...result, logs, durationMs };
    },
  };
}
