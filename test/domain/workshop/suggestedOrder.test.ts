import fc from 'fast-check';
import { suggestedOrder } from '../../../src/domain/workshop/suggestedOrder';
import type { Candidate, Grade } from '../../../src/domain/workshop/workshop';

const graded = (id: string, value?: Grade, effortGrade?: Grade, risk?: Grade): Candidate => ({
  id, revision: 1, sentence: id, fields: {}, by: 'a', chosen: false,
  ...(value === undefined ? {} : { value }), ...(effortGrade === undefined ? {} : { effortGrade }), ...(risk === undefined ? {} : { risk }),
});

describe('ONB-06 · the order that grades suggest', () => {
  test('much value, little effort and little risk come first, and each says its sum and place', () => {
    expect(suggestedOrder([graded('slow', 1, 3, 3), graded('quick', 3, 1, 1), graded('half', 2, 2, 2)])).toEqual([
      { id: 'quick', sum: 9, place: 1, tied: false },
      { id: 'half', sum: 6, place: 2, tied: false },
      { id: 'slow', sum: 3, place: 3, tied: false },
    ]);
  });

  test('equal ones share a place, are marked as tied, and stay in the order people put them; the next place counts them both', () => {
    expect(suggestedOrder([graded('last', 1, 3, 3), graded('one', 2, 2, 2), graded('other', 3, 3, 2)])).toEqual([
      { id: 'one', sum: 6, place: 1, tied: true },
      { id: 'other', sum: 6, place: 1, tied: true },
      { id: 'last', sum: 3, place: 3, tied: false },
    ]);
  });

  test('what is not graded in all three has no sum and stands at the end, not at zero', () => {
    expect(suggestedOrder([graded('open', 3, 1), graded('poor', 1, 3, 3)])).toEqual([{ id: 'poor', sum: 3, place: 1, tied: false }, { id: 'open', tied: false }]);
  });

  test('whatever the grades: nobody is lost, and places never fall along the list', () => {
    const grade = fc.option(fc.constantFrom<Grade>(1, 2, 3), { nil: undefined });
    fc.assert(fc.property(fc.array(fc.tuple(grade, grade, grade), { maxLength: 20 }), (rows) => {
      const candidates = rows.map(([value, effort, risk], at) => graded(`c${at}`, value, effort, risk));
      const order = suggestedOrder(candidates);
      expect(order.map(({ id }) => id).sort()).toEqual(candidates.map(({ id }) => id).sort());
      const places = order.map(({ place }) => place ?? Infinity);
      expect(places).toEqual([...places].sort((one, other) => one - other));
    }));
  });
});
