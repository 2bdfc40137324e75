import type { KeptEntry } from '../../../src/domain/catalogues/inForce';
import { whoOwnsWhat, type SetObjective } from '../../../src/domain/catalogues/whoOwnsWhat';
import type { RoleAssignment } from '../../../src/domain/roles/roleHoldings';
import type { Role } from '../../../src/domain/roles/roles';

const at = '2026-11-20T10:00:00.000Z';
const entry = (kind: 'level' | 'forum' | 'service', id: string, body: object): KeptEntry =>
  ({ kind, id, version: 1, by: 'a', at, body: { version: 1, state: 'in use', ...body } }) as unknown as KeptEntry;
const level = (id: string, body: object): KeptEntry => entry('level', id, { level: 'process', target: 'Change enablement', ownerRole: 'change manager', ...body });
const held = (role: Role, accountId: string, more: Partial<RoleAssignment> = {}): RoleAssignment => ({ id: accountId, role, accountId, from: '2026-01-01', ...more });
const board = entry('forum', 'board', { name: 'SMS board' });
const objective = (key: string, level: string, serves: string, approved = false): SetObjective => ({ key, level, serves, approved });
const one = (entries: KeptEntry[], assignments: RoleAssignment[] = [], objectives: SetObjective[] = []) => whoOwnsWhat(entries, assignments, objectives, at).places[0]!;

describe('LVL-01 · who owns what', () => {
  test('a row resolves to a person, a forum and its objectives', () => {
    expect(one([level('change', { forum: 'board' }), board], [held('process owner', 'priya', { scope: 'change enablement' })], [objective('SMO-1', 'process', ' Change  enablement', true), objective('SMO-2', 'process', 'Change enablement'), objective('SMO-3', 'service', 'Payments')])).toMatchObject({
      target: 'Change enablement', owners: [{ accountId: 'priya', by: 'process owner' }], forum: { name: 'SMS board' }, objectives: [{ key: 'SMO-1' }, { key: 'SMO-2' }], approved: 1,
    });
  });

  test('a row without one says so: nobody, no forum, no objective', () => {
    const row = one([level('change', { forum: 'gone' })]);
    expect(row).toMatchObject({ owners: [], objectives: [], approved: 0 });
    expect(row).not.toHaveProperty('forum');
  });

  test('a forum that is no longer used is no forum', () => expect(one([level('change', { forum: 'old' }), entry('forum', 'old', { name: 'Old', state: 'retired' })])).not.toHaveProperty('forum'));

  test('the role that the words name comes first, then the usual one of the level, then one held just for it, then the list of services', () => {
    const listed = entry('service', 'ce', { name: 'Change enablement', kind: 'process', owner: 'listed', criticality: 1 });
    const assignments = [held('evaluator', 'scoped', { scope: 'Change enablement' }), held('process owner', 'usual', { scope: 'Change enablement' }), held('SMS manager', 'named')];
    expect(one([level('x', { ownerRole: 'SMS manager' }), listed], assignments).owners).toEqual([{ accountId: 'named', by: 'SMS manager' }]);
    expect(one([level('x', {}), listed], assignments).owners).toEqual([{ accountId: 'usual', by: 'process owner' }]);
    expect(one([level('x', {}), listed], assignments.slice(0, 1)).owners).toEqual([{ accountId: 'scoped', by: 'evaluator' }]);
    expect(one([level('x', {}), listed]).owners).toEqual([{ accountId: 'listed', by: 'list of services' }]);
  });

  test('a role held for something else, or not now, makes nobody an owner', () => {
    for (const more of [{ scope: 'Payments' }, { scope: 'Change enablement', to: '2026-11-19' }, { scope: 'Change enablement', from: '2026-11-21' }]) {
      expect(one([level('x', {})], [held('process owner', 'priya', more)]).owners).toEqual([]);
    }
  });

  test('two places of one name at two levels keep their own objectives; what is set for nothing listed is told', () => {
    const { places, elsewhere } = whoOwnsWhat([level('p', { target: 'Service desk' }), level('t', { level: 'team', target: 'Service desk' })], [], [objective('SMO-1', 'team', 'Service desk'), objective('SMO-2', 'team', 'Fax')], at);
    expect(places.map(({ level: at, objectives }) => [at, objectives.length])).toEqual([['process', 0], ['team', 1]]);
    expect(elsewhere.map(({ key }) => key)).toEqual(['SMO-2']);
  });

  test('services come first, then processes, teams and management, each by name; retired ones are not listed', () => {
    const rows = whoOwnsWhat([level('m', { level: 'management', target: 'IT' }), level('b', { target: 'B' }), level('a', { target: 'A' }), level('s', { level: 'service', target: 'Z' }), level('r', { target: 'R', state: 'retired' })], [], [], at).places;
    expect(rows.map(({ target }) => target)).toEqual(['Z', 'A', 'B', 'IT']);
  });

  test('what is left out says why and how it is governed instead', () => {
    expect(one([level('x', { excluded: { reason: 'Replaced', alternative: 'The project reports' } })]).excluded).toEqual({ reason: 'Replaced', alternative: 'The project reports' });
  });
});
