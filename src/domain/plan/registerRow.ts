import * as z from 'zod/mini';
import type { StoredShape } from './reading';

const mark = z.enum(['missing', 'partly', 'largely', 'fully', 'not applicable']);

const schema = z.looseObject({
  version: z.literal(1),
  /** State of the objective in the register. Before approval is recorded every objective is a draft. */
  state: z.enum(['draft', 'approved', 'in progress', 'complete']),
  /** The word on the lozenge: `no plan` is a draft with no plan element filled. */
  lozenge: z.enum(['no plan', 'draft']),
  /** What the score concluded. These three are absent only while no score could ever be given. */
  planState: z.optional(z.enum(['incomplete', 'gates open', 'ready for approval'])),
  /** 0 to 100, the number everybody sees. */
  completeness: z.optional(z.int().check(z.minimum(0), z.maximum(100))),
  marks: z.optional(
    z.object({ objective: mark, what: mark, resources: mark, who: mark, when: mark, evaluated: mark }),
  ),
  /** Rule ids of the gates not fully met, in the order of the profile. */
  openGates: z.array(z.string()),
  /** Copied from the objective's definition, so that the register can search and sort by them. */
  level: z.optional(z.string()),
  serves: z.optional(z.string()),
  ownerRole: z.optional(z.string()),
  /**
   * Issues that carry the work, counted by the app, which sees them all: the child issues, and with them the linked ones
   * that planned activities name.
   */
  work: z.optional(z.looseObject({ children: z.optional(z.int().check(z.minimum(0))), total: z.int().check(z.minimum(0)) })),
  /** Version of the profile the figures follow. */
  profile: z.string(),
  /** First 16 hexadecimal digits of the hash of the facts the figures stand on. See plan/hashInputs.ts. */
  inputs: z.string(),
  /** Since when the figures could not be recomputed; they are those of before. */
  unknownSince: z.optional(z.iso.datetime()),
});

/**
 * What the app concludes about one objective, in the read-only field `register-row`: the register's index, searchable by
 * JQL. It holds no time while the figures are known, so an unchanged conclusion is an unchanged value.
 */
export type RegisterRow = z.infer<typeof schema>;
export type Lozenge = RegisterRow['lozenge'];

export const registerRow: StoredShape<RegisterRow> = { name: 'register-row', version: 1, schema, migrations: {} };
