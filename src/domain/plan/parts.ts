import * as z from 'zod/mini';

/** A calendar day, `YYYY-MM-DD`, without a time zone, as Jira keeps Start date and Due date. */
export const calendarDay = z.iso.date();

/** A number as measured, or text where the value is a name on a scale or still a placeholder such as “TBD”. */
export const quantity = z.looseObject({
  value: z.union([z.number(), z.string()]),
  unit: z.optional(z.string()),
});
export type Quantity = z.infer<typeof quantity>;

/**
 * The answer “none” to a question that silence cannot answer (other parties, budget, skills, tools, change records).
 * It carries who said so and when, and is repeated to whoever approves.
 */
export const noneAnswer = z.looseObject({
  by: z.string(),
  at: z.iso.datetime(),
});
export type NoneAnswer = z.infer<typeof noneAnswer>;

/** Which way is better. */
export const directions = ['higher', 'lower', 'within range', 'equal'] as const;
export type Direction = (typeof directions)[number];

/** How a value is compared with its target. `between` uses `target.value` to `upTo`, both included. */
export const comparators = ['at least', 'at most', 'exactly', 'between'] as const;
export type Comparator = (typeof comparators)[number];

/** How often something is measured or looked at. */
export const cadences = ['weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly'] as const;
export type Cadence = (typeof cadences)[number];
