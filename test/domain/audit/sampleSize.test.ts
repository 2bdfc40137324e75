import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { choose, isUnlikely } from '../../../src/domain/audit/hypergeometric';
import { mostThatFail } from '../../../src/domain/audit/mostThatFail';
import { sampleSize, usualAim } from '../../../src/domain/audit/sampleSize';
import { sizeAdvice } from '../../../src/domain/audit/sizeAdvice';

const reference = join(__dirname, '../../../../shared/oracles/sampling.json');
const whenShared = existsSync(reference) ? it : it.skip;
const size = (population: number, confidence: number, tolerable: number, expected = 0) => sampleSize(population, { confidence, tolerable, expected });

/** DCAA EZ-Quant, hypergeometric, none expected: sizes at 8, 6, 4 and 2 % tolerable. */
const published: [confidence: number, population: number, sizes: [number, number, number, number]][] = [
  [9000, 500, [27, 36, 54, 102]], [9000, 1000, [28, 37, 55, 108]], [9000, 5000, [28, 38, 57, 113]],
  [9500, 500, [35, 47, 69, 129]], [9500, 1000, [36, 48, 71, 138]], [9500, 5000, [36, 49, 73, 147]],
  [9900, 500, [53, 70, 101, 183]], [9900, 1000, [54, 72, 107, 204]], [9900, 5000, [55, 74, 112, 223]],
];

describe('How many objectives to look at', () => {
  it.each(published)('gives the published sizes at %i of %i objectives', (confidence, population, sizes) => {
    expect([800, 600, 400, 200].map((tolerable) => size(population, confidence, tolerable)?.size)).toEqual(sizes);
  });

  it('gives the published sizes where some are expected to fail', () => {
    expect([800, 600, 400].map((tolerable) => size(500, 9000, tolerable, 100)?.size)).toEqual([46, 61, 90]);
    expect(size(500, 9000, 500, 200)?.size).toBe(99);
    expect(size(15_000, 9500, 600, 100)?.size).toBe(78);
  });

  whenShared('gives the sizes for small populations (needs the reference data beside the repository)', () => {
    type Row = { N: number; n_95_5: number; n_90_10: number; n_95_10: number; n_95_5_e1: number | null; x_e1: number | null };
    const { finite_population: { rows }, cfr_80_127: law } = JSON.parse(readFileSync(reference, 'utf8')) as {
      finite_population: { rows: Row[] };
      cfr_80_127: { rows: { N: number; n: number }[] };
    };
    for (const { N, n_95_5, n_90_10, n_95_10, n_95_5_e1, x_e1 } of rows) {
      expect([N, size(N, 9500, 500)?.size, size(N, 9000, 1000)?.size, size(N, 9500, 1000)?.size]).toEqual([N, n_95_5, n_90_10, n_95_10]);
      if (n_95_5_e1 !== null) expect([N, size(N, 9500, 500, 100)]).toEqual([N, { size: n_95_5_e1, mayFail: x_e1 }]);
    }
    for (const { N, n } of law.rows.filter((row) => row.N > 25 && row.N <= 65)) expect(sizeAdvice(N, usualAim)).toEqual({ basis: 'table', size: n });
  });

  it('says to look at all of a small register, and from where a larger number comes', () => {
    expect(sizeAdvice(10, usualAim)).toEqual({ basis: 'all', size: 10 });
    expect(sizeAdvice(25, usualAim)).toEqual({ basis: 'all', size: 25 });
    expect(sizeAdvice(26, usualAim)).toEqual({ basis: 'table', size: 20 });
    expect(sizeAdvice(41, usualAim)).toEqual({ basis: 'table', size: 25 });
    expect(sizeAdvice(118, usualAim)).toEqual({ basis: 'computed', size: 25, mayFail: 0, intolerable: 12 });
    expect(sizeAdvice(40, { ...usualAim, confidence: 9000 })).toEqual({ basis: 'computed', size: 17, mayFail: 0, intolerable: 4 });
    expect(sizeAdvice(118, { confidence: 9500, tolerable: 500, expected: 500 })).toEqual({ basis: 'nothing can show it', size: 118 });
  });

  it('is not led astray by fractions that a computer cannot hold', () => {
    // 0.07 × 100 is 7.000000000000001 in floating point, and rounded up it would be 8.
    expect(size(100, 9500, 700)?.size).toBe(34);
    expect(choose(52, 5)).toBe(2_598_960n);
    expect(isUnlikely(10, 1, 9, 0, 1000)).toBe(true);
    expect(isUnlikely(10, 1, 9, 0, 999)).toBe(false);
  });
});

describe('What a sample can say', () => {
  it('gives the most that can fail, as in a sample of 25 of 118', () => {
    expect([0, 1, 2].map((found) => mostThatFail(118, 25, found, 9500))).toEqual([11, 19, 25]);
  });

  it('knows for certain when it has seen all', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(60), (population, found) => {
      fc.pre(found <= population);
      expect(mostThatFail(population, population, found, 9500)).toBe(found);
    }));
  });

  it('never says less than it found, and never more than could be: one more is rarer than the risk', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 150 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (population, a, b) => {
        const sample = 1 + Math.floor(a * (population - 1));
        const found = Math.floor(b * sample);
        const most = mostThatFail(population, sample, found, 9500);
        expect(most).toBeGreaterThanOrEqual(found);
        expect(most).toBeLessThanOrEqual(population - (sample - found));
        if (most < population - (sample - found)) expect(isUnlikely(population, most + 1, sample, found, 500)).toBe(true);
        expect(isUnlikely(population, most, sample, found, 500)).toBe(false);
      }),
    );
  });

  it('is borne out: the advised sample with nothing found rules out the first intolerable count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 66, max: 400 }), fc.integer({ min: 2, max: 20 }), (population, percent) => {
        const found = sampleSize(population, { confidence: 9500, tolerable: percent * 100, expected: 0 });
        expect(mostThatFail(population, found?.size ?? 0, 0, 9500)).toBeLessThan((population * percent) / 100);
      }),
    );
  });
});
