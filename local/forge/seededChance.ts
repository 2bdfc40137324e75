/** A repeatable source of chance. `next()` is in [0, 1). */
export interface Chance {
  next(): number;
}

/**
 * Chance that restarts whenever the seed changes, so that a run can be repeated by naming its seed.
 * The generator is mulberry32: 32 bits of state are plenty for choosing duplicates and orders.
 */
export function seededChance(seed: () => number): Chance {
  let current: number | undefined;
  let state = 0;
  return {
    next() {
      if (current !== seed()) {
        current = seed();
        state = current | 0;
      }
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    },
  };
}
