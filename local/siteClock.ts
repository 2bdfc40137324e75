/** The site's clock: epoch milliseconds, a base clock moved by an offset that people can change. */
export interface SiteClock {
  now(): number;
  /** How far the site's time is ahead of the base clock, in milliseconds; negative when behind. */
  offsetMs(): number;
  /** Moves the site's time on (or back) by so many milliseconds. */
  shiftBy(ms: number): void;
}

/** The machine's own clock: the one place where the local Jira reads it. */
export const machineClock = { now: (): number => Date.now() };

/**
 * Makes a clock over a base clock.
 *
 * @param moved told the new offset after each shift, so that it can be kept over a restart
 */
export function siteClock(base: { now(): number }, offsetMs: number, moved: (offsetMs: number) => void = () => {}): SiteClock {
  let offset = offsetMs;
  return {
    now: () => base.now() + offset,
    offsetMs: () => offset,
    shiftBy(ms) {
      offset += ms;
      moved(offset);
    },
  };
}
