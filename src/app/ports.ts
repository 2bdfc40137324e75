import { catalogueKindIds } from '../domain/catalogues/catalogueKinds';
import type { ChainHead } from '../domain/ledger/event';
import type { NewRecord, Quarantined, RecordedEvent } from '../domain/record/recordedEvent';
import type { FieldIds } from '../jira/fieldIds';
import type { JiraFetch } from '../jira/jiraFetch';
import type { Jobs } from './ledger/jobs';
import type { SiteLogStore } from './ledger/siteLogStore';
import type { StoredChains } from './ledger/storedChains';

/** Who asks, and when: both come from the platform, never from a payload. */
export interface Actor {
  accountId: string;
  /** The moment of the invocation, ISO 8601 in UTC. */
  at: string;
  /** The project whose page or issue the screen stands in, where it stands in one. */
  projectId?: string;
  /** The issue the screen stands on, where it stands on one: whoever is shown an issue may browse it. */
  issueId?: string;
}

/** A record the app keeps about the site, in the version that is in force. */
export interface Kept<T> {
  version: number;
  body: T;
  by: string;
  at: string;
}

/** What is kept as versioned records; each kind has one record per id. */
export const recordKinds = [
  'objective-sources', 'adopted-objective', 'role-assignment', 'record-shelf', 'checkpoint', 'site-record-issue', 'former-member', 'workshop', 'look',
  ...catalogueKindIds,
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Versioned records. Every version is kept; the newest is in force. */
export interface Records {
  current<T>(kind: RecordKind, id: string): Promise<Kept<T> | undefined>;
  /** The same for many at once, or of each a version that is named, in the order asked for; without the lag of an index. */
  several<T>(asked: readonly { kind: RecordKind; id: string; version?: number }[]): Promise<(Kept<T> | undefined)[]>;
  /** Every version there is, oldest first. */
  versions<T>(kind: RecordKind, id: string): Promise<Kept<T>[]>;
  /** The ids of a kind, in order, by an index: what was kept a moment ago may be missing. */
  ids(kind: RecordKind): Promise<string[]>;
  /**
   * Keeps a new version, unless somebody else kept one since `basedOn` (0 when there was none): then nothing is
   * written and the answer is `changed meanwhile`.
   */
  keep<T>(kind: RecordKind, id: string, next: { body: T; by: string; at: string; basedOn: number }): Promise<'kept' | 'changed meanwhile'>;
  /** The same, but that the version before is not kept: for how far some work of the app has come. */
  replace<T>(kind: RecordKind, id: string, next: { body: T; by: string; at: string; basedOn: number }): Promise<'kept' | 'changed meanwhile'>;
}

/** A chain of the ledger as it stands: read by strict gets, so no acknowledged event is missing. */
export interface Chain {
  /** Where it ends; whoever appends says from which head it decided. */
  head: ChainHead;
  /** With what an erasure left where data were taken away, see record/reducedContent.ts. */
  events: RecordedEvent[];
  quarantined: Quarantined[];
}

/** A version of a record that is kept in the same transaction as the event that tells of it. */
export interface RecordWrite {
  kind: RecordKind;
  id: string;
  /** The version this becomes; the one before it stays readable. */
  version: number;
  body: unknown;
  /**
   * Where it stands: under its own key, where only the newest is; among its versions, where all stay; or both, when left
   * out. What is made of others needs no versions, and what stands in it needs no key of its own.
   */
  stands?: 'newest' | 'among versions';
  /** Who kept it and when, for an older version that is put among its versions now; otherwise whoever appends. */
  kept?: { by: string; at: string };
}

/** What appending came to. `too large` names the event type whose data is over the limit; nothing was written. */
export type AppendOutcome =
  | { kind: 'appended'; head: ChainHead; events: RecordedEvent[] }
  | { kind: 'changed meanwhile' }
  | { kind: 'too large'; type: string; bytes: number; limit: number };

/** Events that must not be edited, in chains; see domain/ledger. */
export interface Ledger {
  read(entity: string): Promise<Chain>;
  /** Where a chain ends, without reading its events; for whoever appends and decides from something else. */
  head(entity: string): Promise<ChainHead>;
  /**
   * Appends all events or none, if the chain still ends at `head`; the first append of a chain makes its head. At most two
   * requests to the store. `alongside` is written in the same transaction. Afterwards the site's log is told, later and at
   * least once.
   */
  append(head: ChainHead, events: readonly NewRecord[], by: { actor: string; at: string }, alongside?: readonly RecordWrite[]): Promise<AppendOutcome>;
  /** Keeps a text under the address of what it holds, and reads it back; for receipts, which no event carries. */
  keepText(address: string, text: string): Promise<void>;
  readText(address: string): Promise<string | undefined>;
}

/** Work for later, at least once and in any order, so everything behind it must bear being done twice. */
export interface Later {
  /**
   * Scores these objectives. `justChanged` are issues whose change is the reason; Jira's search may not know them yet.
   * `also`: looks too whether their owners may still see them, of which no event tells.
   */
  rescore(issueIds: string[], justChanged?: string[], also?: 'and owner access'): Promise<void>;
  /** Goes on with the look at every objective in a minute, so many times more: see score/sweepObjectives.ts. */
  sweep(left: number): Promise<void>;
  /** Tells of an event of a chain in Jira, where it stays when the app is gone; see ledger/writeProof.ts. */
  announce(event: { chain: string; sequence: number }): Promise<void>;
  /** Scores everything of these types in this project, page by page. */
  rescoreSource(source: { projectId: string; typeIds: string[]; nextPageToken?: string }): Promise<void>;
  /** Appends what a chain has and the site's log has not; see ledger/logChain.ts. */
  logChain(chain: string): Promise<void>;
  /** Goes on with a step of the hourly round; see entry/steps.ts. */
  step(step: string, cursor?: string): Promise<void>;
  /** Does a job on the whole ledger. */
  job(id: string): Promise<void>;
}

/** The world as the app sees it. One set is made per invocation; nothing in it outlives that. */
export interface Ports {
  asApp: JiraFetch;
  /** As the acting user; absent where nobody acts (events, schedules). */
  asUser: JiraFetch;
  fieldIds(): Promise<FieldIds>;
  /** Where the app's own modules stand on this site: `<origin>/static/<key of a module>`. */
  origin(): string;
  records: Records;
  ledger: Ledger;
  siteLog: SiteLogStore;
  chains: StoredChains;
  jobs: Jobs;
  later: Later;
  /** Logs a fault with its cause and gives the id under which it can be found. */
  report(fault: unknown): string;
}
