import { entryDigest } from '../catalogues/entryDigest';
import { calendarDay } from '../plan/parts';
import type { RoleDecision } from './appointRole';
import type { RoleHoldings } from './roleHoldings';

/**
 * Ends an appointment: after a day that is still to come, or at this moment. It stays in the list, so that what was done
 * under it can be judged. Quiet when it has ended already.
 */
export function endRole(holdings: RoleHoldings, version: number, { id, to, why }: { id: string; to?: string; why: string }, at: string): RoleDecision {
  const found = holdings.assignments.find((one) => one.id === id);
  if (found === undefined) return { kind: 'refused', refusal: { kind: 'unknown', what: 'appointment', id } };
  const today = at.slice(0, 10);
  if (found.endedAt !== undefined || (found.to !== undefined && found.to < today) || (to !== undefined && found.to === to)) return { kind: 'done already' };
  const problems = [
    ...(to !== undefined && (!calendarDay.safeParse(to).success || to < today || to < found.from) ? [{ place: 'To', expected: 'a day that is not over and not before the first', came: `text “${to.slice(0, 40)}”` }] : []),
    ...(why.trim() === '' ? [{ place: 'Why', expected: 'a reason', came: 'nothing' }] : []),
  ];
  if (problems.length > 0) return { kind: 'refused', refusal: { kind: 'not met', items: problems.map((facts) => ({ item: 'bad entry', facts })) } };
  const ended = to === undefined ? { ...found, endedAt: at } : { ...found, to };
  const next: RoleHoldings = { ...holdings, assignments: holdings.assignments.map((one) => (one.id === id ? ended : one)) };
  return {
    kind: 'keep',
    holdings: next,
    event: { type: 'role.ended', data: { role: holdings.role, id, accountId: found.accountId, ...(to === undefined ? {} : { to }), why: why.trim(), version: version + 1, digest: entryDigest(next) } },
  };
}
