import { fillMessage, type Show } from '../score/fillMessage';
import { changeWords } from './changeWords';
import type { Difference } from './differences';

export { topicWords } from './topicWords';

const easierWords = 'This makes the target easier to reach.';

/** A difference as a sentence. An unknown message or a missing fact is a fault. */
export function sayDifference({ message, facts, easier, element }: Difference, show?: Show): string {
  const template = Object.hasOwn(changeWords, message) ? changeWords[message] : undefined;
  if (template === undefined) throw new Error(`There are no words for a change ${message} of ${element}`);
  const said = fillMessage(template, facts, show);
  return easier === true ? `${said}. ${easierWords}` : said;
}

/** How far something moved: “+50 %, limit 10 %”; `undefined` where nothing was measured. */
export function sayMeasure({ measure }: Difference): string | undefined {
  if (measure === undefined) return undefined;
  const { value, unit, limit } = measure;
  const sign = value > 0 ? '+' : value < 0 ? '−' : '';
  const moved = `${sign}${Math.abs(value)} ${unit}`;
  return limit === undefined ? moved : `${moved}, limit ${limit} ${unit}`;
}
