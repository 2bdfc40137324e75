import * as fc from 'fast-check';
import type { MilestoneLine, Stop } from '../../src/domain/progress/milestoneLine';
import { drawLine, leastWidth } from '../../static/app/results/drawLine';

const words = {
  stop: ({ name = 'End', day }: Stop) => ({ name, under: day }),
  first: ({ first = '' }: Stop) => ({ name: first, under: 'first date' }),
  slip: ({ slipped }: Stop) => `slipped ${slipped} days`,
  today: 'today',
};
const stop = (of: string, day: string, more: Partial<Stop> = {}): Stop => ({ of, name: `Milestone ${of}`, day, slipped: 0, moves: 0, standing: 'ahead', work: { done: 0, of: 0 }, ...more });
const line = (...stops: Stop[]): MilestoneLine => ({ stops, undated: [], today: '2026-11-20' });

describe('the milestone line as it is drawn', () => {
  it('days stand to scale: half of the time is half of the way', () => {
    const { stops: [first, half, last] } = drawLine(line(stop('A', '2026-11-20'), stop('B', '2027-02-28'), stop('C', '2027-06-08')), words, 800);
    expect(half!.x - first!.x).toBeCloseTo(last!.x - half!.x, 5);
  });

  it('what is past ends at today, and an arc leads from the first date to the present one', () => {
    const drawn = drawLine(line(stop('A', '2026-10-30'), stop('B', '2027-02-21', { first: '2026-12-11', slipped: 72, moves: 1 })), words, 800);
    expect(drawn.past).toBe(drawn.today.x);
    expect(drawn.stops[0]!.x).toBeLessThan(drawn.past);
    const [arc] = drawn.arcs;
    expect(arc!.words).toBe('slipped 72 days');
    expect(arc!.path.startsWith(`M ${drawn.firsts[0]!.x} `)).toBe(true);
    expect(arc!.tip.x).toBe(drawn.stops[1]!.x);
  });

  it('takes the width it is given, and no less than its words need', () => {
    const two = line(stop('A', '2026-12-01'), stop('B', '2027-03-01'));
    expect(drawLine(two, words, 820).width).toBe(820);
    expect(drawLine(two, words, 340).width).toBe(leastWidth);
    const crowd = Array.from({ length: 30 }, (_, at) => stop(`${at}`, `2026-12-${String(at + 1).padStart(2, '0')}`));
    expect(drawLine(line(...crowd), words, 820).width).toBeGreaterThan(820);
  });

  it('one day alone stands in the middle', () => {
    expect(drawLine(line(stop('A', '2026-11-20')), words, 800).stops[0]!.x).toBe(400);
  });

  it('a long name is cut, because the whole one is told beside the drawing', () => {
    expect(drawLine(line(stop('A', '2026-12-01', { name: 'The risk model is in the change form of every team' })), words, 800).stops[0]!.words.name).toMatch(/^The risk model.*…$/);
  });

  it('whatever the days are, everything stays inside the drawing and no words stand on others', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(fc.tuple(day, fc.option(day)), { minLength: 1, maxLength: 12 }), fc.integer({ min: 200, max: 1400 }), (days, width) => {
        const stops = days.map(([to, from], at) => stop(`${at}`, to, from !== null && from < to ? { first: from, slipped: 9, moves: 1 } : {}));
        const drawn = drawLine(line(...stops), words, width);
        const below = [...drawn.stops, ...drawn.firsts];
        for (const { x, wordsX, wordsY } of below) {
          expect(x).toBeGreaterThanOrEqual(8);
          expect(x).toBeLessThanOrEqual(drawn.width - 8);
          expect(wordsX).toBeGreaterThan(0);
          expect(wordsX).toBeLessThan(drawn.width);
          expect(wordsY + 15).toBeLessThanOrEqual(drawn.height);
        }
        for (const { y } of drawn.arcs) expect(y).toBeGreaterThanOrEqual(10);
        const spans = below.map(({ wordsX, wordsY, words: { name, under } }) => ({ wordsY, from: wordsX - 3 * Math.max(name.length, under.length), to: wordsX + 3 * Math.max(name.length, under.length) }));
        spans.forEach((one, at) => spans.slice(at + 1).forEach((other) => expect(one.wordsY === other.wordsY && one.from < other.to && other.from < one.to).toBe(false)));
      }),
      { numRuns: 60 },
    );
  });
});
