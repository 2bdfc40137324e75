import type { Clock, JiraEvent, JudgeTransition, OutboxMail } from './contract';
import type { SearchLag } from './jql/searchLag';
import type { JiraSettings } from './settings';
import type { Store } from './store/store';

/** One site: what it keeps, its time, and its switches. Every request is answered over one of these. */
export interface Site {
  readonly store: Store;
  readonly clock: Clock;
  /** What `self` links start with, without a slash at the end. */
  readonly baseUrl: string;
  /** What links into the API start with: the base URL with `/rest/api/3`, and version 2 for who asks in that version. */
  readonly apiUrl: string;
  readonly settings: JiraSettings;
  readonly lag: SearchLag;
  readonly outbox: OutboxMail[];
  /** Bulk operations by their task's id. Not kept: they end with the process. */
  readonly bulkTasks: Map<string, BulkTask>;
  /** Other work that was asked for in bulk, by its id. Not kept either. */
  readonly tasks: Map<string, Task>;
  /** By app: who judges transitions for its validators. */
  readonly judges: Map<string, JudgeTransition>;
  /** Runs changes as one, see `Store.write`; when they are kept, listeners are told what was {@link tell}-ed in between. */
  change<T>(work: () => T): T;
  /** Tells listeners of an event once the change it belongs to is kept. */
  tell(event: Omit<JiraEvent, 'cloudId'>): void;
}

/** How far a bulk operation is, as Jira tells it. */
export interface BulkTask {
  taskId: string;
  status: 'RUNNING' | 'COMPLETE';
  progressPercent: number;
  submittedBy: { accountId: string };
  created: string;
  started: string;
  updated: string;
  processedAccessibleIssues: number[];
  /** Issue id to the reasons why it did not move. */
  failedAccessibleIssues: Record<string, string[]>;
  invalidOrInaccessibleIssueCount: number;
  totalIssueCount: number;
}

/** Work that was asked for in bulk, as `GET /task` tells it; moments are epoch milliseconds. */
export interface Task {
  self: string;
  id: string;
  description: string;
  status: 'COMPLETE';
  result: string;
  progress: number;
  /** Account id. */
  submittedBy: string;
  submitted: number;
  started: number;
  finished: number;
  lastUpdate: number;
  elapsedRuntime: number;
}
