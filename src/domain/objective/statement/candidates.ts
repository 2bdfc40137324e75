import type { Span } from './span';

/** Why something that looks like a number is no target. */
export type NotTarget =
  | 'date' | 'year' | 'clock time' | 'service hours' | 'reference' | 'priority label' | 'version' | 'ordinal' | 'name'
  | 'list number' | 'phone number' | 'duration of a case' | 'time frame' | 'population' | 'scope' | 'context'
  | 'figure of speech' | 'frequency' | 'past or present value' | 'tolerance' | 'no verb or comparator makes it a target';

/** A number met in the text and what was made of it. */
export interface Candidate {
  span: Span;
  text: string;
  taken: 'target' | 'baseline' | 'range' | 'tolerance' | 'deadline' | 'no';
  /** Present when `taken` is `no`. */
  because?: NotTarget;
}
