import { firstFor, isUnlikely, wholeShare } from './hypergeometric';

/**
 * The most of the population that may fail, at a confidence, when `found` of a random sample failed: one more, and so few
 * in the sample would have been rarer than the risk. Exact, and never below what was found.
 *
 * @param confidence hundredths of a per cent
 */
export function mostThatFail(population: number, sample: number, found: number, confidence: number): number {
  const tooMany = firstFor(found, population, (failing) => isUnlikely(population, failing, sample, found, wholeShare - confidence));
  return tooMany === undefined ? population : Math.max(found, tooMany - 1);
}
