import * as z from 'zod/mini';
import { cadences, calendarDay, comparators, directions, quantity } from './parts';
import type { StoredShape } from './reading';

const metric = z.looseObject({
  id: z.string(),
  name: z.string(),
  /** Id of its definition in the organization's dictionary of metrics. */
  definition: z.optional(z.string()),
  /** What is counted. */
  counted: z.optional(z.string()),
  /** What is left out, in words; or `nothingExcluded`, which is an answer too. */
  excluded: z.optional(z.string()),
  nothingExcluded: z.optional(z.boolean()),
  population: z.optional(z.string()),
  serviceHours: z.optional(z.string()),
  /** The authoritative system or report, and where in it (report id, JQL, address, parameters). */
  source: z.optional(z.string()),
  sourceLocator: z.optional(z.string()),
  /** The calculation, so that another person gets the same number. */
  method: z.optional(z.string()),
  direction: z.optional(z.enum(directions)),
  comparator: z.optional(z.enum(comparators)),
  target: z.optional(quantity),
  /** Upper end when the comparator is `between`. */
  upTo: z.optional(z.number()),
  /** A value still near enough, in the target's unit. */
  tolerance: z.optional(z.number()),
  /** There is no tolerance, on purpose: a miss is a miss. */
  toleranceNone: z.optional(z.boolean()),
  /** Targets on the way, in the target's unit, each for the period that ends on `until`. */
  steps: z.optional(z.array(z.looseObject({ until: calendarDay, value: z.number() }))),
  /** IANA name of the zone in which a period begins and ends. */
  timezone: z.optional(z.string()),
  frequency: z.optional(z.enum(cadences)),
  firstDue: z.optional(calendarDay),
});

const schema = z.looseObject({
  version: z.literal(1),
  metrics: z.array(metric),
  /** For a deliverable: the condition that decides, and who assesses it. */
  acceptanceTest: z.optional(z.looseObject({ condition: z.string(), assessor: z.optional(z.string()) })),
  /** The approach in free words, as an imported register or an author wrote it. Words alone are not a method. */
  approach: z.optional(z.string()),
  /** With several metrics: success when all meet their target, or any. */
  successRule: z.optional(z.enum(['all', 'any'])),
  review: z.optional(
    z.looseObject({
      cadence: z.optional(z.enum(cadences)),
      /** Account id. */
      reviewer: z.optional(z.string()),
      forum: z.optional(z.string()),
      /** Id of that forum in the organization's calendar. */
      forumId: z.optional(z.string()),
      /** Where the evaluation is recorded. */
      recordedIn: z.optional(z.string()),
      /** What is decided, by whom, when the target is missed. */
      ifMissed: z.optional(z.string()),
    }),
  ),
});

/** How results are evaluated (6.2.2). ≤ 32 KB as stored in Jira. */
export type EvaluationCriteria = z.infer<typeof schema>;
export type Metric = EvaluationCriteria['metrics'][number];

export const evaluationCriteria: StoredShape<EvaluationCriteria> = {
  name: 'evaluation-criteria',
  version: 1,
  schema,
  migrations: {},
};
