/**
 * The program of the app's process. It stands where the platform's closed runtime wrapper stands: it takes an
 * invocation envelope, calls the exported function inside a scope, and gives the result back as JSON carries it.
 * One invocation at a time; the host keeps several processes for several invocations, as the platform does.
 */
import path from 'node:path';
import type { ChildMessage, LambdaEvent, LambdaResult, RunMessage } from '../messages';
import { installForgeGlobals } from './forgeGlobals';
import { invocationScope } from './invocationScope';
import { freshBudget, installLogLines } from './logLines';
import { backendContext, runtimeObject } from './runtimeObject';
import { installSiteDate } from './siteDate';

const bundleDir = process.argv[2] ?? '.';
const say = (message: ChildMessage): void => {
  process.send?.(message);
};

const siteDate = installSiteDate();
installForgeGlobals();
installLogLines(() => invocationScope.getStore());

function handlerOf(handler: string): (body: unknown, context: unknown) => unknown {
  const dot = handler.lastIndexOf('.');
  const file = path.join(bundleDir, `${handler.slice(0, dot)}.cjs`);
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the app's code is only known at run time
  const exported = (require(file) as Record<string, unknown>)[handler.slice(dot + 1)];
  if (typeof exported !== 'function') throw new Error(`The handler ${handler} is not an exported function.`);
  return exported as (body: unknown, context: unknown) => unknown;
}

function failure(cause: unknown): LambdaResult {
  const error = cause instanceof Error ? cause : new Error(String(cause));
  return {
    success: false,
    status: 500,
    error: { errorType: error.name, errorMessage: error.message, stack: String(error.stack ?? '').split('\n') },
  };
}

async function run(event: LambdaEvent): Promise<LambdaResult> {
  try {
    const returned = await handlerOf(event.handler)(event.body, backendContext(event));
    const text = JSON.stringify(returned);
    return { success: true, status: 200, ...(text === undefined ? {} : { body: JSON.parse(text) as unknown }) };
  } catch (cause) {
    return failure(cause);
  }
}

process.on('message', (message: RunMessage) => {
  const { event } = message;
  const { invocationId } = event._meta.appContext;
  siteDate.startAt(message);
  const startedAt = performance.now();
  const remainingMs = (): number => Math.max(0, event._meta.timeout * 1_000 - (performance.now() - startedAt));
  const scope = {
    event,
    runtime: runtimeObject(event, remainingMs, bundleDir),
    budget: freshBudget(event._meta.timeout),
    send: (line: Extract<ChildMessage, { type: 'log' }>['line']) => say({ type: 'log', invocationId, line }),
    tried: (url: string) => say({ type: 'egress', invocationId, url }),
  };
  for (const { key, value } of event.variables) process.env[key] = value;
  void invocationScope.run(scope, async () => say({ type: 'done', invocationId, result: await run(event) }));
});
// Nothing of the app outlives its host.
process.on('disconnect', () => process.exit(0));
// A stray rejection after the reply must not take the process, and with it the next invocation, down.
process.on('unhandledRejection', (cause) => console.error('unhandled rejection', cause));
say({ type: 'ready' });
