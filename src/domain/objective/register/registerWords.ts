import { fillMessage } from '../../score/fillMessage';
import type { RegisterWarning } from './applyCells';

/** English of the warnings of a register's preview, by message id. */
export const registerWords: Record<string, string> = {
  'register.errorValue': 'the spreadsheet shows an error ({came}); taken as no value',
  'register.placeholder': '“{came}” is kept, and counts as missing',
  'register.unitsDiffer': 'baseline {baseline} and target {target} are in different units, so no direction is set',
  'register.directionUnclear': '“{came}” does not say which way is better',
  'register.ownerNotOne': '“{came}” is not one accountable owner; it is kept as written',
  'register.levelUnknown': '“{came}” is none of service, process, team, management; the level is left open',
  'register.dateUnclear': '“{came}” is not one clear date; no due date is set',
};

/** A warning in words, place first: “line 12, FY2013 Target: …”. An unknown message is a fault. */
export function sayWarning({ line, column, message, facts }: RegisterWarning): string {
  const template = Object.hasOwn(registerWords, message) ? registerWords[message] : undefined;
  if (template === undefined) throw new Error(`No message ${message} in registerWords.ts`);
  return `line ${line}, ${column}: ${fillMessage(template, facts)}`;
}
