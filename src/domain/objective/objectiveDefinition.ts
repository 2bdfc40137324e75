import * as z from 'zod/mini';
import { comparators, directions, quantity } from '../plan/parts';
import type { StoredShape } from '../plan/reading';

/** A value as measured or aimed at in a period, for example `FY2012`. */
const periodQuantity = z.extend(quantity, { period: z.optional(z.string()) });

/** Fingerprint of a cell of a register; see objective/register/planImport.ts. */
const cell = z.optional(z.string());

const schema = z.looseObject({
  version: z.literal(1),
  /** One sentence: direction, metric, scope, target, date. */
  statement: z.optional(z.string()),
  /** Which of the three categories of a balanced set it belongs to. */
  category: z.optional(z.enum(['customer outcome', 'process health', 'risk and compliance'])),
  level: z.optional(z.enum(['service', 'process', 'team', 'management'])),
  /** The service, process, team or body it is set for, as named in the organization. */
  serves: z.optional(z.string()),
  /** The role in which the accountable owner holds the objective, for example “problem manager”. */
  ownerRole: z.optional(z.string()),
  /** The owner as an imported register wrote it, for example “Assigned leads”. Cleared once a person is named. */
  ownerAsWritten: z.optional(z.string()),
  /** 1 is the highest. Set by the SMS manager; 3 when not set. */
  riskTier: z.optional(z.union([z.literal(1), z.literal(2), z.literal(3)])),
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
