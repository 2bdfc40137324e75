import { workOf, type WorkItem } from '../../../src/jira/childWork';
import type { OpenedObjective } from '../../../src/jira/openObjective';

/** How many issues the plan names as work that this person cannot see: hidden, moved out of reach or deleted. */
export function hiddenWork(opened: OpenedObjective, children: WorkItem[]): number {
  const planned = opened.facts.plannedWork;
  const named = new Set(planned.kind === 'value' ? planned.value.activities.flatMap(({ work }) => work ?? []) : []);
  const seen = new Set(workOf(opened, children).items.flatMap(({ id, key }) => [id, key]));
  return [...named].filter((id) => !seen.has(id)).length;
}
