import type { AppProcess } from './appProcess';

/** Lends out processes of the app, each to one invocation at a time. */
export interface ProcessPool {
  withProcess<T>(use: (process: AppProcess) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * Keeps processes warm and reuses them, as the platform does: module state survives from one invocation to a later one
 * of the same process, and is never shared between two at once. More than `limit()` invocations wait their turn.
 */
export function openProcessPool(start: () => Promise<AppProcess>, limit: () => number): ProcessPool {
  const idle: AppProcess[] = [];
  const waiting: (() => void)[] = [];
  const all = new Set<AppProcess>();
  let busy = 0;
  let closed = false;

  async function take(): Promise<AppProcess> {
    for (let held = idle.pop(); held; held = idle.pop()) {
      if (held.alive) return held;
      all.delete(held);
    }
    const fresh = await start();
    all.add(fresh);
    return fresh;
  }

  return {
    async withProcess(use) {
      if (closed) throw new Error('The Forge double is closed.');
      // A loop, because the limit may have been lowered, or another may have come first, since the wake-up.
      while (busy >= Math.max(1, limit())) await new Promise<void>((resolve) => waiting.push(resolve));
      if (closed) throw new Error('The Forge double is closed.');
      busy += 1;
      try {
        const process = await take();
        if (closed) {
          await process.stop();
          throw new Error('The Forge double is closed.');
        }
        try {
          return await use(process);
        } finally {
          if (process.alive) idle.push(process);
          else all.delete(process);
        }
      } finally {
        busy -= 1;
        waiting.shift()?.();
      }
    },
    async close() {
      closed = true;
      for (const wake of waiting.splice(0)) wake();
      await Promise.all([...all].map((process) => process.stop()));
    },
  };
}
