import fc from 'fast-check';
import { sameWording } from '../../../src/domain/commitment/sameWording';

describe('UPD-06 · The wording of a text', () => {
  it.each([
    ['Close repeat incidents', 'Close  repeat\nincidents.'],
    ['Close the “old” incidents', 'Close the "old" incidents'],
    ['Incidents – closed', 'incidents - closed'],
    ['The owner’s report', "The owner's report"],
  ])('is the same in “%s” and “%s”', (one, other) => {
    expect(sameWording(one, other)).toBe(true);
  });

  it.each([
    ['Exclude planned work', 'Exclude unplanned work'],
    ['At least 95 %', 'At least 9.5 %'],
    ['More than 5 days', 'More than -5 days'],
    ['Links of 10 MB', 'Links of 10 Mb'],
    ['Offices in the US', 'Offices in the us'],
    ['Tickets, closed and verified', 'Tickets closed and verified'],
    ['Tickets (not test)', 'Tickets not test'],
    ['Do not count tests', 'Do count tests'],
    ['Recieved tickets', 'Received tickets'],
    ['> 5', '≥ 5'],
    ['1.200 tickets', '1,200 tickets'],
  ])('is another in “%s” and “%s”', (one, other) => {
    expect(sameWording(one, other)).toBe(false);
  });

  it('does not depend on which text came first, and never differs from itself', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (one, other) => {
      expect(sameWording(one, other)).toBe(sameWording(other, one));
      expect(sameWording(one, one)).toBe(true);
    }));
  });
});
