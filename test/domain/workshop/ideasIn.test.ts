import { ideasIn } from '../../../src/domain/workshop/ideasIn';

describe('ONB-06 · ideas that are pasted', () => {
  test('one a line, without what enumerates them; blank lines say nothing', () => {
    expect(ideasIn(['- Fewer repeat incidents', '', '  2) Faster restores', '• Cheaper storage', 'c. Calm on-call'], []).sentences).toEqual(['Fewer repeat incidents', 'Faster restores', 'Cheaper storage', 'Calm on-call']);
  });

  test('a number that belongs to the sentence stays', () => {
    expect(ideasIn(['99.9 % availability of Payments in 2027', '24 hours to restore at most'], []).sentences).toEqual(['99.9 % availability of Payments in 2027', '24 hours to restore at most']);
  });

  test('what is there already, in whatever case, is counted and left out', () => {
    expect(ideasIn(['faster  restores', 'Calm on-call', 'calm on-call'], ['Faster restores'])).toEqual({ sentences: ['Calm on-call'], twice: 2, tooLong: [] });
  });

  test('a sentence of more than 1,000 characters is named and left out', () => {
    const { sentences, tooLong } = ideasIn(['x'.repeat(1_000), 'y'.repeat(1_001)], []);
    expect(sentences).toEqual(['x'.repeat(1_000)]);
    expect(tooLong).toEqual([`${'y'.repeat(60)}…`]);
  });

  test('of a table the column headed “Objective” counts, or else the first', () => {
    expect(ideasIn([['No', 'objective '], ['1', 'Faster restores'], ['2', '']], []).sentences).toEqual(['Faster restores']);
    expect(ideasIn([['Faster restores', 'x'], ['Calm on-call', 'y']], []).sentences).toEqual(['Faster restores', 'Calm on-call']);
  });
});
