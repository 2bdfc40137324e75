import * as z from 'zod/mini';
import type { ProfileDifference } from '../../domain/score/differenceOfProfiles';
import type { Again, Receipt } from '../../domain/score/receipt';
import { issueId } from './ids';

const of = <T>() => z.custom<T>((value) => value !== undefined);
const profile = z.string().check(z.regex(/^\d{1,4}$/, 'the number of a profile'));

/** What an official figure stands on, as the acting user may read it. */
export interface OpenedReceipt {
  receipt: Receipt;
  /** The receipt to the byte, as it is kept; absent where something in it is hidden from the acting user. */
  text?: string;
  /** What working it out again from its own findings comes to. */
  again: Again;
  /** Findings that rest on an issue out of the acting user's reach: one total. */
  hidden: number;
}

/** One step of a preview. `next` goes on; without it every objective was looked at. */
export interface PreviewStep {
  differences: ProfileDifference[];
  looked: number;
  of: number;
  next?: string;
}

/** Calls about figures: what they stand on, and what another version of the profile would make of them. */
export const scoreCalls = {
  /** The receipt of the figure that is shown now. Refused without Browse projects on the issue. */
  scoreReceipt: { request: z.object({ issueId }), reply: of<OpenedReceipt>() },
  /** What the register would show under another profile, a few objectives a step. Writes nothing. The SMS manager's to ask. */
  previewProfile: { request: z.object({ to: profile, after: z.optional(issueId) }), reply: of<PreviewStep>() },
} as const;
