import fc from 'fast-check';
import { appointRole, assignmentsPerRole } from '../../../src/domain/roles/appointRole';
import { endRole } from '../../../src/domain/roles/endRole';
import { holdersOf, holdsRole } from '../../../src/domain/roles/holdsRole';
import { assignmentsOf, holdingsId, type RoleHoldings } from '../../../src/domain/roles/roleHoldings';
import { roles } from '../../../src/domain/roles/roles';

const noon = '2026-11-20T12:00:00.000Z';
const nobody: RoleHoldings = { version: 1, role: 'service owner', assignments: [] };
const appointed = (more: object = {}): RoleHoldings => {
  const decision = appointRole(nobody, 0, { role: 'service owner', accountId: 'ingrid', from: '2026-11-01', ...more }, 'SMS manager', noon);
  if (decision.kind !== 'keep') throw new Error(`expected an appointment, came ${decision.kind}`);
  return decision.holdings;
};

describe('a role', () => {
  it('is held from the beginning of its first day to the end of its last', () => {
    const all = assignmentsOf([appointed({ to: '2026-11-30' })]);
    expect(holdsRole(all, 'ingrid', 'service owner', '2026-10-31T23:59:59.999Z')).toBe(false);
    expect(holdsRole(all, 'ingrid', 'service owner', '2026-11-01T00:00:00.000Z')).toBe(true);
    expect(holdsRole(all, 'ingrid', 'service owner', '2026-11-30T23:59:59.999Z')).toBe(true);
    expect(holdsRole(all, 'ingrid', 'service owner', '2026-12-01T00:00:00.000Z')).toBe(false);
  });

  it('held for one service is not held for another, nor for all; held for all it is held for each', () => {
    const payments = assignmentsOf([appointed({ scope: 'Payments' })]);
    expect(holdsRole(payments, 'ingrid', 'service owner', noon, ' payments')).toBe(true);
    expect(holdsRole(payments, 'ingrid', 'service owner', noon, 'Cards')).toBe(false);
    expect(holdsRole(payments, 'ingrid', 'service owner', noon)).toBe(false);
    expect(holdersOf(assignmentsOf([appointed()]), 'service owner', noon, 'Cards')).toEqual(['ingrid']);
  });

  it('that was ended was still held before: what was done under it stands', () => {
    const decision = endRole(appointed(), 1, { id: '1', why: 'Left' }, noon);
    if (decision.kind !== 'keep') throw new Error(decision.kind);
    const all = assignmentsOf([decision.holdings]);
    expect(holdsRole(all, 'ingrid', 'service owner', '2026-11-20T11:59:59.999Z')).toBe(true);
    expect(holdsRole(all, 'ingrid', 'service owner', noon)).toBe(false);
    expect(endRole(decision.holdings, 2, { id: '1', why: 'Left' }, noon)).toEqual({ kind: 'done already' });
  });

  it('GOV-15 · appointing says who, for what, from when, on what basis and in what capacity it was done', () => {
    const decision = appointRole(nobody, 0, { role: 'service owner', accountId: 'ingrid', scope: ' Payments ', from: '2026-11-01', basis: 'Letter 12' }, 'SMS manager', noon);
    expect(decision).toMatchObject({ event: { type: 'role.assigned', data: { role: 'service owner', id: '1', accountId: 'ingrid', scope: 'Payments', from: '2026-11-01', basis: 'Letter 12', as: 'SMS manager', version: 1 } } });
  });

  it('appointing the same again stays quiet', () => {
    expect(appointRole(appointed(), 1, { role: 'service owner', accountId: 'ingrid', from: '2026-11-01' }, 'SMS manager', noon)).toEqual({ kind: 'done already' });
  });

  it.each([
    ['a first day that is none', { from: 'soon' }, 'From'],
    ['a last day before the first', { from: '2026-12-01', to: '2026-11-30' }, 'To'],
    ['a last day that is over', { from: '2026-01-01', to: '2026-02-01' }, 'To'],
    ['a scope for a role of the whole organization', { role: 'SMS manager' as const, scope: 'Payments' }, 'For'],
  ])('appointing refuses %s', (_, more, place) => {
    const request = { role: 'service owner' as const, accountId: 'ingrid', from: '2026-11-01', ...more };
    expect(appointRole({ ...nobody, role: request.role }, 0, request, 'SMS manager', noon)).toMatchObject({ refusal: { items: [{ facts: { place } }] } });
  });

  it('has room for so many appointments, and says so', () => {
    const [one] = appointed().assignments;
    if (one === undefined) throw new Error('expected an assignment');
    const full = { ...nobody, assignments: Array.from({ length: assignmentsPerRole }, (_, at) => ({ ...one, id: `${at + 1}`, accountId: `a${at}` })) };
    expect(appointRole(full, 9, { role: 'service owner', accountId: 'b', from: '2026-11-01' }, 'SMS manager', noon)).toMatchObject({ refusal: { items: [{ facts: { place: 'Role' } }] } });
  });

  it('ending refuses what was never appointed, a day that is over and silence about the reason', () => {
    expect(endRole(appointed(), 1, { id: '7', why: 'x' }, noon)).toMatchObject({ refusal: { kind: 'unknown' } });
    expect(endRole(appointed(), 1, { id: '1', to: '2026-11-02', why: '' }, noon)).toMatchObject({ refusal: { items: [{ facts: { place: 'To' } }, { facts: { place: 'Why' } }] } });
  });

  it('every role is kept under an id of its own', () => {
    expect(new Set(roles.map(holdingsId)).size).toBe(roles.length);
  });

  it('whoever is held at a moment is one of those appointed, and never before the first day', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-11-${String(n).padStart(2, '0')}`);
    fc.assert(
      fc.property(day, day, (from, on) => {
        const holds = holdsRole(assignmentsOf([{ ...nobody, assignments: [{ id: '1', accountId: 'a', from }] }]), 'a', 'service owner', `${on}T12:00:00.000Z`);
        expect(holds).toBe(from <= on);
      }),
    );
  });
});
