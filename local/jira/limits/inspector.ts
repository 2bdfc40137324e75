import type { Principal } from '../contract';

/** One answered request. */
export interface InspectorEntry {
  /** Counts up from 1. */
  number: number;
  /** Site time, epoch milliseconds. */
  at: number;
  principal: Principal;
  /** The app in whose name the request was made, whoever it acted as. */
  appId?: string;
  method: string;
  path: string;
  status: number;
  /** What the request would cost, or did cost, in the points of Jira's hourly quota. */
  points: number;
  /** Whether the points were taken from an app's pool. */
  charged: boolean;
}

/** Keeps the latest requests. */
export interface Inspector {
  record(entry: Omit<InspectorEntry, 'number'>): void;
  entries(): InspectorEntry[];
  clear(): void;
}

/** How many requests are remembered. */
const KEPT = 2_000;

/** Opens an inspector that forgets the oldest request first. */
export function openInspector(): Inspector {
  let entries: InspectorEntry[] = [];
  let number = 0;
  return {
    record(entry) {
      number += 1;
      entries.push({ number, ...entry });
      if (entries.length > 2 * KEPT) entries = entries.slice(-KEPT);
    },
    entries: () => entries.slice(-KEPT),
    clear() {
      entries = [];
    },
  };
}
