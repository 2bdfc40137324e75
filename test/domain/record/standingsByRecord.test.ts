import type { ObjectiveRecord } from '../../../src/domain/record/objectiveRecord';
import { foldRecord } from '../../../src/domain/record/objectiveRecord';
import { standingsByRecord } from '../../../src/domain/record/standingsByRecord';
import type { RoleAssignment } from '../../../src/domain/roles/roleHoldings';
import { rolesHeld } from '../../../src/domain/roles/rolesHeld';

const at = '2026-11-20T09:00:00.000Z';
const ingrid = { accountId: 'account-ingrid', at };
const record: ObjectiveRecord = foldRecord([]);
const holds = (role: string, scope?: string): RoleAssignment =>
  ({ id: 'a1', role, accountId: ingrid.accountId, from: '2026-01-01', ...(scope === undefined ? {} : { scope }) }) as RoleAssignment;

describe('what somebody is to an objective by their roles', () => {
  it('a role held for what it serves counts, in whatever case it is written, and one held for everything', () => {
    expect(standingsByRecord(record, [holds('SMS manager', 'payments')], ingrid, 'Payments')).toEqual(['SMS manager']);
    expect(standingsByRecord(record, [holds('SMS manager')], ingrid, 'Payments')).toEqual(['SMS manager']);
  });

  it('one held for something else does not, nor one held for anything where the objective serves nothing', () => {
    expect(standingsByRecord(record, [holds('SMS manager', 'Payments')], ingrid, 'Workplace')).toEqual([]);
    expect(standingsByRecord(record, [holds('SMS manager', 'Payments')], ingrid, undefined)).toEqual([]);
  });

  it('somebody else’s, or one that has ended, never', () => {
    expect(standingsByRecord(record, [holds('SMS manager')], { accountId: 'account-other', at }, 'Payments')).toEqual([]);
    expect(rolesHeld([{ ...holds('SMS manager'), to: '2026-11-19' }], ingrid.accountId, at)).toEqual([]);
  });

  it('what each role is held for is told with it', () => {
    expect(rolesHeld([holds('service owner', 'Payments'), holds('evaluator')], ingrid.accountId, at, 'Payments')).toEqual([{ role: 'service owner', scope: 'Payments' }, { role: 'evaluator' }]);
  });
});
