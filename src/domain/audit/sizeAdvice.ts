import { type Aim, intolerableCount, sampleSize } from './sampleSize';

/** How many to look at, and why so many. */
export type SizeAdvice =
  /** So few that leaving some out only invites the question why. */
  | { basis: 'all'; size: number }
  /** A published table for small populations, with 95 % confidence, 10 % tolerable, none expected. */
  | { basis: 'table'; size: number }
  /** Computed; `intolerable` is the first count of failing ones that is not tolerable. */
  | { basis: 'computed'; size: number; mayFail: number; intolerable: number }
  /** More is expected to fail than is tolerable: no sample can show what is asked, so look at all. */
  | { basis: 'nothing can show it'; size: number };

/** Up to this many, all are looked at. */
export const fewEnoughForAll = 25;

/**
 * The size to recommend. For 26 to 65 objectives with the usual aim it is the table of 40 CFR 1090.1805(a)(1), which a
 * regulator has published and no formula gives: 20 up to 40, then 25. https://www.ecfr.gov/current/title-40/section-1090.1805
 */
export function sizeAdvice(population: number, aim: Aim): SizeAdvice {
  if (population <= fewEnoughForAll) return { basis: 'all', size: population };
  const usual = aim.confidence === 9500 && aim.tolerable === 1000 && aim.expected === 0;
  if (usual && population <= 65) return { basis: 'table', size: population <= 40 ? 20 : 25 };
  const found = sampleSize(population, aim);
  return found === undefined
    ? { basis: 'nothing can show it', size: population }
    : { basis: 'computed', ...found, intolerable: intolerableCount(population, aim) };
}
