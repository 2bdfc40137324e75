import { sweepObjectives } from '../app/score/sweepObjectives';
import { ports } from './compose';

/** What is looked after every day whether or not anything happened. One step that fails does not keep the others. */
const steps: readonly { name: string; run(): Promise<void> }[] = [{ name: 'sweep objectives', run: () => sweepObjectives(ports) }];

/** The daily run. Forge repeats no run that fails; the next day's does what this one left. */
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
