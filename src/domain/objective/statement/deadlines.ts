import type { Amount } from './amounts';
import { calendarOf, type CalendarWords } from './calendar';
import type { ClauseVerb } from './clauseVerbs';
import { deadlineStart } from './deadlineStart';
import type { DeadlineWords } from './deadlineWords';
import { eventsOf } from './events';
import { periodsOf } from './periods';
import { timeFrame, wordedFrames } from './timeFrames';
import type { Token } from './tokens';

/** The deadlines and periods of a sentence, and the calendar words that are none (a year in a name, a base year). */
export interface DeadlinesRead {
  deadlines: DeadlineWords[];
  otherDates: CalendarWords[];
  /** Indexes into the amounts that are durations until a deadline, so that they are no targets. */
  timeFrames: ReadonlySet<number>;
}

/**
 * Reads a sentence's dates, periods and events. Durations inside what is measured (“within 4 hours”) are left to the
 * amounts.
 */
export function deadlinesOf(tokens: readonly Token[], verbs: readonly ClauseVerb[],
  amounts: readonly Amount[]): DeadlinesRead {
  const deadlines: DeadlineWords[] = [];
  const otherDates: CalendarWords[] = [];
  for (const words of calendarOf(tokens)) {
    const from = deadlineStart(tokens, words);
    if (from === undefined) otherDates.push(words);
    else deadlines.push({ when: words.when, from, to: words.to });
  }
  const timeFrames = new Set<number>();
  amounts.forEach((amount, index) => {
    const frame = timeFrame(tokens, verbs, amounts, amount);
    if (frame === undefined) return;
    timeFrames.add(index);
    deadlines.push(frame);
  });
  const events = eventsOf(tokens);
  // “by the third working day of the month” is every month’s, and must not be read as “of the month”.
  const monthly = events.filter(({ when }) => when.kind === 'period');
  const kept = withoutOverlaps([...monthly, ...deadlines, ...wordedFrames(tokens), ...periodsOf(tokens, amounts),
    ...events]);
  return { deadlines: kept, otherDates, timeFrames };
}

/** Earlier entries win: a date before a frame, a frame before a period, a period before an event. */
function withoutOverlaps(deadlines: readonly DeadlineWords[]): DeadlineWords[] {
  const kept: DeadlineWords[] = [];
  for (const one of deadlines) {
    if (!kept.some((other) => one.from < other.to && other.from < one.to)) kept.push(one);
  }
  return kept;
}
