import { holdsRole } from '../../domain/roles/holdsRole';
import type { RoleAssignment } from '../../domain/roles/roleHoldings';
import type { Actor, Ports } from '../ports';
import { Refused } from '../refused';
import { readRoles } from './readRoles';

/** Whether somebody is SMS manager at the moment of the invocation. Administering Jira is not enough: that is another role. */
export const isSmsManager = (assignments: readonly RoleAssignment[], { accountId, at }: Actor): boolean => holdsRole(assignments, accountId, 'SMS manager', at);

/** Refuses whoever may not keep records; `undefined` lets pass. */
export async function mayKeepRecords(ports: Pick<Ports, 'records'>, actor: Actor): Promise<Refused | undefined> {
  return isSmsManager(await readRoles(ports), actor) ? undefined : new Refused({ kind: 'not your part', needs: ['SMS manager'] });
}
