import * as z from 'zod/mini';
import { calendarDay } from '../plan/parts';
import type { Unmet } from '../record/decision';
import { type AuditItem, unless } from './unmet';

/** Digits, with spaces or hyphens between them where they were written down in groups. Used exactly as given. */
const digits = z.string().check(z.maxLength(200), z.regex(/^\d(?:[\d -]*\d)?$/, 'digits, in groups if you like'));
const line = z.string().check(z.minLength(1), z.maxLength(200), z.regex(/^[^\p{Cc}\p{Surrogate}]*$/u, 'one line of text'));

/** Where the seed of a draw comes from. */
export const seed = z.discriminatedUnion('kind', [
  /** Thrown or drawn by the auditor: dice, cards, balls. */
  z.object({ kind: z.literal('digits'), digits, from: line, witness: z.optional(z.string().check(z.maxLength(128))) }),
  /** Half from the auditor, half from the audited organization: neither can choose the draw alone. */
  z.object({ kind: z.literal('two parts'), auditor: digits, auditee: digits, givenBy: z.string().check(z.minLength(1), z.maxLength(128)) }),
  /** A value that everybody can look up and nobody here decides: a lottery, a published beacon. */
  z.object({ kind: z.literal('public value'), value: line, name: line, on: calendarDay }),
]);
export type Seed = z.infer<typeof seed>;

/** Digits that a seed must have; ten of them from each side where two sides give it. */
export const leastDigits = 20;

/** The text that goes into every ticket. */
export function seedText(given: Seed): string {
  switch (given.kind) {
    case 'digits':
      return given.digits;
    case 'two parts':
      return given.auditor + given.auditee;
    case 'public value':
      return given.value;
  }
}

/**
 * What stands in the way of a seed, everything at once. `frozenAt` is when the population was frozen: a public value must
 * not be older, because whoever knows it beforehand can choose the population to fit.
 */
export function seedGaps(given: Seed, frozenAt: string): Unmet[] {
  const long = (item: AuditItem, text: string, least: number): Unmet[] => {
    const count = text.replace(/\D/g, '').length;
    return unless(count >= least, item, { digits: count, least });
  };
  switch (given.kind) {
    case 'digits':
      return long('seed has enough digits', given.digits, leastDigits);
    case 'two parts':
      return [
        ...long('auditor gave enough digits', given.auditor, leastDigits / 2),
        ...long('auditee gave enough digits', given.auditee, leastDigits / 2),
      ];
    case 'public value':
      return unless(given.on >= frozenAt.slice(0, 10), 'public value is from after the freezing', { on: given.on, frozen: frozenAt.slice(0, 10) });
  }
}
