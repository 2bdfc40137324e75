import { beginSweep } from '../app/score/sweepObjectives';
import { now, ports } from './compose';

/** What is looked after every day whether or not anything happened. One step that fails does not keep the others. */
const steps: readonly { name: string; run(): Promise<void> }[] = [{ name: 'sweep objectives', run: () => beginSweep(ports, now()) }];

/** The daily run. Forge repeats no run that fails; the next hour's round goes on with what this one began. */
export async function onSchedule(): Promise<{ statusCode: number }> {
  const failed: string[] = [];
  for (const { name, run } of steps) {
    try {
      await run();
    } catch (fault) {
      failed.push(name);
      ports.report(fault);
    }
  }
  return { statusCode: failed.length === 0 ? 200 : 500 };
}
