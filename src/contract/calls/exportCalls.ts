import * as z from 'zod/mini';

const of = <T>() => z.custom<T>((value) => value !== undefined);
const from = z.int().check(z.minimum(0));
const chain = z.string().check(z.regex(/^[a-z][A-Za-z]{0,39}(?::[A-Za-z0-9._-]{1,100})?$/, 'the name of a chain'));

/** One version of one record of the site, as it is kept. */
export interface ExportedRecord {
  kind: string;
  id: string;
  version: number;
  body: unknown;
  by: string;
  at: string;
}

/** An event as it lies in the store, nothing trusted, and the texts of the blobs its data lie in, in their order. */
export interface ExportedEvent {
  entity: string;
  sequence: number;
  stored: unknown;
  texts?: string[];
}

/** Where a chain ended when it was exported. */
export interface ExportedHead {
  entity: string;
  head: unknown;
}

/** A line of the site's log: the hash of an event, and where the event is kept. */
export interface ExportedEntry {
  entity: string;
  sequence: number;
  hash: string;
}

/**
 * Calls that give everything the app keeps, page after page, for a file that can be checked without the app. For Jira
 * administrators, and for auditors, who may see the record of every objective.
 */
export const exportCalls = {
  /** Every version of every record in force or retired; `from` is the first not given yet. */
  exportRecords: { request: z.object({ from }), reply: of<{ records: ExportedRecord[]; of: number; next?: number }>() },
  /** Every event of every chain, in the order of their names; `after` is the last one given. */
  exportEvents: {
    request: z.object({ after: z.optional(z.object({ chain, sequence: from })) }),
    reply: of<{ events: ExportedEvent[]; heads: ExportedHead[]; next?: { chain: string; sequence: number } }>(),
  },
  /** The log of the site; `checkpoint` is absent where its head cannot be read. */
  exportLog: { request: z.object({ from }), reply: of<{ entries: ExportedEntry[]; size: number; checkpoint?: string; next?: number }>() },
} as const;
