import * as z from 'zod/mini';
import { entryId } from '../catalogues/entryId';
import { calendarDay } from '../plan/parts';
import { candidateContent, candidateId, publication, workshopLimits } from './workshop';

const name = z.string().check(z.refine((said) => said.trim() !== '', 'a name'), z.maxLength(workshopLimits.text, `at most ${workshopLimits.text} characters`));
const ids = z.array(entryId).check(z.maxLength(100, 'at most 100'));
const priorities = z.object({ policies: ids, requirements: ids, services: ids });
const revision = z.int().check(z.minimum(1));
const all = z.array(candidateId).check(z.maxLength(workshopLimits.candidates, `at most ${workshopLimits.candidates} candidates`));

/**
 * What can be done to a workshop. Each deed says only what it changes, so that people who work side by side do not undo one
 * another; where two change the same thing, the deed carries what its person saw (`revision`, `seen`, `basedOn`).
 */
export const workshopDeed = z.discriminatedUnion('deed', [
  /** A new workshop; one that stands there is kept and can be read. `basedOn` is the version that was seen, 0 for none. */
  z.object({ deed: z.literal('begin'), name, heldOn: z.optional(calendarDay), basedOn: z.int().check(z.minimum(0)) }),
  z.object({ deed: z.literal('set priorities'), priorities, seen: priorities }),
  z.object({
    deed: z.literal('add candidates'),
    candidates: z
      .array(z.object({ id: candidateId, sentence: candidateContent.shape.sentence }))
      .check(z.minLength(1, 'at least one'), z.maxLength(workshopLimits.candidates, `at most ${workshopLimits.candidates} candidates`)),
  }),
  z.object({ deed: z.literal('change candidate'), id: candidateId, revision, content: candidateContent }),
  z.object({ deed: z.literal('remove candidate'), id: candidateId, revision }),
  z.object({ deed: z.literal('choose'), id: candidateId, chosen: z.boolean() }),
  /** Every candidate in the order people want. */
  z.object({ deed: z.literal('order'), ids: all, seen: all }),
  z.object({ deed: z.literal('publish'), publication }),
]);
export type WorkshopDeed = z.infer<typeof workshopDeed>;
