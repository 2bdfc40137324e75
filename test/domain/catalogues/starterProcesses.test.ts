import { catalogueKindIds } from '../../../src/domain/catalogues/catalogueKinds';
import { planImport } from '../../../src/domain/catalogues/planImport';
import type { KeptEntry } from '../../../src/domain/catalogues/inForce';
import { lackingProcesses, starterProcesses } from '../../../src/domain/catalogues/starterProcesses';
import { demoRecords } from '../../../local/site/records';

const kept = (kind: 'service' | 'level', id: string, body: object): KeptEntry =>
  ({ kind, id, version: 1, by: 'a', at: '2026-01-01T00:00:00.000Z', body: { version: 1, ...body } }) as KeptEntry;

describe('the processes a site begins with', () => {
  test('LVL-02 · an empty site lacks all five, as services and as levels, and each row can be kept', () => {
    const lacking = lackingProcesses([]);
    expect(lacking.level.map(({ body }) => (body as { target: string }).target)).toEqual(starterProcesses.map(({ name }) => name));
    for (const kind of ['service', 'level'] as const) {
      const plan = planImport(kind, lacking[kind], () => undefined, () => false);
      expect(plan.problems).toEqual([]);
      expect(plan.create).toHaveLength(5);
    }
  });

  test('LVL-02 · what is there by id or by name is left as it is, retired ones too', () => {
    const lacking = lackingProcesses([
      kept('level', 'im', { state: 'retired', level: 'process', target: 'incident management', ownerRole: 'desk lead' }),
      kept('service', 'capacity-management', { state: 'in use', name: 'Capacity and demand', kind: 'process', criticality: 1 }),
    ]);
    expect(lacking.level.map(({ id }) => id)).toEqual(['problem-management', 'change-enablement', 'capacity-management', 'service-continuity']);
    expect(lacking.service.map(({ id }) => id)).toEqual(['incident-management', 'problem-management', 'change-enablement', 'service-continuity']);
  });

  test('LVL-02 · the demonstration has all five processes and something at each of the four levels', () => {
    const entries = catalogueKindIds.flatMap((kind) => (demoRecords[kind] ?? []).map(({ id, body }) => ({ kind, id, version: 1, by: 'a', at: '', body }) as unknown as KeptEntry));
    expect(lackingProcesses(entries)).toEqual({ service: [], level: [] });
    expect(new Set((demoRecords.level ?? []).map(({ body }) => body.level))).toEqual(new Set(['service', 'process', 'team', 'management']));
  });
});
