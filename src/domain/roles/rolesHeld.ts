import { isHeld } from './holdsRole';
import type { RoleAssignment } from './roleHoldings';

/** The roles somebody holds at a moment: for everything, and for this scope where one is given. `scope`: what each is held for. */
export const rolesHeld = (assignments: readonly RoleAssignment[], accountId: string, at: string, scope?: string): { role: string; scope?: string }[] =>
  assignments
    .filter((one) => one.accountId === accountId && isHeld(one, at, scope))
    .map(({ role, scope: held }) => ({ role, ...(held === undefined ? {} : { scope: held }) }));
