import type { CatalogueKindId, EntryOf } from '../../../src/domain/catalogues/catalogueKinds';
import type { KeptEntry } from '../../../src/domain/catalogues/inForce';
import { emptyPlan, specimen } from '../../../src/domain/score/specimens';
import { coverageOfSet, type CoveredObjective } from '../../../src/domain/traceability/coverageOfSet';
import { specimens } from '../catalogues/specimens';

const today = '2026-11-21';
const kept = <K extends CatalogueKindId>(kind: K, id: string, changed: Partial<EntryOf<K>> = {}): KeptEntry =>
  ({ kind, id, version: 1, body: { ...specimens[kind] as object, ...changed }, by: 'account-amara', at: '2026-01-01T00:00:00.000Z' }) as unknown as KeptEntry;
const place = (target: string, excluded?: EntryOf<'level'>['excluded']) => kept('level', target, { target, level: 'service', excluded });
const policy = (id: string, waivedForObjectives?: { reason: string; until?: string }) => kept('policy-statement', id, { ref: id, waivedForObjectives });
const requirement = (id: string, waiver?: { reason: string; until?: string }) => kept('applicable-requirement', id, { ref: id, waiver });

const objective = (id: string, state: CoveredObjective['state'], definition: object): CoveredObjective => {
  const facts = specimen({ definition: { policies: [], requirements: [], noRequirement: undefined, serves: undefined, level: undefined, category: undefined, ...definition } });
  return { state, facts: { ...facts, issue: { ...facts.issue, id, key: `SMO-${id}` } } };
};

it('TRC-10 · policy lines and objectives are covered each in its own direction, and no number is made of the two', () => {
  const { policies } = coverageOfSet(
    [objective('1', 'approved', { policies: ['P-1', 'P-1'] }), objective('2', 'draft', {}), objective('3', 'in progress', { policies: ['P-1', 'gone'] })],
    [policy('P-1'), policy('P-2')],
    today,
  );
  expect(policies.coverage).toEqual({ forward: { of: 2, linked: 1, without: ['P-2'] }, backward: { of: 3, linked: 2, without: ['2'] } });
  expect(policies.lines.map(({ id, objectives }) => [id, objectives])).toEqual([['P-1', ['1', '3']], ['P-2', []]]);
  expect(policies.unlinked).toEqual(['2']);
});

it('TRC-11 · a requirement is not answered by an objective that is over; an objective that says why none bears on it is no gap', () => {
  const { requirements } = coverageOfSet(
    [
      objective('1', 'complete', { requirements: ['R-1'] }),
      objective('2', 'suspended', { requirements: ['R-1'] }),
      objective('3', 'draft', { noRequirement: { reason: 'An internal aim', by: 'account-amara', at: '2026-10-01T00:00:00.000Z' } }),
      objective('4', 'draft', {}),
    ],
    [requirement('R-1')],
    today,
  );
  expect(requirements.lines).toMatchObject([{ id: 'R-1', source: 'contract', objectives: [], past: ['1', '2'] }]);
  expect(requirements.coverage.forward).toEqual({ of: 1, linked: 0, without: ['R-1'] });
  expect(requirements.unlinked).toEqual(['4']);
});

it('a waiver holds through its last day and not after; one without a day holds', () => {
  const lines = coverageOfSet([], [policy('P-1', { reason: 'A value' }), policy('P-2', { reason: 'Later', until: today }), policy('P-3', { reason: 'Then', until: '2026-11-20' })], today).policies.lines;
  expect(lines.map(({ waived }) => waived)).toEqual([{ reason: 'A value' }, { reason: 'Later', until: today }, undefined]);
});

it('OBJ-15 · OBJ-30 · functions are counted by category; one where none are set says so and is no gap', () => {
  const told = coverageOfSet(
    [
      objective('1', 'approved', { serves: 'payments', level: 'service', category: 'customer outcome' }),
      objective('2', 'draft', { serves: 'Payments', level: 'service', category: 'process health' }),
      objective('3', 'draft', { serves: 'Payments', level: 'service' }),
      objective('4', 'cancelled', { serves: 'Data warehouse', level: 'service', category: 'process health' }),
      objective('5', 'draft', { serves: 'Nobody knows', level: 'team' }),
    ],
    [place('Payments'), place('Data warehouse'), place('Mail', { reason: 'Bought', alternative: 'Supplier review' })],
    today,
  );
  expect(told.places.map(({ target, objectives, excluded }) => [target, objectives, excluded?.reason])).toEqual([
    ['Data warehouse', [], undefined], ['Mail', [], 'Bought'], ['Payments', ['1', '2', '3'], undefined],
  ]);
  expect(told.places[2]).toMatchObject({ byCategory: { 'customer outcome': ['1'], 'process health': ['2'], 'risk and compliance': [] }, uncategorized: ['3'] });
  expect(told.balance).toEqual([
    { category: 'customer outcome', objectives: 1, inForce: 1 },
    { category: 'process health', objectives: 1, inForce: 0 },
    { category: 'risk and compliance', objectives: 0, inForce: 0 },
  ]);
  expect(told).toMatchObject({ looked: 5, pursued: 4, elsewhere: ['5'] });
});

it('names the most critical services without an objective; less critical ones and processes are not asked for one', () => {
  const service = (name: string, changed: Partial<EntryOf<'service'>> = {}) => kept('service', name, { name, ...changed });
  const { criticalServices } = coverageOfSet(
    [objective('1', 'draft', { serves: 'Payments' })],
    [service('Payments'), service('Settlement'), service('Portal', { criticality: 2 }), service('Change enablement', { kind: 'process' })],
    today,
  );
  expect(criticalServices).toEqual({ of: 2, without: ['Settlement'] });
});

it('an objective that cannot be read is named, and what it may link is claimed for nobody', () => {
  const unread = { state: 'draft' as const, facts: { ...emptyPlan, definition: { kind: 'newer' as const, version: 2 } } };
  const told = coverageOfSet([unread], [policy('P-1')], today);
  expect(told.unreadable).toEqual([emptyPlan.issue.id]);
  expect(told.policies.lines).toMatchObject([{ objectives: [] }]);
});

it('nothing kept and nothing set is nothing to cover, never a fault', () => {
  expect(coverageOfSet([], [], today)).toMatchObject({ looked: 0, places: [], policies: { lines: [] }, criticalServices: { of: 0, without: [] }, opposed: [] });
});
