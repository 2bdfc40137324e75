import { fillMessage } from '../score/fillMessage';
import { gateWords } from './gateWords';

/** A message of {@link gateWords} with its facts. A missing fact is a fault. */
export const gateWord = (message: keyof typeof gateWords, facts: Record<string, string | number> = {}): string => fillMessage(gateWords[message], facts);
