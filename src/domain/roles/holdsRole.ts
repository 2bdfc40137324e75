import { sameName } from '../plan/sameName';
import type { RoleAssignment } from './roleHoldings';

/**
 * Whether an assignment is held at a moment (ISO 8601): from the beginning of its first day to the end of its last, in
 * UTC, unless it was ended before. With a scope, one that is held for all counts, and one held for that scope; without a
 * scope only one that is held for all.
 */
export function isHeld(assignment: RoleAssignment, at: string, scope?: string): boolean {
  const day = at.slice(0, 10);
  if (assignment.from > day || (assignment.to !== undefined && day > assignment.to)) return false;
  if (assignment.endedAt !== undefined && Date.parse(at) >= Date.parse(assignment.endedAt)) return false;
  return assignment.scope === undefined || (scope !== undefined && sameName(assignment.scope, scope));
}

/** Whether somebody held a role at a moment, for a service or process or, without one, for the whole organization. */
export const holdsRole = (assignments: readonly RoleAssignment[], accountId: string, role: string, at: string, scope?: string): boolean =>
  assignments.some((one) => one.accountId === accountId && one.role === role && isHeld(one, at, scope));

/** Account ids of everybody who held a role at a moment, each once, in the order of appointment. */
export const holdersOf = (assignments: readonly RoleAssignment[], role: string, at: string, scope?: string): string[] => [
  ...new Set(assignments.filter((one) => one.role === role && isHeld(one, at, scope)).map(({ accountId }) => accountId)),
];
