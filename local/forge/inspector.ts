import type { Clock, LogLine, Principal } from './contract';

/** What the double saw, one entry per happening. `at` is site time; `invocationId` ties an entry to its invocation. */
export type InspectorEntry = { id: number; at: number } & InspectorRecord;

/** The kinds of happenings, each with its facts. */
export type InspectorRecord =
  | {
      kind: 'invocation';
      invocationId: string;
      functionKey: string;
      /** The key that a frame called of a resolver. */
      call?: string;
      moduleKey: string;
      moduleType: string;
      accountId?: string;
      success: boolean;
      status: number;
      durationMs: number;
      errorMessage?: string;
      logs: LogLine[];
    }
  | {
      kind: 'product';
      invocationId?: string;
      frameId?: string;
      principal: Principal;
      method: string;
      path: string;
      status: number;
    }
  | {
      kind: 'storage';
      invocationId: string;
      operation: string;
      keys: string[];
      writes: boolean;
      status: number;
      code?: string;
    }
  | { kind: 'event'; eventType: string; moduleKey?: string; outcome: string; invocationId?: string }
  | { kind: 'queue'; queueName: string; eventId?: string; jobId: string; outcome: string; invocationId?: string }
  | { kind: 'schedule'; moduleKey: string; outcome: string; invocationId?: string }
  | { kind: 'egress'; invocationId: string; url: string }
  | { kind: 'policy'; report: unknown }
  | { kind: 'process'; message: string };

/** Collects entries; keeps the newest 5,000. */
export interface Inspector {
  record(entry: InspectorRecord): void;
  entries(): InspectorEntry[];
  clear(): void;
}

const KEPT = 5_000;

/** Opens an empty inspector on the site's clock. */
export function openInspector(clock: Clock): Inspector {
  let kept: InspectorEntry[] = [];
  let next = 1;
  return {
    record(entry) {
      kept.push({ id: next, at: clock.now(), ...entry });
      next += 1;
      // Trimmed in blocks: one slice per thousand entries instead of one per entry.
      if (kept.length > KEPT + 1_000) kept = kept.slice(-KEPT);
    },
    entries: () => kept.slice(-KEPT),
    clear() {
      kept = [];
    },
  };
}
