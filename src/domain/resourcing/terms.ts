import * as z from 'zod/mini';
import { calendarDay } from '../plan/parts';
import { capacityBands, resourceTypes, type Resources } from '../plan/resources';

export type ResourceLine = Resources['lines'][number];

/** What somebody commits: a resource line without what may change without touching the promise. */
export const terms = z.looseObject({
  type: z.enum(resourceTypes),
  name: z.string(),
  band: z.optional(z.enum(capacityBands)),
  days: z.optional(z.number()),
  period: z.optional(z.string()),
  amount: z.optional(z.number()),
  currency: z.optional(z.string()),
  withinExistingBudget: z.optional(z.boolean()),
  input: z.optional(z.string()),
  constraint: z.optional(z.string()),
  acceptanceEvidence: z.optional(z.string()),
  validTo: z.optional(calendarDay),
});
export type Terms = z.infer<typeof terms>;

const texts = ['period', 'currency', 'input', 'constraint', 'acceptanceEvidence'] as const;
const others = ['band', 'days', 'amount', 'withinExistingBudget', 'validTo'] as const;

/** The terms of a line as it stands. Spaces around a text, and an empty text, make no other terms. */
export function termsOf(line: ResourceLine): Terms {
  const said: Record<string, unknown> = { type: line.type, name: line.name.trim() };
  for (const key of texts) {
    const text = line[key]?.trim() ?? '';
    if (text !== '') said[key] = text;
  }
  for (const key of others) if (line[key] !== undefined) said[key] = line[key];
  return said as Terms;
}

/** Whether a line still asks for what was asked or confirmed. */
export function sameTerms(held: Terms, line: ResourceLine): boolean {
  const now = termsOf(line);
  return (['type', 'name', ...texts, ...others] as const).every((key) => held[key] === now[key]);
}
