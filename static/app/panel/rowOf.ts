import type { RegisterRow } from '../../../src/domain/plan/registerRow';
import type { OpenedObjective } from '../../../src/jira/openObjective';

/** The row of this issue; a row that a clone carried from its original names another issue and is none. */
export function rowOf({ concluded, issue }: OpenedObjective): RegisterRow | undefined {
  if (concluded.row.kind !== 'value') return undefined;
  const ownState = concluded.state?.split(' · ')[1] === issue.id;
  return ownState ? concluded.row.value : undefined;
}
