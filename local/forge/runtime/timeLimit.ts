import type { ForgeFunction } from '../manifest/manifest';

/** Modules whose functions may run as long as their `timeoutSeconds` says (at most 900 s), 55 s by default. */
const BACKGROUND = ['consumer', 'scheduledTrigger'];

/**
 * Seconds a function gets when invoked through a module of this type: 25 for everything a person or the product waits
 * for, 55 or the function's own limit for queue and schedule.
 * (developer.atlassian.com/platform/forge/limits-invocation; the limit of product triggers is not stated there, and
 * the stricter one is taken.)
 */
export function timeLimitSeconds(fn: ForgeFunction, moduleType: string): number {
  if (BACKGROUND.includes(moduleType)) return fn.timeoutSeconds ?? 55;
  return Math.min(fn.timeoutSeconds ?? 25, 25);
}
