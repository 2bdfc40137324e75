import fc from 'fast-check';
import type { Target } from '../../../src/domain/commitment/commitment';
import { madeEasier } from '../../../src/domain/commitment/madeEasier';

const atLeast = (value: number, unit = '%'): Target => ({ comparator: 'at least', value, unit });
const atMost = (value: number, unit = 'hours'): Target => ({ comparator: 'at most', value, unit });

describe('A target', () => {
  it.each<[string, Target | undefined, Target | undefined]>([
    ['95 % at least becomes 90 %', atLeast(95), atLeast(90)],
    ['4 hours at most become 5', atMost(4), atMost(5)],
    ['4 hours at most become 300 minutes', atMost(4), atMost(300, 'min')],
    ['a range grows at one end', { comparator: 'between', value: 5, upTo: 10 }, { comparator: 'between', value: 5, upTo: 11 }],
    ['a range moves', { comparator: 'between', value: 5, upTo: 10 }, { comparator: 'between', value: 6, upTo: 11 }],
    ['at least becomes at most', atLeast(95), atMost(95, '%')],
    ['exactly becomes at least', { comparator: 'exactly', value: 5 }, { comparator: 'at least', value: 5 }],
    ['a tolerance appears', atLeast(95), { ...atLeast(95), tolerance: 2 }],
    ['only the direction says how to compare', { direction: 'higher', value: 95 }, { direction: 'higher', value: 94 }],
    ['it is taken away', atLeast(95), undefined],
  ])('is made easier when %s', (_, before, after) => {
    expect(madeEasier(before, after)).toBe(true);
  });

  it.each<[string, Target | undefined, Target | undefined]>([
    ['90 % at least becomes 95 %', atLeast(90), atLeast(95)],
    ['4 hours become 240 minutes', atMost(4), atMost(240, 'minutes')],
    ['one day becomes 24 hours', atMost(1, 'day'), atMost(24)],
    ['a range shrinks', { comparator: 'between', value: 5, upTo: 10 }, { comparator: 'between', value: 6, upTo: 10 }],
    ['a tolerance goes', { ...atLeast(95), tolerance: 2 }, atLeast(95)],
    ['the same limit is said with a tolerance', { ...atLeast(95.1), tolerance: 0.1 }, atLeast(95)],
    ['the same limit is made of decimal fractions', { comparator: 'at most', value: 0.3 }, { comparator: 'at most', value: 0.1, tolerance: 0.2 }],
    ['there was none', undefined, atLeast(95)],
  ])('is not made easier when %s', (_, before, after) => {
    expect(madeEasier(before, after)).toBe(false);
  });

  it.each<[string, Target, Target]>([
    ['a value is a word', atLeast(95), { comparator: 'at least', value: 'Gold' }],
    ['the units have nothing in common', atMost(4, 'hours'), atMost(4, 'tickets')],
    ['a month has no fixed length', atMost(1, 'month'), atMost(30, 'days')],
    ['one unit is missing', atMost(4), { comparator: 'at most', value: 4 }],
    ['nothing says how to compare', { value: 4 }, { value: 5 }],
    ['a range has one end', { comparator: 'between', value: 4 }, { comparator: 'between', value: 4, upTo: 5 }],
  ])('cannot be told to be easier when %s', (_, before, after) => {
    expect(madeEasier(before, after)).toBeUndefined();
  });

  it('is never easier than itself, and two changes that cancel out cannot both be harder', () => {
    const numbers = fc.integer({ min: -100, max: 100 });
    const targets = fc.oneof(
      numbers.map((value): Target => ({ comparator: 'at least', value })),
      numbers.map((value): Target => ({ comparator: 'at most', value })),
      fc.tuple(numbers, fc.nat(50)).map(([value, width]): Target => ({ comparator: 'between', value, upTo: value + width })),
    );
    fc.assert(fc.property(targets, targets, (one, other) => {
      expect(madeEasier(one, one)).toBe(false);
      if (madeEasier(one, other) === false && madeEasier(other, one) === false) expect(one).toEqual(expect.objectContaining({ value: other.value }));
    }));
  });
});
