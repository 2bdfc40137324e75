import type { PlannedWork } from '../../../src/domain/plan/plannedWork';

/**
 * The planned work once the issues that carry it out exist: each activity keeps the ids of its issues in `work`.
 *
 * @param issues ids of Jira issues by activity id, as the children and links of a demo objective name their activity.
 * @throws when an issue names an activity that the plan does not have.
 */
export function linkWork(planned: PlannedWork, issues: Readonly<Record<string, string[]>>): PlannedWork {
  for (const id of Object.keys(issues)) {
    if (!planned.activities.some((activity) => activity.id === id)) {
      throw new Error(`planned-work.activities: expected one of the plan's activities, came “${id}”`);
    }
  }
  return {
    ...planned,
    activities: planned.activities.map((activity) => {
      const work = issues[activity.id];
      return work ? { ...activity, work } : activity;
    }),
  };
}
