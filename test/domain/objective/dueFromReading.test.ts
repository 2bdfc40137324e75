import { dueFromReading } from '../../../src/domain/objective/statement/dueFromReading';
import { readStatement } from '../../../src/domain/objective/statement/readStatement';

const due = (sentence: string): string | undefined => dueFromReading(readStatement(sentence), '2026-11-20');

describe('OBJ-05 · the due date a sentence offers', () => {
  test.each([
    ['Cut failed changes to 4 % by 30 June 2027.', '2027-06-30'],
    ['Cut failed changes to 4 % by June 2027.', '2027-06-30'],
    ['Cut failed changes to 4 % by February 2028.', '2028-02-29'],
    ['Cut failed changes to 4 % by the end of 2027.', '2027-12-31'],
    ['Cut failed changes to 4 % by Q1 2027.', '2027-03-31'],
    ['Cut failed changes to 4 % by 15 March.', '2027-03-15'],
    ['Cut failed changes to 4 % by 15 December.', '2026-12-15'],
    ['Cut failed changes to 4 % by March.', '2027-03-31'],
  ])('“%s” offers %s', (sentence, day) => expect(due(sentence)).toBe(day));

  test.each(['Resolve 90 % of incidents within 4 hours.', 'Cut failed changes to 4 % by the go-live.', 'Improve service quality.', ''])('“%s” offers none', (sentence) => expect(due(sentence)).toBeUndefined());
});
