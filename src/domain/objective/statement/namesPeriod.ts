import { longestStatement } from './readable';
import { durationWords } from './words/units';

const words = [...durationWords, 'eoy', 'yearend', 'midyear'].sort((one, other) => other.length - one.length);

/** A unit of time that no other letter touches; “10days” and “year-end” have one. One pass, nothing to go back to. */
const period = new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'iu');

/**
 * False when a text certainly names no stretch of time. It costs a hundredth of reading the sentence, and most
 * sentences name none; where it is true, only the reading tells what the words mean.
 */
export const namesPeriod = (text: string): boolean => period.test(text.slice(0, longestStatement));
