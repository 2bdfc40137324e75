import type { Comparator, Direction } from './parts';

/** What a result is held against, in one unit. */
interface Aim {
  comparator?: Comparator;
  direction?: Direction;
  value?: number | string;
  /** Upper end when the comparator is `between`. */
  upTo?: number;
  tolerance?: number;
}

/**
 * The results that meet an aim, both ends included, tolerance counted in. `undefined` when it cannot be told: a value in
 * words, a range with one end, or nothing that says how to compare. Where no comparator is given, the direction gives it.
 */
export function resultsThatMeet({ comparator, direction, value, upTo, tolerance = 0 }: Aim): { from: number; to: number } | undefined {
  if (typeof value !== 'number') return undefined;
  const [least, most] = [value - tolerance, value + tolerance];
  switch (comparator ?? byDirection(direction)) {
    case 'at least': return { from: least, to: Infinity };
    case 'at most': return { from: -Infinity, to: most };
    case 'exactly': return { from: least, to: most };
    case 'between': return upTo === undefined ? undefined : { from: least, to: upTo + tolerance };
    default: return undefined;
  }
}

function byDirection(direction: Direction | undefined): Comparator | undefined {
  switch (direction) {
    case 'higher': return 'at least';
    case 'lower': return 'at most';
    case 'equal': return 'exactly';
    case 'within range': return 'between';
    default: return undefined;
  }
}
