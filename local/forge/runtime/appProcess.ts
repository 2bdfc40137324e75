import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import type { LogLine } from '../contract';
import type { ChildMessage, LambdaResult, RunMessage } from './messages';

/** How a run ended: with a result of the runtime, or with the end of the process. */
export type RunOutcome =
  | { kind: 'result'; result: LambdaResult }
  | { kind: 'died'; outOfMemory: boolean; detail: string }
  | { kind: 'timeout' };

/** What is heard of a run before it ends. */
export interface RunListener {
  log(line: LogLine): void;
  /** The app tried to reach something outside. */
  egress(url: string): void;
}

/** One process of the app. It serves one invocation at a time and may serve many after each other. */
export interface AppProcess {
  readonly alive: boolean;
  run(message: RunMessage, limitMs: number, listener: RunListener): Promise<RunOutcome>;
  stop(): Promise<void>;
}

/** Node prints this before it aborts on a full heap. */
const HEAP_FULL = /heap out of memory|Reached heap limit/;

const MEGABYTE = 1024 * 1024;
/** How often a process at work is asked how much memory it holds. */
const WEIGH_EVERY_MS = 50;

/** Bytes a process holds of its own, its buffers with it; `undefined` where the system does not tell (it does on Linux). */
function bytesHeldBy(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}

/**
 * Starts a process of the app with its memory limit: of V8's heap everywhere, and of all that it holds beyond what the
 * runtime itself held before the app was loaded, buffers with it, where the system tells. The environment is empty but for the time zone, which is UTC as on
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
  const atStart = bytesHeldBy(child.pid) ?? 0;
  const tooHeavy = (): boolean => (bytesHeldBy(child.pid) ?? 0) - atStart > memoryMB * MEGABYTE;

  return {
    get alive() {
      return alive;
    },
    run(message, limitMs, listener) {
      return new Promise<RunOutcome>((resolve) => {
        holdHost(true);
        const wanted = message.event._meta.appContext.invocationId;
        let timedOut = false;
        let outgrew = false;
        const timer = setTimeout(() => {
          timedOut = true;
          // The runaway code may not yield: only a kill ends it. Other invocations have their own processes.
          child.kill('SIGKILL');
        }, limitMs);
        const weigh = (): boolean => {
          if (!outgrew && tooHeavy()) {
            outgrew = true;
            child.kill('SIGKILL');
          }
          return outgrew;
        };
        const scales = setInterval(weigh, WEIGH_EVERY_MS);
        const onMessage = (said: ChildMessage): void => {
          if (said.type === 'ready' || said.invocationId !== wanted) return;
          if (said.type === 'log') return listener.log(said.line);
          if (said.type === 'egress') return listener.egress(said.url);
          // What was taken since the last look counts too; the end of the process then ends the run.
          if (!weigh()) settle({ kind: 'result', result: said.result });
        };
        const onEnd = (): void => {
          const death = { kind: 'died', outOfMemory: outgrew || HEAP_FULL.test(lastWords), detail: lastWords } as const;
          settle(timedOut ? { kind: 'timeout' } : death);
        };
        const settle = (outcome: RunOutcome): void => {
          clearTimeout(timer);
          clearInterval(scales);
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
