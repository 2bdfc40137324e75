import { readStatement, type Deadline, type StatementReading } from './readStatement';
import type { Span } from './span';

/** The verdict and what shows it. */
export type TimeBoundVerdict =
  | { timeBound: true; because: 'deadline' | 'period' | 'event'; deadline: Deadline }
  | { timeBound: false; because: 'durations belong to the case' | 'dates are no deadlines'; spans: readonly Span[] }
  | { timeBound: false; because: 'no time named' };

/**
 * Whether the text names a deadline, an event that sets it, or a period over which achievement is judged. Durations and
 * rates inside what is measured (“within 4 hours”, “twice a week”) do not count.
 */
export function isTimeBound(text: string): TimeBoundVerdict {
  return timeBoundOf(readStatement(text));
}

/** The same, of a statement already read. */
export function timeBoundOf(reading: StatementReading): TimeBoundVerdict {
  const [deadline] = reading.deadlines;
  if (deadline !== undefined) {
    const { kind } = deadline.when;
    return { timeBound: true, because: kind === 'event'
      ? 'event'
      : kind === 'period'
      ? 'period'
      : 'deadline', deadline };
  }
  const durations = reading.candidates.filter(({ because }) => because === 'duration of a case' ||
    because === 'frequency').map(({ span }) => span);
  if (durations.length > 0) return { timeBound: false, because: 'durations belong to the case', spans: durations };
  const dates = reading.candidates.filter(({ because }) => because === 'date' ||
    because === 'year').map(({ span }) => span);
  if (dates.length > 0) return { timeBound: false, because: 'dates are no deadlines', spans: dates };
  return { timeBound: false, because: 'no time named' };
}
