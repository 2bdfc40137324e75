import * as z from 'zod/mini';
import { calendarDay, comparators, directions, quantity } from '../plan/parts';
import type { StoredShape } from '../plan/reading';

/** A value as measured or aimed at in a period, for example `FY2012`. */
const periodQuantity = z.extend(quantity, { period: z.optional(z.string()) });

/** Fingerprint of a cell of a register; see objective/register/planImport.ts. */
const cell = z.optional(z.string());

/** Where an objective was taken from. An agreement is an input: the objective still needs an owner, a forum and a review. */
export const objectiveSources = [
  'service level agreement', 'policy', 'risk', 'audit', 'interested party', 'management', 'other',
] as const;

/** The categories of a balanced set of objectives. */
export const objectiveCategories = ['customer outcome', 'process health', 'risk and compliance'] as const;
export type ObjectiveCategory = (typeof objectiveCategories)[number];

const schema = z.looseObject({
  version: z.literal(1),
  /** One sentence: direction, metric, scope, target, date. */
  statement: z.optional(z.string()),
  /** Which of the three categories of a balanced set it belongs to. */
  category: z.optional(z.enum(objectiveCategories)),
  level: z.optional(z.enum(['service', 'process', 'team', 'management'])),
  /** The service, process, team or body it is set for, as named in the organization. */
  serves: z.optional(z.string()),
  /** The role in which the accountable owner holds the objective, for example “problem manager”. */
  ownerRole: z.optional(z.string()),
  /** Why this role answers for an objective at this level, where another would be expected. */
  ownerRoleWhy: z.optional(z.string()),
  /** The owner as an imported register wrote it, for example “Assigned leads”. Cleared once a person is named. */
  ownerAsWritten: z.optional(z.string()),
  /** 1 is the highest. A proposal: what the SMS manager set stands in the record, see approval/tierInForce.ts. */
  riskTier: z.optional(z.union([z.literal(1), z.literal(2), z.literal(3)])),
  /** Ids of the policy statements it serves, and of the applicable requirements it answers. */
  policies: z.optional(z.array(z.string())),
  requirements: z.optional(z.array(z.string())),
  /** No applicable requirement bears on it: why, who says so and when. */
  noRequirement: z.optional(z.looseObject({ reason: z.string(), by: z.string(), at: z.iso.datetime() })),
  source: z.optional(z.enum(objectiveSources)),
  /** The person or body of the business or of top management that asked for it or agreed to it, and the day. */
  inputFrom: z.optional(z.looseObject({ who: z.string(), on: calendarDay })),
  /** How the owner can move the measure, in the owner's words. */
  controllable: z.optional(z.looseObject({ comment: z.string(), by: z.string(), at: z.iso.datetime() })),
  /** There is no baseline yet; it is known by this day. */
  baselineDue: z.optional(calendarDay),
  /** The objective itself is looked at again by this day. */
  reviewDue: z.optional(calendarDay),
  /** Exported with the objective, never scored: an objective is not a target of a person. */
  inPerformanceReview: z.optional(z.boolean()),
  /** Address of a plan kept elsewhere: evidence beside the five elements, never in their place. */
  planElsewhere: z.optional(z.string()),
  /** How anyone can tell that it was achieved: a measure with a target, or a deliverable with an acceptance condition. */
  success: z.optional(
    z.looseObject({
      form: z.enum(['measure', 'deliverable']),
      metric: z.optional(z.string()),
      direction: z.optional(z.enum(directions)),
      comparator: z.optional(z.enum(comparators)),
      baseline: z.optional(periodQuantity),
      target: z.optional(periodQuantity),
      upTo: z.optional(z.number()),
      /** The target equals the baseline on purpose. */
      maintain: z.optional(z.boolean()),
      /** For a deliverable: what anyone can see when it is done. */
      acceptance: z.optional(z.string()),
    }),
  ),
  /** The row of a register this was imported from; the identity is what makes a second import find it again. */
  importedFrom: z.optional(
    z.looseObject({
      register: z.string(),
      identity: z.string(),
      /** Id of the project the register was imported to; an epic that is moved still belongs to that register. */
      projectId: z.optional(z.string()),
      /** What each cell was when it was last written here, so that only a changed cell is written again. */
      cells: z.optional(
        z.looseObject({
          reference: cell, objective: cell, measure: cell, baseline: cell, target: cell, direction: cell, unit: cell,
          owner: cell, role: cell, due: cell, level: cell, serves: cell,
        }),
      ),
    }),
  ),
});

/** The objective itself (6.2.1): statement, where it is set, and how achievement is told. ≤ 32 KB as stored in Jira. */
export type ObjectiveDefinition = z.infer<typeof schema>;

export const objectiveDefinition: StoredShape<ObjectiveDefinition> = {
  name: 'objective-definition',
  version: 1,
  schema,
  migrations: {},
};
