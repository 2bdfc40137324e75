import { ports } from './compose';
import { steps } from './steps';

/**
 * The hourly round: each of its steps becomes a message, so that none has to wait for another or share its time. Forge does
 * not repeat a round that failed, and the next one does the same again.
 */
export async function onEveryHour(): Promise<void> {
  for (const step of Object.keys(steps)) await ports.later.step(step);
}
