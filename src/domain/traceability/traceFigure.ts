/** Relations that are there, of those that are expected. */
export interface Counted {
  actual: number;
  expected: number;
}

/** Actual and expected of several groups together, with the percentage; `percent` is absent while nothing is expected. */
export interface TraceFigure extends Counted {
  /** ⌊100 · actual / expected⌋, 0 to 100; the value of the field `traceability`. */
  percent?: number;
}

/**
 * The figure of traceability: what is there of what is expected, over every group at once, so that a group with one
 * relation weighs one relation. Groups are never averaged. A fault: a count that is no whole number of 0 or more, or more
 * there than expected.
 */
export function traceFigure(groups: readonly Counted[]): TraceFigure {
  for (const { actual, expected } of groups) {
    if (!Number.isInteger(actual) || !Number.isInteger(expected) || actual < 0 || actual > expected) {
      throw new Error(`Traceability cannot count ${actual} of ${expected}`);
    }
  }
  const actual = groups.reduce((sum, group) => sum + group.actual, 0);
  const expected = groups.reduce((sum, group) => sum + group.expected, 0);
  return expected === 0 ? { actual, expected } : { actual, expected, percent: Math.floor((100 * actual) / expected) };
}
