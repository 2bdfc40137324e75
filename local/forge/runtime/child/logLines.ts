import { inspect } from 'node:util';
import type { LogLine } from '../../contract';

/**
 * Documented at developer.atlassian.com/platform/forge/limits-invocation: lines for each minute begun of the time that the
 * function may take, bytes for the invocation.
 */
const LINES_A_MINUTE = 100;
const BYTES = 200 * 1024;
const LEVELS = ['debug', 'log', 'info', 'warn', 'error'] as const;

/** One invocation's allowance of log lines. */
export interface LogBudget {
  allowed: number;
  lines: number;
  bytes: number;
  told: boolean;
}

/** A full allowance for an invocation that may take this long. */
export function freshBudget(seconds: number): LogBudget {
  const allowed = LINES_A_MINUTE * Math.max(1, Math.ceil(seconds / 60));
  return { allowed, lines: allowed, bytes: BYTES, told: false };
}

/**
 * Sends what the app writes to the console to the host as log lines of the running invocation, up to the platform's
 * limits; the first line beyond them is replaced by one that says so. Outside an invocation the console stays as it is.
 */
export function installLogLines(
  current: () => { budget: LogBudget; send(line: LogLine): void } | undefined,
): void {
  for (const level of LEVELS) {
    const native = console[level].bind(console);
    console[level] = (...args: unknown[]) => {
      const invocation = current();
      if (!invocation) return native(...args);
      const message = args.map((arg) => (typeof arg === 'string' ? arg : inspect(arg))).join(' ');
      const { budget } = invocation;
      budget.lines -= 1;
      budget.bytes -= Buffer.byteLength(message);
      if (budget.lines >= 0 && budget.bytes >= 0) return invocation.send({ level, message, at: Date.now() });
      if (budget.told) return undefined;
      budget.told = true;
      const why = `log limit reached: ${budget.allowed} lines or ${BYTES / 1024} KB; what follows is dropped`;
      return invocation.send({ level: 'warn', message: why, at: Date.now() });
    };
  }
}
