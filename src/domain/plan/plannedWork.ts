import * as z from 'zod/mini';
import { noneAnswer } from './parts';
import type { StoredShape } from './reading';

/** How somebody takes part in an activity: does it, answers for it, is asked, is told. */
export const involvements = ['R', 'A', 'C', 'I'] as const;

const schema = z.looseObject({
  version: z.literal(1),
  /** What will exist when the work is done, each with what must be true to accept it. */
  deliverables: z.array(
    z.looseObject({ id: z.string(), name: z.string(), acceptance: z.optional(z.string()) }),
  ),
  /** What will be done. `delivers` holds ids of deliverables, `work` ids of Jira issues. */
  activities: z.array(
    z.looseObject({
      id: z.string(),
      text: z.string(),
      delivers: z.optional(z.array(z.string())),
      /** The person (account id) or team (plain text) that does it. */
      responsible: z.optional(z.looseObject({ accountId: z.optional(z.string()), team: z.optional(z.string()) })),
      /** Who else takes part; the plan's accountable owner answers for an activity that names nobody with `A`. */
      parties: z.optional(
        z.array(z.looseObject({ accountId: z.optional(z.string()), team: z.optional(z.string()), role: z.enum(involvements) })),
      ),
      /** How it moves the measure, in one sentence. */
      contribution: z.optional(z.string()),
      work: z.optional(z.array(z.string())),
      /** Done again and again without an issue each time. */
      routine: z.optional(z.boolean()),
      /** Key or address of the change record this activity needs. */
      changeRecord: z.optional(z.string()),
    }),
  ),
  /** Questions that silence cannot answer, answered “none”. What is named stands in the lists above. */
  none: z.optional(
    z.looseObject({ thirdPartyWork: z.optional(noneAnswer), changeRecords: z.optional(noneAnswer) }),
  ),
  /** The template the plan was made from, in the version of that day. */
  template: z.optional(z.looseObject({ id: z.string(), version: z.int().check(z.minimum(1)) })),
  /** The plan lives on another epic (a program plan); these parts of it serve this objective. */
  deliveredBy: z.optional(
    z.looseObject({ epic: z.string(), activities: z.array(z.string()), evaluation: z.array(z.string()) }),
  ),
});

/** What will be done (6.2.2): deliverables and activities. ≤ 32 KB as stored in Jira. */
export type PlannedWork = z.infer<typeof schema>;

export const plannedWork: StoredShape<PlannedWork> = { name: 'planned-work', version: 1, schema, migrations: {} };
