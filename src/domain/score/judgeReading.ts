import type { Reading } from '../plan/reading';
import { unknown, unmet } from './judgement';
import type { Messages } from './rule';
import type { Judgement } from './score';

/**
 * Judges a stored value that may be missing: an absent one as the rule says, an unreadable one as not given (unmet, with
 * the place, what was expected and what came), one from a newer version as unknown, because its meaning is not known here.
 */
export function judgeReading<T>(
  rule: string,
  reading: Reading<T>,
  absent: () => Judgement,
  judge: (value: T) => Judgement,
): Judgement {
  if (reading.kind === 'absent') return absent();
  if (reading.kind === 'value') return judge(reading.value);
  if (reading.kind === 'newer') return unknown(`${rule}.newer`, { version: reading.version });
  return unmet(`${rule}.unreadable`, { place: reading.place, expected: reading.expected, came: reading.came });
}

/** The messages of {@link judgeReading} for one rule. */
export const readingMessages = (rule: string): Messages => ({
  [`${rule}.unreadable`]: '{place}: expected {expected}, came {came}',
  [`${rule}.newer`]: 'Written by a newer version of the app (version {version} of the value); it cannot be judged here',
});
