import type { ForgeDouble } from '../forge';

/** A site's clock, in epoch milliseconds. */
export interface MovableClock {
  now(): number;
  shiftBy(ms: number): void;
}

/** Work that the app has put off by more than this belongs to the days to come, in milliseconds. */
const longestWait = 15 * 60_000;

/** Lets the app finish, putting the clock on to what it does later: a message that comes in a minute is not waited for. */
export async function letAppFinish({ forge, clock }: { forge: ForgeDouble; clock: MovableClock }): Promise<void> {
  await forge.idle(0);
  for (;;) {
    const next = forge.nextDueAt();
    if (next === undefined || next > clock.now() + longestWait) return;
    clock.shiftBy(Math.max(0, next - clock.now()));
    await forge.idle(0);
  }
}
