import { pendingSubmission } from '../approval/approvals';
import { standingDelegations } from '../approval/delegation';
import { rolesHeld } from '../roles/rolesHeld';
import type { RoleAssignment } from '../roles/roleHoldings';
import type { Standing } from './decision';
import type { ObjectiveRecord } from './objectiveRecord';

/**
 * The capacities that the record and the roles give somebody at a moment, whatever Jira says.
 *
 * @param scope what the objective serves; a role held for something else gives nothing here
 */
export function standingsByRecord(
  record: ObjectiveRecord,
  assignments: readonly RoleAssignment[],
  { accountId, at }: { accountId: string; at: string },
  scope: string | undefined,
): Standing[] {
  const held = new Set(rolesHeld(assignments, accountId, at, scope).map(({ role }) => role));
  const pending = pendingSubmission(record.approvals);
  const today = at.slice(0, 10);
  const { interim, handovers } = record.ownership;
  const stillHolds = (from: string, role: string): boolean => rolesHeld(assignments, from, at, scope).some((one) => one.role === role);
  const asked = (role: string): boolean => pending?.required.some((one) => one.role === role) ?? false;
  const holds: Partial<Record<Standing, boolean>> = {
    'interim owner': interim?.accountId === accountId && interim.until >= today,
    'named successor': handovers.at(-1)?.to === accountId,
    'who submitted it': pending?.by === accountId,
    'who was asked': Object.values(record.resourcing.lines).some((line) => line.from === accountId),
    'required approver': [...held].some(asked) || (pending?.rule.delegation === true && standingDelegations(record.approvals, today).some((one) => one.to === accountId && asked(one.role) && stillHolds(one.from, one.role))),
    'SMS manager': held.has('SMS manager'),
  };
  return (Object.keys(holds) as Standing[]).filter((one) => holds[one] === true);
}
