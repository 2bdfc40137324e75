import type { RegisterRow } from '../../../src/domain/plan/registerRow';
import { workOf, type WorkItem } from '../../../src/jira/childWork';
import type { OpenedObjective } from '../../../src/jira/openObjective';

/** How many issues under the objective the app counted and this person does not see. */
export function hiddenWork(opened: OpenedObjective, row: RegisterRow | undefined, children: WorkItem[]): number {
  return Math.max(0, (row?.work?.total ?? 0) - workOf(opened, children).items.length);
}
