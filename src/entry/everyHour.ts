import { ports } from './compose';
import { steps } from './steps';

/**
 * The hourly round: each of its steps becomes a message, so that none has to wait for another or share its time. Forge does
 * not repeat a round that failed; the next one does the same again.
 */
export async function onEveryHour(): Promise<{ statusCode: number }> {
  const failed: string[] = [];
  for (const step of Object.keys(steps)) {
    try {
      await ports.later.step(step);
    } catch (fault) {
      failed.push(step);
      ports.report(fault);
    }
  }
  return { statusCode: failed.length === 0 ? 200 : 500 };
}
