import * as z from 'zod/mini';
import { calendarDay, noneAnswer } from './parts';
import type { StoredShape } from './reading';

/** People, skill, tool, budget, third party (an other party in ISO/IEC 20000-1 terms) or facility. */
export const resourceTypes = ['people', 'skill', 'tool', 'budget', 'third party', 'facility'] as const;
export type ResourceType = (typeof resourceTypes)[number];

/** S up to 5 days, M up to 20 days, L more than 20 days over the plan. */
export const capacityBands = ['S', 'M', 'L'] as const;
export type CapacityBand = (typeof capacityBands)[number];

const schema = z.looseObject({
  version: z.literal(1),
  lines: z.array(
    z.looseObject({
      id: z.string(),
      type: z.enum(resourceTypes),
      /** The role, skill, tool, budget item, other party or facility. For people always a role, never a person's name. */
      name: z.string(),
      band: z.optional(z.enum(capacityBands)),
      /** Days over the whole period, where a figure is wanted instead of a band. */
      days: z.optional(z.number()),
      /** When or for how long, in words: “Jan to Jun”, “2 days a month”. */
      period: z.optional(z.string()),
      amount: z.optional(z.number()),
      /** ISO 4217. */
      currency: z.optional(z.string()),
      withinExistingBudget: z.optional(z.boolean()),
      /** Where the approval or commitment can be seen. */
      reference: z.optional(z.string()),
      /** For a third party: what we need from it, what binds it, and what we accept as completion. */
      input: z.optional(z.string()),
      constraint: z.optional(z.string()),
      acceptanceEvidence: z.optional(z.string()),
      /** For a third party: account id of our own person who follows it up. */
      followedUpBy: z.optional(z.string()),
      /** Ids of the milestones and metrics of this plan that move when it comes late or not at all. */
      affects: z.optional(z.array(z.string())),
      validTo: z.optional(calendarDay),
      /** For a skill: the role that has it, or the id of the Jira issue that closes the gap. */
      heldBy: z.optional(z.string()),
      gapTask: z.optional(z.string()),
    }),
  ),
  /** “Nothing extra: the existing capacity of <role> is enough”, said by `by` at `at`. */
  noneExtra: z.optional(z.looseObject({ role: z.string(), by: z.string(), at: z.iso.datetime() })),
  /** Questions that silence cannot answer, answered “none”. */
  none: z.optional(
    z.looseObject({
      budget: z.optional(noneAnswer),
      skills: z.optional(noneAnswer),
      tools: z.optional(noneAnswer),
      thirdParties: z.optional(noneAnswer),
    }),
  ),
});

/** With what resources (6.2.2). ≤ 32 KB as stored in Jira. */
export type Resources = z.infer<typeof schema>;

export const resources: StoredShape<Resources> = { name: 'resources', version: 1, schema, migrations: {} };
