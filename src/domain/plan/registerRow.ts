import * as z from 'zod/mini';
import type { StoredShape } from './reading';

const mark = z.enum(['missing', 'partly', 'largely', 'fully', 'not applicable']);

const schema = z.looseObject({
  version: z.literal(1),
  /** State of the objective in the register, by the record; work under way is Jira's to say. */
  state: z.enum(['draft', 'approved', 'in progress', 'complete', 'suspended', 'cancelled', 'superseded']),
  /** The word on the lozenge: `no plan` is a draft with no plan element filled, `in review` one that waits for approval. */
  lozenge: z.enum(['no plan', 'draft', 'in review', 'approved', 'in progress', 'complete', 'suspended', 'cancelled', 'superseded']),
  /** Accepted in principle, with the day by which the plan is due. */
  planDue: z.optional(z.iso.date()),
  /** Number of the approved version in force. */
  approvedVersion: z.optional(z.int().check(z.minimum(1))),
  /** What stands in the fields departs from that version, and this is what it asks for. */
  change: z.optional(z.enum(['T1', 'T2', 'T3'])),
  /** Roles whose approval is waited for. */
  waitsFor: z.optional(z.array(z.string())),
  /** Nobody answers for it: the owner left, lost the role, or declined; or somebody stands in until this day. */
  ownerVacant: z.optional(z.boolean()),
  interimUntil: z.optional(z.iso.date()),
  /** Resource lines, how many of them nobody has committed, and of those how many wait for an answer and how many were refused. */
  resources: z.optional(z.looseObject({ lines: z.int(), uncommitted: z.int(), requested: z.optional(z.int()), refused: z.optional(z.int()) })),
  /** The newest evidence, for opening it from the register; `of` is all there is. */
  evidence: z.optional(
    z.looseObject({ of: z.int(), items: z.array(z.looseObject({ title: z.string(), kind: z.string(), href: z.optional(z.string()), issue: z.optional(z.string()), attachment: z.optional(z.string()) })) }),
  ),
  /** Jira's status and the record say different things. */
  disagreement: z.optional(z.string()),
  /** What the score concluded. These three are absent only while no score could ever be given. */
  planState: z.optional(z.enum(['incomplete', 'gates open', 'ready for approval'])),
  /** 0 to 100, the number everybody sees. */
  completeness: z.optional(z.int().check(z.minimum(0), z.maximum(100))),
  marks: z.optional(
    z.object({ objective: mark, what: mark, resources: mark, who: mark, when: mark, evaluated: mark }),
  ),
  /** Rule ids of the gates not fully met, in the order of the profile. */
  openGates: z.array(z.string()),
  /**
   * Relations that are there, of those expected, and whether the thread holds as far as the state demands; absent while
   * none is expected. The percentage stands in the field `traceability`.
   */
  traceability: z.optional(z.looseObject({ actual: z.int(), expected: z.int(), thread: z.optional(z.boolean()) })),
  /** What has happened since approval, 0 to 100; absent before approval and while nothing has happened. */
  operation: z.optional(z.int().check(z.minimum(0), z.maximum(100))),
  /** Copied from what stands in the fields, so that the register can search and sort by them. */
  level: z.optional(z.string()),
  serves: z.optional(z.string()),
  ownerRole: z.optional(z.string()),
  category: z.optional(z.string()),
  /** The forum in which results are reviewed, by its name. */
  forum: z.optional(z.string()),
  /** Whether it counts in somebody's performance review, for who takes the register out. No figure depends on it. */
  inPerformanceReview: z.optional(z.boolean()),
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

/** What the record adds to the row. A row without it is that of an objective about which nothing is recorded. */
export type RecordedRow = Pick<
  RegisterRow,
  'state' | 'lozenge' | 'planDue' | 'approvedVersion' | 'change' | 'waitsFor' | 'ownerVacant' | 'interimUntil' | 'resources' | 'evidence' | 'disagreement'
> & {
  /** The objective's own state, as `objective-state` begins with it. */
  objectiveState: string;
};

export const registerRow: StoredShape<RegisterRow> = { name: 'register-row', version: 1, schema, migrations: {} };
