/** Below by more than what is lost when decimal fractions are added and multiplied: 99.9 − 0.1 is not below 99.8. */
export const clearlyBelow = (one: number, other: number): boolean => other - one > 1e-9 * Math.min(Math.abs(one), Math.abs(other));
