import type { ConfirmationFact, RecordFacts } from '../../../plan/recordFacts';

/** Where a resource line stands; `undefined` when nobody was asked. Ids are people's, so one may be called “constructor”. */
export const confirmationOf = ({ confirmations }: RecordFacts, line: string): ConfirmationFact | undefined =>
  Object.hasOwn(confirmations, line) ? confirmations[line] : undefined;
