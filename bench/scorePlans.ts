import type { PlanFacts } from '../src/domain/plan/planFacts';
import { judgePlan } from '../src/domain/score/judge';
import { currentProfile } from '../src/domain/score/profile';
import { scoreOperation } from '../src/domain/score/scoreOperation';
import { emptyPlan, specimen, soundPlan } from '../src/domain/score/specimens';
import { traceObjective } from '../src/domain/traceability/traceObjective';
import type { Figure } from './verdict';

const plans = 5_000;
const children = 20;

/** The sound plan, or one of which nothing stands, with so many children and nothing shared with any other plan. */
function planWithWork(number: number): PlanFacts {
  const issues = Array.from({ length: children }, (_, at) => ({
    id: `${number}${10_000 + at}`, key: `SMO-${number}${at}`, summary: `Part ${at} of the work for plan ${number}`, statusCategory: 'new' as const,
    due: '2027-03-15', assignee: 'account-analyst', activity: at % 2 === 0 ? 'a1' : 'a2',
  }));
  const plan = number % 2 === 0 ? specimen({ work: { ...soundPlan.work, issues } }) : { ...emptyPlan, work: { issues } };
  return structuredClone(plan);
}

/**
 * CPU for giving 5,000 plans with 20 children each their three answers by the profile in force, half of them sound and half
 * hollow. Only the process's own time counts.
 */
export function scorePlans(): Figure[] {
  const given = Array.from({ length: plans }, (_, number) => planWithWork(number));
  const answer = (plan: PlanFacts): void => {
    judgePlan(plan);
    scoreOperation(plan, currentProfile);
    traceObjective(plan);
  };
  for (let warm = 0; warm < 1_000; warm += 1) answer(planWithWork(warm));
  const from = process.cpuUsage();
  for (const plan of given) answer(plan);
  const { user, system } = process.cpuUsage(from);
  return [{ work: `Score ${plans} plans with ${children} children each`, limit: 1000, figure: (user + system) / 1000, unit: 'ms of CPU' }];
}
