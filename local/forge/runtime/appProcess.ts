import { fork, type ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import type { LogLine } from '../contract';
import type { ChildMessage, LambdaResult, RunMessage } from './messages';

/** How a run ended: with a result of the runtime, or with the end of the process. */
export type RunOutcome =
  | { kind: 'result'; result: LambdaResult }
  | { kind: 'died'; outOfMemory: boolean; detail: string }
  | { kind: 'timeout' };

/** One process of the app. It serves one invocation at a time and may serve many after each other. */
export interface AppProcess {
  readonly alive: boolean;
  run(message: RunMessage, limitMs: number, onLog: (line: LogLine) => void): Promise<RunOutcome>;
  stop(): Promise<void>;
}

/** Node prints this before it aborts on a full heap. */
const HEAP_FULL = /heap out of memory|Reached heap limit/;

/**
 * Starts a process of the app with its memory limit. The environment is empty but for the time zone, which is UTC as on
 * the platform: what the host's environment holds is not the app's business.
 */
export async function startAppProcess(
  runner: string,
  bundleDir: string,
  memoryMB: number,
  onOutput: (text: string) => void,
): Promise<AppProcess> {
  const child: ChildProcess = fork(runner, [bundleDir], {
    env: { TZ: 'UTC' },
    execArgv: [`--max-old-space-size=${memoryMB}`],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let alive = true;
  let lastWords = '';
  const hear = (chunk: Buffer): void => {
    lastWords = (lastWords + chunk.toString()).slice(-8_000);
    onOutput(chunk.toString());
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      alive = false;
      resolve();
    });
  });
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('error', reject);
    void ended.then(() => reject(new Error(`The app's process ended as it started: ${lastWords}`)));
  });
  // A process that waits for work must not keep a finished host alive; one at work must.
  const holdHost = (hold: boolean): void => {
    const verb = hold ? 'ref' : 'unref';
    child[verb]();
    child.channel?.[verb]();
    for (const pipe of [child.stdout, child.stderr]) (pipe as Socket | null)?.[verb]();
  };
  holdHost(false);

  return {
    get alive() {
      return alive;
    },
    run(message, limitMs, onLog) {
      return new Promise<RunOutcome>((resolve) => {
        holdHost(true);
        const wanted = message.event._meta.appContext.invocationId;
        let timedOut = false;
        const timer = setTimeout(() => {
          timedOut = true;
          // The runaway code may not yield: only a kill ends it. Other invocations have their own processes.
          child.kill('SIGKILL');
        }, limitMs);
        const onMessage = (said: ChildMessage): void => {
          if (said.type === 'ready' || said.invocationId !== wanted) return;
          if (said.type === 'log') return onLog(said.line);
          settle({ kind: 'result', result: said.result });
        };
        const onEnd = (): void => {
          const death = { kind: 'died', outOfMemory: HEAP_FULL.test(lastWords), detail: lastWords } as const;
          settle(timedOut ? { kind: 'timeout' } : death);
        };
        const settle = (outcome: RunOutcome): void => {
          clearTimeout(timer);
          holdHost(false);
          child.off('message', onMessage);
          child.off('close', onEnd);
          resolve(outcome);
        };
        child.on('message', onMessage);
        child.once('close', onEnd);
        if (!alive) return onEnd();
        child.send(message, (error) => {
          if (error) onEnd();
        });
      });
    },
    async stop() {
      // Whoever closes waits for the end, so it has to be heard even when nothing else holds the host.
      holdHost(true);
      if (alive) child.kill('SIGKILL');
      await ended;
    },
  };
}
