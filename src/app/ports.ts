import type { FieldIds } from '../jira/fieldIds';
import type { JiraFetch } from '../jira/jiraFetch';

/** Who asks, and when: both come from the platform, never from a payload. */
export interface Actor {
  accountId: string;
  /** The moment of the invocation, ISO 8601 in UTC. */
  at: string;
  /** The project whose page or issue the screen stands in, where it stands in one. */
  projectId?: string;
}

/** A record the app keeps about the site, in the version that is in force. */
export interface Kept<T> {
  version: number;
  body: T;
  by: string;
  at: string;
}

/** What is kept as versioned records; each kind has one record per id. */
export type RecordKind = 'objective-sources' | 'adopted-objective';

/** Versioned records. Every version is kept; the newest is in force. */
export interface Records {
  current<T>(kind: RecordKind, id: string): Promise<Kept<T> | undefined>;
  /**
   * Keeps a new version, unless somebody else kept one since `basedOn` (0 when there was none): then nothing is
   * written and the answer is `changed meanwhile`.
   */
  keep<T>(kind: RecordKind, id: string, next: { body: T; by: string; at: string; basedOn: number }): Promise<'kept' | 'changed meanwhile'>;
}

/** Work for later, at least once and in any order, so everything behind it must bear being done twice. */
export interface Later {
  /** Scores these objectives. `justChanged` are issues whose change is the reason; Jira's search may not know them yet. */
  rescore(issueIds: string[], justChanged?: string[]): Promise<void>;
  /** Scores everything of these types in this project, page by page. */
  rescoreSource(source: { projectId: string; typeIds: string[]; nextPageToken?: string }): Promise<void>;
}

/** The world as the app sees it. One set is made per invocation; nothing in it outlives that. */
export interface Ports {
  asApp: JiraFetch;
  /** As the acting user; absent where nobody acts (events, schedules). */
  asUser: JiraFetch;
  fieldIds(): Promise<FieldIds>;
  records: Records;
  later: Later;
  /** Logs a fault with its cause and gives the id under which it can be found. */
  report(fault: unknown): string;
}
