import { AsyncLocalStorage } from 'node:async_hooks';
import type { LambdaEvent } from '../messages';
import type { LogBudget } from './logLines';
import type { LogLine } from '../../contract';

/** What is known while an invocation runs; everything it awaits sees the same one. */
export interface InvocationScope {
  event: LambdaEvent;
  /** The object the `@forge/*` packages read as `global.__forge_runtime__`. */
  runtime: Record<string, unknown>;
  budget: LogBudget;
  send(line: LogLine): void;
  /** Tells the host what the app tried to reach outside. */
  tried(url: string): void;
}

/** The scope of the code that is running, through all its awaits. */
export const invocationScope = new AsyncLocalStorage<InvocationScope>();
