import * as z from 'zod/mini';
import { hash } from '../ledger/event';
import { roles } from '../roles/roles';
import type { EventOf } from '../record/eventShape';

const version = z.int().check(z.minimum(1));

/** Events about the site's records, on the chain of the site: exactly one for each version of each record. */
export const recordEvents = {
  /** A version of an entry was kept. `digest` is of its content, see entryDigest.ts. */
  'record.kept': z.looseObject({ kind: z.string(), id: z.string(), version, digest: hash, state: z.string(), why: z.string() }),
  /** Versions that came with one import; a large import has several of these. */
  'records.imported': z.looseObject({ kind: z.string(), records: z.array(z.looseObject({ id: z.string(), version, digest: hash })), why: z.string() }),
  /** Somebody was appointed. `as` says in what capacity the actor did so. */
  'role.assigned': z.looseObject({
    role: z.enum(roles),
    id: z.string(),
    accountId: z.string(),
    scope: z.optional(z.string()),
    from: z.iso.date(),
    to: z.optional(z.iso.date()),
    basis: z.optional(z.string()),
    as: z.enum(['SMS manager', 'Jira administrator']),
    version,
    digest: hash,
  }),
  /** A role ends: after a day, or at the moment of the event. */
  'role.ended': z.looseObject({ role: z.enum(roles), id: z.string(), accountId: z.string(), to: z.optional(z.iso.date()), why: z.string(), version, digest: hash }),
} as const;

export type SiteRecordEvent = EventOf<typeof recordEvents>;
