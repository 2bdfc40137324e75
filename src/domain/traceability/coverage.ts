/** One direction: of so many ends, so many have a link; those without one by their id. */
export interface Direction {
  of: number;
  linked: number;
  /** Ids, in the order given. */
  without: string[];
}

/** Both directions of a relation, side by side. They answer two questions and are never averaged. */
export interface Coverage {
  /** Of the upper ends (policies, activities): those something below serves. */
  forward: Direction;
  /** Of the lower ends (objectives, work items): those that serve something above. The others are orphans. */
  backward: Direction;
}

/** Coverage of a relation from its links, as [upper, lower] pairs of ids. A link to an end that is not there counts for neither. */
export function coverageOf(upper: readonly string[], lower: readonly string[], links: readonly (readonly [string, string])[]): Coverage {
  const above = new Set(upper);
  const below = new Set(lower);
  const whole = links.filter(([up, low]) => above.has(up) && below.has(low));
  return {
    forward: direction(upper, new Set(whole.map(([up]) => up))),
    backward: direction(lower, new Set(whole.map(([, low]) => low))),
  };
}

function direction(ends: readonly string[], linked: ReadonlySet<string>): Direction {
  const without = ends.filter((end) => !linked.has(end));
  return { of: ends.length, linked: ends.length - without.length, without };
}
