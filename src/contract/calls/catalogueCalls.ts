import * as z from 'zod/mini';
import { catalogueKindIds } from '../../domain/catalogues/catalogueKinds';
import { entryId } from '../../domain/catalogues/entryId';
import type { RecordProblem } from '../../domain/catalogues/recordProblems';
import type { KeptEntry } from '../../domain/catalogues/inForce';
import { importLimit } from '../../domain/catalogues/planImport';
import type { RoleAssignment } from '../../domain/roles/roleHoldings';
import { roles } from '../../domain/roles/roles';
import { accountId } from './ids';

const kind = z.enum(catalogueKindIds);
const why = z.string().check(z.maxLength(1_000, 'at most 1,000 characters'));
const text = z.string().check(z.maxLength(300, 'at most 300 characters'));
const body = z.record(z.string(), z.unknown());
const basedOn = z.int().check(z.minimum(0));
const of = <T>() => z.custom<T>((value) => value !== undefined);

/** An entry whose stored content has no meaning in this version of the app; it is shown as what it is. */
export interface UnreadableEntry {
  kind: string;
  id: string;
  problem: string;
}

/** The site's records as they are in force, and what the acting user is to them. */
export interface OpenedCatalogues {
  entries: KeptEntry[];
  unreadable: UnreadableEntry[];
  roles: RoleAssignment[];
  /** The acting user keeps the records: they are SMS manager now. */
  keeps: boolean;
  /** Nobody is SMS manager, so a Jira administrator may appoint one. */
  vacant: boolean;
  /** Today on the site's clock, `YYYY-MM-DD`: screens never judge by the browser's. */
  today: string;
}

/** One version of an entry with what its event says; `why` is absent where the event's data were erased. */
export interface EntryVersion {
  version: number;
  body: unknown;
  by: string;
  at: string;
  why?: string;
  /** The event in the chain of the site that tells of it; absent where none does, which is a finding. */
  event?: { sequence: number; hash: string };
  /** The content is what its event holds the digest of. */
  proved: boolean;
}

/** What stops an import that has kept some of its rows. */
export const stops = ['changed meanwhile', 'the store is busy', 'not your part', 'no room'] as const;

/** Calls about the records of the site: policies, requirements, forums, roles and the rest. */
export const catalogueCalls = {
  /** Everything in force, for any signed-in person. */
  catalogues: { request: z.object({}), reply: of<OpenedCatalogues>() },
  /** Keeps a new version of an entry, or a new entry (`basedOn` 0). The SMS manager's to do. */
  keepRecord: {
    request: z.object({ kind, id: entryId, body, basedOn, why }),
    reply: z.object({ done: z.enum(['now', 'already']), version: z.int() }),
  },
  /** Takes an entry out of use; it stays readable. The SMS manager's to do. */
  retireRecord: {
    request: z.object({ kind, id: entryId, basedOn, why }),
    reply: z.object({ done: z.enum(['now', 'already']), version: z.int() }),
  },
  /** Every version of one entry with who, when and why, oldest first. */
  recordVersions: { request: z.object({ kind, id: entryId }), reply: of<{ versions: EntryVersion[] }>() },
  /**
   * Keeps a whole table. Every row is checked before the first is kept, so a bad row keeps nothing. A large table is kept in
   * several transactions: where something stops it after the first, `stopped` names the rows that are not in, and why. The
   * same import again keeps those, and leaves the others as they are. The SMS manager's to do.
   */
  importRecords: {
    request: z.object({
      kind,
      rows: z.array(z.object({ row: z.int(), id: z.string().check(z.maxLength(200, 'at most 200 characters')), body, basedOn })).check(
        z.minLength(1, 'at least one row'),
        z.maxLength(importLimit, `at most ${importLimit} rows`),
      ),
      why,
    }),
    reply: z.object({
      created: z.int(), changed: z.int(), same: z.int(),
      /** `left`: lines of the table, in their order. */
      stopped: z.optional(z.object({ left: z.array(z.int()), because: z.enum(stops) })),
    }),
  },
  /** Appoints somebody to a role. The SMS manager's to do; while there is none, a Jira administrator appoints the SMS manager. */
  appointRole: {
    request: z.object({ role: z.enum(roles), accountId, scope: z.optional(text), from: text, to: z.optional(text), basis: z.optional(text) }),
    reply: z.object({ done: z.enum(['now', 'already']) }),
  },
  /** Ends an appointment, now or after a day. The SMS manager's to do. */
  endRole: {
    request: z.object({ role: z.enum(roles), id: text, to: z.optional(text), why }),
    reply: z.object({ done: z.enum(['now', 'already']) }),
  },
  /** Holds every version of every record against the ledger. For the auditor, the SMS manager and Jira administrators. */
  checkRecords: { request: z.object({}), reply: of<{ versions: number; records: number; problems: RecordProblem[] }>() },
} as const;
