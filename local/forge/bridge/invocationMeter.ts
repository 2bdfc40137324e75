import type { Clock } from '../contract';
import type { ForgeSettings } from '../settings';

/** Counts the invocations that people cause, whose number is limited (developer.atlassian.com/platform/forge/limits-invocation). */
export interface InvocationMeter {
  /** Counts one more for this person; false when this minute's allowance, theirs or everybody's, is used up. */
  take(accountId: string): boolean;
}

/** A meter that begins anew with every full minute of the site clock, as the platform's window is said to. */
export function openInvocationMeter(clock: Clock, settings: ForgeSettings): InvocationMeter {
  const ofPerson = new Map<string, number>();
  let minute = Number.NaN;
  let all = 0;
  return {
    take(accountId) {
      const now = Math.floor(clock.now() / 60_000);
      if (now !== minute) {
        minute = now;
        all = 0;
        ofPerson.clear();
      }
      const own = ofPerson.get(accountId) ?? 0;
      if (own >= settings.invocationsPerUserPerMinute || all >= settings.invocationsPerMinute) return false;
      ofPerson.set(accountId, own + 1);
      all += 1;
      return true;
    },
  };
}
