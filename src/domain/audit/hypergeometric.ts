/** Shares and risks are whole hundredths of a per cent, because 0.07 × 100 is not 7 in a computer. */
export const wholeShare = 10_000;

/** The number of ways to choose `k` of `n`. */
export function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n;
  let ways = 1n;
  for (let i = 1; i <= Math.min(k, n - k); i += 1) ways = (ways * BigInt(n - Math.min(k, n - k) + i)) / BigInt(i);
  return ways;
}

/**
 * Whether finding at most `found` failing ones in a random sample would happen with a probability of at most `risk`, if
 * `failing` of the population did fail. Exact: compared in whole numbers, never in floating point.
 *
 * @param risk hundredths of a per cent
 */
export function isUnlikely(population: number, failing: number, sample: number, found: number, risk: number): boolean {
  // Each term follows from the one before it, so one pair of large binomials is computed and not one for every term.
  let x = Math.max(0, sample - (population - failing));
  let ways = choose(failing, x) * choose(population - failing, sample - x);
  let sum = 0n;
  for (; x <= Math.min(found, failing, sample); x += 1) {
    sum += ways;
    ways = (ways * BigInt(failing - x) * BigInt(sample - x)) / (BigInt(x + 1) * BigInt(population - failing - sample + x + 1));
  }
  return sum * BigInt(wholeShare) <= BigInt(risk) * choose(population, sample);
}

/** The smallest whole number from `from` to `to` for which `holds` is true, where it stays true; `undefined` if for none. */
export function firstFor(from: number, to: number, holds: (value: number) => boolean): number | undefined {
  let low = from;
  let high = to + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low > to ? undefined : low;
}

/** ⌈a · b ÷ 10,000⌉ for a share `b`, in whole numbers. */
export const shareOf = (count: number, share: number): number => Math.ceil((count * share) / wholeShare);
