import type { CallName, Refusal, Reply } from '../contract/calls';

/** A use case answers with a value or a refusal; faults are thrown. */
export type Answered<N extends CallName> = Reply<N> | Refused;

/** Marks a refusal so that it cannot be mistaken for a reply. */
export class Refused {
  constructor(readonly refusal: Refusal) {}
}
