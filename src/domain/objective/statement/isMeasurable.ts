import { readStatement, type EndStateFound, type StatementReading, type Target } from './readStatement';
import type { Span } from './span';

/** Why a statement is measurable or not; facts, for a screen to put into words. */
export type MeasurableBecause =
  | { because: 'target'; target: Target }
  | { because: 'end state'; endState: EndStateFound }
  | { because: 'placeholder'; spans: readonly Span[] }
  | { because: 'numbers that are no targets'; spans: readonly Span[] }
  | { because: 'trend only'; span?: Span }
  | { because: 'nothing to test' }
  | { because: 'no words' };

/** The verdict and the reason for it. */
export type MeasurableVerdict = { measurable: boolean } & MeasurableBecause;

/**
 * Whether an independent reader could tell from the text alone that it was achieved: a quantity with a target, a
 * determinate deliverable or event, or a universal with a checkable predicate. A second opinion only: the structured
 * fields decide.
 */
export function isMeasurable(text: string): MeasurableVerdict {
  return measurableOf(readStatement(text));
}

/** The same, of a statement already read. */
export function measurableOf(reading: StatementReading): MeasurableVerdict {
  const target = reading.targets[0];
  if (target !== undefined) return { measurable: true, because: 'target', target };
  const [endState] = reading.endStates;
  if (endState !== undefined) return { measurable: true, because: 'end state', endState };
  if (reading.placeholders.length > 0) return { measurable: false, because: 'placeholder',
    spans: reading.placeholders };
  if (!reading.readable) return { measurable: false, because: 'no words' };
  const others = reading.candidates.filter(({ taken }) => taken === 'no').map(({ span }) => span);
  if (others.length > 0) return { measurable: false, because: 'numbers that are no targets', spans: others };
  if (reading.direction !== undefined) {
    return { measurable: false, because: 'trend only', ...(reading.direction.span === undefined
      ? {}
      : { span: reading.direction.span }) };
  }
  return { measurable: false, because: 'nothing to test' };
}
