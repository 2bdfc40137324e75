import type { RecordRefusal } from '../record/decision';
import type { Candidate, Workshop } from './workshop';

/** An invocation lives for less than half of this; after it, whoever was making the epic has ended, one way or the other. */
export const promotionTakesAtMost = 60_000;

/** Whether somebody is making the epic of a candidate at this very moment. */
export const isBeingPromoted = ({ promoting }: Candidate, at: string): boolean =>
  promoting !== undefined && Date.parse(at) - Date.parse(promoting.at) < promotionTakesAtMost;

/** What stands before an epic is made. */
export type Promotion =
  | { kind: 'already'; epic: { id: string; key: string } }
  /** The claim is to be kept first. `since`: an earlier attempt was cut off then, so its epic is looked for before another is made. */
  | { kind: 'claim'; workshop: Workshop; candidate: Candidate; since?: string }
  | { kind: 'refused'; refusal: RecordRefusal };

/**
 * Claims a candidate before its epic is made, so that of two people who do it at once only one does, and an attempt that is
 * cut off between making the epic and noting it is known to have begun.
 */
export function promote(workshop: Workshop | undefined, id: string, { actor, at }: { actor: string; at: string }): Promotion {
  const candidate = workshop?.candidates.find((one) => one.id === id);
  if (workshop === undefined || candidate === undefined) return { kind: 'refused', refusal: { kind: 'unknown', what: 'candidate', id } };
  if (candidate.epic) return { kind: 'already', epic: candidate.epic };
  if (isBeingPromoted(candidate, at)) return { kind: 'refused', refusal: { kind: 'not now', state: 'being made an objective', expected: ['a candidate'] } };
  const since = candidate.promoting?.since ?? candidate.promoting?.at;
  const claimed: Candidate = { ...candidate, promoting: { by: actor, at, ...(since === undefined ? {} : { since }) } };
  return { kind: 'claim', workshop: withCandidate(workshop, claimed), candidate, ...(since === undefined ? {} : { since }) };
}

/** The candidate with its epic; the claim is settled. `undefined` where it is gone or has one already. */
export function promoted(workshop: Workshop, id: string, epic: NonNullable<Candidate['epic']>): Workshop | undefined {
  const candidate = workshop.candidates.find((one) => one.id === id);
  if (candidate === undefined || candidate.epic) return undefined;
  const { promoting: _, ...rest } = candidate;
  return withCandidate(workshop, { ...rest, chosen: true, epic });
}

/** The candidate without its claim, because Jira made no epic. `undefined` where there is none to give back. */
export function notPromoted(workshop: Workshop, id: string): Workshop | undefined {
  const candidate = workshop.candidates.find((one) => one.id === id);
  if (candidate?.promoting === undefined) return undefined;
  const { promoting: _, ...rest } = candidate;
  return withCandidate(workshop, rest);
}

const withCandidate = (workshop: Workshop, candidate: Candidate): Workshop => ({
  ...workshop,
  candidates: workshop.candidates.map((one) => (one.id === candidate.id ? candidate : one)),
});
