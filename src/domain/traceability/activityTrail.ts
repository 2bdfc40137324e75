import type { PlanFacts } from '../plan/planFacts';
import type { WorkItemFact } from '../plan/workFacts';

/** A planned activity beside the work that carries it. */
export interface ActivityTrail {
  activity: { id: string; text: string; /** done again and again without an issue each time */ routine: boolean };
  /** In the order in which the work was read; empty when nothing carries it. */
  issues: Pick<WorkItemFact, 'id' | 'key' | 'summary' | 'statusCategory' | 'due' | 'assignee' | 'hasEvidence'>[];
}

/**
 * What was planned beside what was done, activity by activity in the order of the plan. `undefined` when the work was not
 * read or the plan cannot be: a list would then look as if nothing had been done.
 */
export function activityTrail({ plannedWork, work }: Pick<PlanFacts, 'plannedWork' | 'work'>): ActivityTrail[] | undefined {
  if (work === undefined || plannedWork.kind === 'newer' || plannedWork.kind === 'unreadable') return undefined;
  const activities = plannedWork.kind === 'value' ? plannedWork.value.activities : [];
  return activities.map(({ id, text, routine }) => ({
    activity: { id, text, routine: routine === true },
    issues: work.issues
      .filter(({ activity }) => activity === id)
      .map(({ activity: _, typeName: __, projectKey: ___, ...issue }) => issue),
  }));
}
