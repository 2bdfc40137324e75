import { judgePlan } from '../src/domain/score/judge';
import { emptyPlan, soundPlan } from '../src/domain/score/specimens';
import type { Figure } from './verdict';

/** CPU for scoring 5,000 plans, half of them sound and half of them hollow. Only the process's own time counts. */
export function scorePlans(): Figure[] {

  const hollow = emptyPlan;
  for (let i = 0; i < 200; i += 1) judgePlan(i % 2 ? soundPlan : hollow);
  const from = process.cpuUsage();
  for (let i = 0; i < 5000; i += 1) judgePlan(i % 2 ? soundPlan : hollow);
  const { user, system } = process.cpuUsage(from);
  return [{ work: 'Score 5,000 plans', limit: 1000, figure: (user + system) / 1000, unit: 'ms of CPU' }];
}
