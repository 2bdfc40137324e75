import { firstFor, isUnlikely, shareOf, wholeShare } from './hypergeometric';

/** What a sample is to show; all in hundredths of a per cent. */
export interface Aim {
  /** 9500: a conclusion that is wrong at most once in twenty. */
  confidence: number;
  /** The share of failing ones that must be ruled out. */
  tolerable: number;
  /** The share that is expected to fail; with 0, one failing one leaves the aim missed. */
  expected: number;
}

/** 95 % confidence, 10 % tolerable, none expected. */
export const usualAim: Aim = { confidence: 9500, tolerable: 1000, expected: 0 };

/** The first count of failing ones that is not tolerable. */
export const intolerableCount = (population: number, { tolerable }: Aim): number => Math.max(1, shareOf(population, tolerable));

/**
 * The smallest random sample that reaches the aim, exactly (hypergeometric, for a population that is not endless): were
 * the first intolerable count of objectives to fail, a sample with no more failing ones than expected would be rarer than
 * the risk. `undefined` where no sample does, not even all of it, because more is expected than is tolerable.
 */
export function sampleSize(population: number, aim: Aim): { size: number; mayFail: number } | undefined {
  const failing = intolerableCount(population, aim);
  for (let mayFail = 0; mayFail < failing; mayFail += 1) {
    const size = firstFor(mayFail, population, (n) => isUnlikely(population, failing, n, mayFail, wholeShare - aim.confidence));
    if (size === undefined) return undefined;
    if (shareOf(size, aim.expected) <= mayFail) return { size, mayFail };
  }
  return undefined;
}
