import { entryDigest } from '../catalogues/entryDigest';
import { calendarDay } from '../plan/parts';
import type { RecordRefusal, Unmet } from '../record/decision';
import type { NewRecord } from '../record/recordedEvent';
import { isHeld } from './holdsRole';
import type { RoleHoldings } from './roleHoldings';
import { scopedRoles, type Role } from './roles';

export interface Appointing {
  role: Role;
  accountId: string;
  scope?: string;
  /** The first day, and the last where one is set. */
  from: string;
  to?: string;
  basis?: string;
}

/** What a command on the holders of a role comes to: the holders as they are from now on, and the event that says so. */
export type RoleDecision =
  | { kind: 'keep'; holdings: RoleHoldings; event: NewRecord }
  | { kind: 'done already' }
  | { kind: 'refused'; refusal: RecordRefusal };

/** One record of 240 KiB holds all who ever held a role. */
export const assignmentsPerRole = 800;

/**
 * Appoints somebody to a role. Quiet when they hold exactly this already; refused when the days make no sense, or when
 * the role is one that is held for the whole organization and a scope was named.
 *
 * @param as in what capacity the actor appoints
 * @param version the version the holders have now, 0 for none
 */
export function appointRole(holdings: RoleHoldings, version: number, request: Appointing, as: 'SMS manager' | 'Jira administrator', at: string): RoleDecision {
  const { role, accountId, from, to, basis } = request;
  const scope = request.scope?.trim() || undefined;
  const unmet: Unmet[] = [];
  if (!calendarDay.safeParse(from).success) unmet.push(bad('From', 'a day, like 2026-11-30', from));
  if (to !== undefined && (!calendarDay.safeParse(to).success || to < from)) unmet.push(bad('To', 'a day not before the first', to));
  if (to !== undefined && to < at.slice(0, 10)) unmet.push(bad('To', 'a day that is not over', to));
  if (scope !== undefined && !scopedRoles.includes(role)) unmet.push(bad('For', `nothing: ${role} is held for the whole organization`, scope));
  if (holdings.assignments.length >= assignmentsPerRole) unmet.push(bad('Role', `at most ${assignmentsPerRole} appointments`, `${holdings.assignments.length}`));
  if (unmet.length > 0) return { kind: 'refused', refusal: { kind: 'not met', items: unmet } };
  const same = holdings.assignments.some(
    (one) => one.accountId === accountId && one.scope === scope && one.from === from && one.to === to && (isHeld({ ...one, role }, at, scope) || one.from > at.slice(0, 10)) && one.endedAt === undefined,
  );
  if (same) return { kind: 'done already' };
  const id = `${holdings.assignments.length + 1}`;
  const assignment = { id, accountId, ...(scope === undefined ? {} : { scope }), from, ...(to === undefined ? {} : { to }), ...(basis?.trim() ? { basis: basis.trim() } : {}) };
  const next: RoleHoldings = { ...holdings, assignments: [...holdings.assignments, assignment] };
  return { kind: 'keep', holdings: next, event: { type: 'role.assigned', data: { role, ...assignment, as, version: version + 1, digest: entryDigest(next) } } };
}

const bad = (place: string, expected: string, came: string): Unmet => ({ item: 'bad entry', facts: { place, expected, came: `text “${came.slice(0, 40)}”` } });
