import type { Clock } from '../contract';
import { limits } from './limits';
import { StorageError } from './storageError';

/** Counts the storage units of one kind (reads or writes) that an installation uses. */
export interface UnitMeter {
  /** Takes the units of a value of this size. Throws RATE_LIMIT_EXCEEDED (429) when the minute's allowance is gone. */
  take(bytes: number): void;
}

/** A meter whose allowance is full again at every full minute of the site clock. */
export function openUnitMeter(clock: Clock, allowance: () => number): UnitMeter {
  let minute = Number.NaN;
  let used = 0;
  return {
    take(bytes) {
      const now = Math.floor(clock.now() / 60_000);
      if (now !== minute) {
        minute = now;
        used = 0;
      }
      const units = Math.max(1, Math.ceil(bytes / limits.unitBytes));
      if (used + units > allowance()) {
        throw new StorageError(429, 'RATE_LIMIT_EXCEEDED', `More than ${allowance()} storage units in this minute`);
      }
      used += units;
    },
  };
}
