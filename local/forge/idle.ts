import type { Clock } from './contract';
import type { Schedule } from './events/schedule';
import type { Agenda } from './queue/agenda';

/** Work that falls due within this time is waited for. */
const HORIZON_MS = 60_000;
/** A clock that has not moved for so long in real time is taken to stand still: what is due later would never come. */
const STILL_AFTER_MS = 200;
const LOOK_EVERY_MS = 5;

/**
 * Waits until nothing runs and nothing is due by the site's clock within `withinMs` (default one minute). With a clock
 * that stands still only what is due already is waited for; move the clock on and wait again for the rest. Scheduled
 * triggers that are due are run at once, not when the schedule next happens to look.
 *
 * With `moveOn` nobody waits for a time to come: where all is done but what falls due later, the host moves its clock on by
 * so many milliseconds.
 */
export function openIdle(clock: Clock, agenda: Agenda, schedule: Schedule, running: () => number): (withinMs?: number, moveOn?: (ms: number) => void) => Promise<void> {
  return async (withinMs = HORIZON_MS, moveOn) => {
    let movedAt = performance.now();
    let seen = clock.now();
    for (;;) {
      schedule.runDue();
      const now = clock.now();
      if (now !== seen) movedAt = performance.now();
      seen = now;
      const next = agenda.nextDueAt() ?? Infinity;
      const busy = running() + schedule.running() + agenda.running() > 0 || next <= now;
      const waits = next <= now + withinMs && performance.now() - movedAt < STILL_AFTER_MS;
      if (!busy && !waits) return;
      if (!busy) moveOn?.(next - now);
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  };
}
