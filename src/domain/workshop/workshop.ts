import * as z from 'zod/mini';
import { entryId } from '../catalogues/entryId';
import type { ObjectiveDefinition } from '../objective/objectiveDefinition';
import { calendarDay, comparators, directions } from '../plan/parts';
import type { StoredShape } from '../plan/reading';

/** What a workshop holds at most; sizes of texts in UTF-16 units, of the whole in bytes. */
export const workshopLimits = { candidates: 100, sentence: 1_000, fields: 4_000, text: 300, published: 20, earlier: 50, bytes: 180 * 1024 } as const;

const text = z.string().check(z.maxLength(workshopLimits.text, `at most ${workshopLimits.text} characters`));
const day = calendarDay;
const quantity = z.object({ value: z.union([z.number(), text]), unit: z.optional(text), period: z.optional(text) });
const ids = z.array(entryId).check(z.maxLength(50, 'at most 50'));

/** Fields of an objective that a workshop confirms from its sentence; the sentence itself stands beside them. */
export const candidateFields = z
  .object({
    success: z.optional(
      z.object({
        form: z.enum(['measure', 'deliverable']),
        metric: z.optional(text),
        direction: z.optional(z.enum(directions)),
        comparator: z.optional(z.enum(comparators)),
        baseline: z.optional(quantity),
        target: z.optional(quantity),
        upTo: z.optional(z.number()),
        maintain: z.optional(z.boolean()),
        acceptance: z.optional(z.string().check(z.maxLength(1_000, 'at most 1,000 characters'))),
      }),
    ),
    level: z.optional(z.enum(['service', 'process', 'team', 'management'])),
    serves: z.optional(text),
    policies: z.optional(ids),
    requirements: z.optional(ids),
  })
  .check(z.refine((fields) => JSON.stringify(fields).length <= workshopLimits.fields, `at most ${workshopLimits.fields} characters in all fields together`));
export type CandidateFields = z.infer<typeof candidateFields>;

/** 1 is little, 3 is much. */
const grade = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export type Grade = z.infer<typeof grade>;

/** What people say of a candidate; each member can be given alone. */
export const candidateContent = z.object({
  sentence: z
    .string()
    .check(z.refine((said) => said.trim() !== '', 'a sentence'), z.maxLength(workshopLimits.sentence, 'at most 1,000 characters')),
  fields: candidateFields,
  /** Account id of who would answer for it. */
  owner: z.optional(z.string().check(z.regex(/^[A-Za-z0-9:_-]{1,128}$/, 'an account id'))),
  due: z.optional(day),
  /** Days of work, or said to be unknown; absent while nobody was asked. */
  effort: z.optional(z.union([z.literal('unknown'), z.object({ days: z.number().check(z.positive(), z.maximum(10_000)) })])),
  /** A rough figure with its currency, or said to be unknown. */
  cost: z.optional(z.union([z.literal('unknown'), z.object({ amount: z.number().check(z.minimum(0), z.maximum(1e12)), currency: z.string().check(z.regex(/^[A-Z]{3}$/, 'a currency like EUR')) })])),
  value: z.optional(grade),
  effortGrade: z.optional(grade),
  risk: z.optional(grade),
});
export type CandidateContent = z.infer<typeof candidateContent>;

/** The id of a candidate, made where it was first typed: sending it twice adds it once. */
export const candidateId = z.string().check(z.regex(/^[A-Za-z0-9-]{8,40}$/, '8 to 40 letters, digits and hyphens'));

const candidate = z.looseObject({
  id: candidateId,
  /** 1 for the first; each change of its content makes the next. */
  revision: z.int(),
  ...candidateContent.shape,
  /** Account id of who put it forward. */
  by: z.string(),
  /** It is to become an objective. */
  chosen: z.boolean(),
  /** Its epic is being made: by whom, and when that began; `since` is when an attempt was first cut off, so that its epic is looked for. */
  promoting: z.optional(z.looseObject({ by: z.string(), at: z.string(), since: z.optional(z.string()) })),
  epic: z.optional(z.looseObject({ id: z.string(), key: z.string(), by: z.string(), at: z.string() })),
});
export type Candidate = z.infer<typeof candidate>;

/** Where the set was made known. */
export const publication = z.object({
  channel: text.check(z.refine((said) => said.trim() !== '', 'a channel')),
  link: z.optional(z.string().check(z.maxLength(1_000), z.regex(/^https?:\/\/[^\s]+$/, 'an address that begins with https://'))),
  on: day,
});

const schema = z.looseObject({
  version: z.literal(1),
  name: z.string(),
  heldOn: z.optional(day),
  /** Ids of the site's records the workshop starts from. */
  priorities: z.looseObject({ policies: z.array(z.string()), requirements: z.array(z.string()), services: z.array(z.string()) }),
  /** In the order of the people; nothing else sorts them. */
  candidates: z.array(candidate),
  published: z.array(z.looseObject({ ...publication.shape, by: z.string(), at: z.string() })),
  /** Workshops of this project before this one, each with the version of the record that holds it. */
  earlier: z.array(z.looseObject({ name: z.string(), version: z.int() })),
});
/** One objective-setting workshop of a project (6.2.1): from priorities to objectives that were made known. */
export type Workshop = z.infer<typeof schema>;

export const workshopShape: StoredShape<Workshop> = { name: 'workshop', version: 1, schema, migrations: {} };

/** The chain of a project's workshops: one event for each version of the record. */
export const workshopChain = (projectId: string): string => `workshop:${projectId}`;

/** The content of `objective-definition` that a candidate becomes. */
export const definitionOf = ({ sentence, fields }: Pick<CandidateContent, 'sentence' | 'fields'>): ObjectiveDefinition => ({ version: 1, statement: sentence, ...fields });
