import { readStatement, type StatementReading } from './readStatement';
import type { Span } from './span';

/** The verdict and what shows it. */
export type SpecificVerdict =
  | { specific: true; because: 'thing and direction' | 'end state'; span: Span }
  | { specific: false; because: 'no thing named' | 'only a quality' | 'no direction'; span?: Span };

/**
 * Whether the text says what exactly is changed and which way: a determinate service, process, artefact, population or
 * metric, and one direction or end state. Abstract qualities alone (“quality”, “culture”) are none.
 */
export function isSpecific(text: string): SpecificVerdict {
  return specificOf(readStatement(text));
}

/** The same, of a statement already read. */
export function specificOf(reading: StatementReading): SpecificVerdict {
  const [endState] = reading.endStates;
  if (endState !== undefined) return { specific: true, because: 'end state', span: endState.span };
  const { metric, direction, targets } = reading;
  const target = targets[0];
  if (target !== undefined && (metric !== undefined || target.unit !== undefined)) {
    return { specific: true, because: 'thing and direction', span: metric?.span ?? target.span };
  }
  if (metric === undefined) return { specific: false, because: 'no thing named' };
  if (!metric.specific) return { specific: false, because: 'only a quality', span: metric.span };
  if (direction === undefined) return { specific: false, because: 'no direction', span: metric.span };
  return { specific: true, because: 'thing and direction', span: metric.span };
}
