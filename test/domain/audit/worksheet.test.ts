import { interestsOf } from '../../../src/domain/audit/independence';
import { involvedByRecord } from '../../../src/domain/audit/involvedByRecord';
import { type Station, stations, worksheet, type WorksheetFacts } from '../../../src/domain/audit/worksheet';
import type { Json } from '../../../src/domain/ledger/json';
import { judgePlan } from '../../../src/domain/score/judge';
import { profile1 } from '../../../src/domain/score/profile';
import { specimen, type SpecimenOverrides } from '../../../src/domain/score/specimens';

const sheet = (over: SpecimenOverrides = {}, more: Partial<WorksheetFacts> = {}): Record<string, Station> => {
  const facts = specimen(over);
  const made = worksheet({ facts, scoring: judgePlan(facts, profile1), profile: profile1, work: { todo: 1, inProgress: 1, done: 1 }, today: '2026-11-21', ...more });
  return Object.fromEntries(made.map((station) => [station.name, station]));
};
const gapsOf = (station: Station | undefined) => station?.gaps.map((gap) => (gap.kind === 'said' ? gap.item : gap.finding.rule));
const definition = (over: SpecimenOverrides['definition']): SpecimenOverrides => ({ definition: over });

describe('The worksheet of one objective', () => {
  it('goes from policy to closure and says what the app cannot show, rather than nothing', () => {
    const made = sheet();
    expect(Object.keys(made)).toEqual([...stations]);
    expect(made.measurement?.stands).toBe('not kept here');
    expect(made.review?.stands).toBe('not kept here');
    expect(made.plan).toMatchObject({ stands: 'holds', gaps: [] });
  });

  it('names a policy or a requirement that is not linked, not in force, or not known', () => {
    expect(gapsOf(sheet(definition({ policies: [] })).policy)).toEqual(['no policy']);
    expect(gapsOf(sheet(definition({ policies: ['pol-none'] })).policy)).toEqual(['policy not in the catalogue']);
    const catalogues = { policies: [{ id: 'pol-1', version: 2, title: 'Keep changes safe', state: 'withdrawn' as const }] };
    expect(sheet({ ...definition({ policies: ['pol-1'] }), catalogues }).policy?.gaps).toEqual([
      { kind: 'said', item: 'policy not in force', facts: { title: 'Keep changes safe', state: 'withdrawn' } },
    ]);
    expect(gapsOf(sheet(definition({ requirements: [], noRequirement: undefined })).requirement)).toEqual(['no requirement']);
    expect(sheet(definition({ requirements: [], noRequirement: { reason: 'Internal only', by: 'a', at: '2026-10-01T00:00:00Z' } })).requirement?.stands).toBe('holds');
    expect(sheet({ catalogues: 'not read' }).policy?.stands).toBe('unknown');
  });

  it('names an approval that is missing, and a change since it, but not an editorial one', () => {
    expect(sheet({ record: { version: undefined } }).objective?.gaps).toContainEqual({ kind: 'said', item: 'never approved', facts: {} });
    const departs = { class: 'T1' as const, since: '2026-11-01T00:00:00.000Z', elements: [] };
    expect(gapsOf(sheet({ record: { departs } }).objective)).toContain('changed since approval');
    expect(gapsOf(sheet({ record: { departs: { ...departs, class: 'T4' } } }).objective)).not.toContain('changed since approval');
    expect(sheet({ record: 'not read' }).objective?.stands).toBe('unknown');
  });

  it('names every rule of the plan that is not met, in the rules’ own words, and no advice', () => {
    expect(gapsOf(sheet({ resources: { kind: 'absent' } }).plan)).toEqual(['RES-01', 'RES-02']);
  });

  it('AUD-21 · asks for evidence once something is done, and not before', () => {
    const record = { evidence: [] };
    expect(gapsOf(sheet({ record }).evidence)).toEqual(['no evidence']);
    expect(sheet({ record }, { work: { todo: 2, inProgress: 1, done: 0 } }).evidence?.stands).toBe('not due');
    expect(gapsOf(sheet({}, { work: { todo: 0, inProgress: 0, done: 0 } }).work)).toContain('no work');
    expect(sheet({}, { work: undefined }).work?.stands).toBe('unknown');
  });

  it('says when the due date has passed and nothing was closed', () => {
    expect(sheet({ due: '2026-11-20' }).closure?.gaps).toEqual([{ kind: 'said', item: 'due date has passed', facts: { due: '2026-11-20' } }]);
    expect(sheet({ due: '2026-11-21' }).closure?.stands).toBe('not due');
  });
});

describe('Who had to do with an objective', () => {
  const event = (type: string, actor: string, data: Json | undefined) => ({ type, actor, data, sequence: 1, at: '2026-11-01T00:00:00.000Z', hash: '0'.repeat(64) });

  it('INV-16 · is everybody who ever owned, wrote, submitted or approved it, also when somebody else has taken over', () => {
    const involved = involvedByRecord([
      event('owner.noticed', 'app', { accountId: 'jonas', active: true }),
      event('owner.handedOver', 'amara', { from: 'jonas', to: 'tomasz' }),
      event('owner.interimNamed', 'amara', { accountId: 'elin' }),
      event('approval.requested', 'tomasz', { authors: ['priya', 'tomasz'] }),
      event('approval.given', 'ingrid', { approver: 'daniel' }),
      event('owner.noticed', 'app', { accountId: null, active: false }),
      event('evidence.captured', 'lena', undefined),
      event('note.made', 'lena', { accountId: 'lena' }),
    ]);
    expect(involved).toEqual({ owner: ['jonas', 'tomasz'], 'interim owner': ['elin'], author: ['priya', 'tomasz'], approver: ['daniel', 'ingrid'] });
    expect(interestsOf('tomasz', involved)).toEqual(['owner', 'author']);
    expect(interestsOf('lena', involved)).toEqual([]);
  });
});
