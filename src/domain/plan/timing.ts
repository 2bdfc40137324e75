import * as z from 'zod/mini';
import { calendarDay } from './parts';
import type { StoredShape } from './reading';

const schema = z.looseObject({
  version: z.literal(1),
  /** Completion by an event instead of a date: what happens, how it is observed, when we look next, when we stop waiting. */
  trigger: z.optional(
    z.looseObject({
      text: z.string(),
      observedBy: z.optional(z.string()),
      nextLook: z.optional(calendarDay),
      longStop: z.optional(calendarDay),
      /** Whether it has happened, as somebody found on a day, and what shows it. */
      progress: z.optional(
        z.looseObject({ happened: z.boolean(), on: calendarDay, evidence: z.optional(z.string()) }),
      ),
    }),
  ),
  milestones: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string(),
      date: z.optional(calendarDay),
      trigger: z.optional(z.string()),
      criterion: z.optional(z.string()),
    }),
  ),
  dependencies: z.optional(
    z.array(z.looseObject({ id: z.string(), text: z.string(), issue: z.optional(z.string()), neededBy: z.optional(calendarDay) })),
  ),
});

/**
 * When (6.2.2), beyond Jira's own Start date and Due date: trigger, milestones, dependencies. ≤ 32 KB as stored in Jira.
 */
export type Timing = z.infer<typeof schema>;

export const timing: StoredShape<Timing> = { name: 'timing', version: 1, schema, migrations: {} };
