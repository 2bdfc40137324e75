import { holdsRole } from '../../domain/roles/holdsRole';
import type { RoleAssignment } from '../../domain/roles/roleHoldings';
import type { Actor } from '../ports';
import { Refused } from '../refused';
import { rolesOn } from './rolesOn';
import type { Shelf } from './shelf';

/** Whether somebody is SMS manager at the moment of the invocation. Administering Jira is not enough: that is another role. */
export const isSmsManager = (assignments: readonly RoleAssignment[], { accountId, at }: Actor): boolean => holdsRole(assignments, accountId, 'SMS manager', at);

/** Refuses whoever may not keep records; `undefined` lets pass. */
export const mayKeepRecords = (shelf: Shelf, actor: Actor): Refused | undefined => (isSmsManager(rolesOn(shelf), actor) ? undefined : new Refused({ kind: 'not your part', needs: ['SMS manager'] }));
