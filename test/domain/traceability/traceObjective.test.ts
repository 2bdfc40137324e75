import fc from 'fast-check';
import { emptyPlan, soundPlan, soundRecord, specimen } from '../../../src/domain/score/specimens';
import { coverageOf } from '../../../src/domain/traceability/coverage';
import { relationWords, sayRelation } from '../../../src/domain/traceability/relationWords';
import { traceFigure } from '../../../src/domain/traceability/traceFigure';
import { traceObjective, type Traced } from '../../../src/domain/traceability/traceObjective';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import type { RecordFacts } from '../../../src/domain/plan/recordFacts';
import type { WorkItemFact } from '../../../src/domain/plan/workFacts';

function traced(facts: PlanFacts, recorded?: Parameters<typeof traceObjective>[1]): Traced {
  const found = traceObjective(facts, recorded);
  if (found.kind !== 'traced') throw new Error(`expected a figure, came ${found.kind}`);
  return found;
}

const missing = (facts: PlanFacts): string[] => traced(facts).missing.map((relation) => sayRelation(relation));
const issue = (id: string, more: Partial<WorkItemFact> = {}): WorkItemFact => ({ id, key: `SMO-${id}`, summary: 'Work', statusCategory: 'new', ...more });
const state = (named: RecordFacts['state']) => specimen({ record: { state: named } });

describe('The figure of traceability', () => {
  it('is five of six where four of five relations and one of one are there', () => {
    const figure = traceFigure([{ actual: 4, expected: 5 }, { actual: 1, expected: 1 }]);
    expect(figure).toEqual({ actual: 5, expected: 6, percent: 83 });
    expect((100 * figure.actual) / figure.expected).toBeCloseTo(83.3, 1);
  });

  it('is empty while nothing is expected, and refuses to count more than there can be', () => {
    expect(traceFigure([])).toEqual({ actual: 0, expected: 0 });
    expect(() => traceFigure([{ actual: 2, expected: 1 }])).toThrow('cannot count 2 of 1');
    expect(() => traceFigure([{ actual: 0.5, expected: 1 }])).toThrow('cannot count');
  });

  it('never falls when a missing relation is made, and reaches 100 only when none is missing', () => {
    const group = fc.record({ actual: fc.nat(30), more: fc.nat(30) }).map(({ actual, more }) => ({ actual, expected: actual + more }));
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 7 }), fc.nat(6), (groups, at) => {
        const before = traceFigure(groups);
        const chosen = groups[at % groups.length];
        fc.pre(chosen !== undefined && chosen.actual < chosen.expected);
        const after = traceFigure(groups.map((one) => (one === chosen ? { ...one, actual: one.actual + 1 } : one)));
        expect(after.percent ?? 0).toBeGreaterThanOrEqual(before.percent ?? 0);
        expect(after.percent === 100).toBe(after.actual === after.expected);
      }),
    );
  });
});

describe('TRC-13 · Traceability says what is there, of what is expected, and names what is missing', () => {
  it('silent: everything of the sound plan can be followed', () => {
    const { figure, groups, missing: none } = traced(soundPlan);
    expect(figure).toEqual({ actual: 11, expected: 11, percent: 100 });
    expect(none).toEqual([]);
    expect(groups.map(({ group, actual, expected }) => [group, actual, expected])).toEqual([
      ['policy', 1, 1], ['requirement', 1, 1], ['work', 2, 2], ['owner', 1, 1], ['budget and capacity', 2, 2], ['milestones', 1, 1], ['acceptance criteria', 3, 3],
    ]);
  });

  it('fires: an empty plan that is somehow approved lacks everything by name', () => {
    const nothing: PlanFacts = { ...emptyPlan, record: { ...soundRecord, confirmations: {} } };
    expect(missing(nothing)).toEqual([
      'Serves no policy statement',
      'Answers no applicable requirement, and nobody has said that none applies',
      'No activity is planned',
      'Nobody answers for it',
      'Nothing says what it needs, or that it needs nothing more',
      'Nothing says how the result is judged',
    ]);
    expect(traced(nothing).figure.percent).toBe(0);
  });

  it('is not yet expected of a draft, and says already what will be', () => {
    for (const named of ['draft', 'accepted'] as const) {
      const found = traceObjective(state(named));
      expect(found).toMatchObject({ kind: 'not yet expected' });
      expect(found.kind === 'not yet expected' && found.relations).toHaveLength(11);
    }
  });

  it('gives no figure without the work, the catalogues or the record, or over a field of a newer version', () => {
    expect(traceObjective(specimen({ work: 'not read', record: 'not read' }))).toEqual({ kind: 'unknown', lacking: ['work', 'record'] });
    expect(traceObjective(specimen({ timing: { kind: 'newer', version: 2 } }))).toEqual({ kind: 'unknown', lacking: ['timing'] });
  });
});

it('TRC-02 · fires: an activity with no work item is named', () => {
  const one = specimen({ work: { issues: [issue('10101', { activity: 'a1', due: '2027-03-15' })] } });
  expect(missing(one)).toEqual(['“Write and train the triage guide” is carried by no issue']);
});

it('TRC-02 · silent: a routine needs no issue', () => {
  const routine = specimen({ plannedWork: { activities: [{ id: 'a9', text: 'Look at the repeats every week', routine: true }] }, timing: { milestones: [] }, work: { issues: [] } });
  expect(traced(routine).groups.map(({ group }) => group)).not.toContain('work');
});

it('TRC-06 · fires: work, owner, budget and capacity, milestones and acceptance criteria each lack one', () => {
  const facts = specimen({
    owner: { kind: 'nobody' },
    plannedWork: { deliverables: [{ id: 'd1', name: 'Known error catalogue' }] },
    record: { confirmations: { r1: { state: 'declined', by: 'account-line-manager' }, r2: { state: 'expired' } } },
    work: { issues: [] },
  });
  expect(missing(facts)).toEqual([
    '“Collect the causes of all repeat incidents of 2026” is carried by no issue',
    '“Write and train the triage guide” is carried by no issue',
    'Nobody answers for it',
    '“Problem analyst” was declined',
    '“Known error database” is no longer committed (expired)',
    'No work is due on the way to “Catalogue accepted”',
    'Nothing says when “Known error catalogue” is accepted',
  ]);
});

it('TRC-06 · silent: “nothing extra” asks for no commitment', () => {
  const facts = specimen({ resources: { lines: [], noneExtra: { role: 'Problem analyst', by: 'account-line-manager', at: '2026-11-02T08:00:00Z' } } });
  expect(traced(facts).groups.map(({ group }) => group)).not.toContain('budget and capacity');
});

it('TRC-09 · fires: work that serves no activity is named and leaves the figure alone', () => {
  const extra = specimen({ work: { issues: [...(soundPlan.work?.issues ?? []), issue('10199')] } });
  expect(traced(extra).orphans.map(({ key }) => key)).toEqual(['SMO-10199']);
  expect(traced(extra).figure).toEqual(traced(soundPlan).figure);
});

it('TRC-09 · silent: every issue serves an activity', () => expect(traced(soundPlan).orphans).toEqual([]));

it('TRC-10 · fires: no policy statement is linked, or the one that is was withdrawn; silent: one in force', () => {
  expect(missing(specimen({ definition: { policies: [] } }))).toEqual(['Serves no policy statement']);
  const policies = [{ id: 'pol-1', version: 2, title: 'Interruptions are not repeated', state: 'withdrawn' as const }];
  expect(missing(specimen({ catalogues: { policies } }))).toEqual(['The policy statement pol-1 is withdrawn']);
  expect(missing(soundPlan)).toEqual([]);
});

it('TRC-11 · fires: no requirement is answered; silent: one is, or somebody says why none applies', () => {
  expect(missing(specimen({ definition: { requirements: [] } }))).toHaveLength(1);
  const none = { reason: 'Nothing outside the organization bears on it', by: 'account-sms-manager', at: '2026-11-02T08:00:00Z' };
  expect(missing(specimen({ definition: { requirements: [], noRequirement: none } }))).toEqual([]);
});

it('is suspect when the other end changed since it was confirmed, and still counts as there', () => {
  const changed = specimen({
    record: { context: [{ id: 'policy-statement:pol-1', version: '1' }, { id: 'applicable-requirement:req-1', version: '1' }], confirmations: { ...soundRecord.confirmations, r1: { state: 'confirmed', lineChanged: true } } },
  });
  const { suspects, figure } = traced(changed);
  expect(suspects.map(({ of }) => of)).toEqual(['pol-1', 'r1']);
  expect(figure.percent).toBe(100);
  expect(traced(soundPlan).suspects).toEqual([]);
});

it('counts work forward and backward, and never together', () => {
  const facts = specimen({ work: { issues: [issue('1', { activity: 'a1' }), issue('2'), issue('3', { activity: 'gone' })] } });
  expect(traced(facts).coverage).toEqual({ forward: { of: 2, linked: 1, without: ['a2'] }, backward: { of: 3, linked: 1, without: ['2', '3'] } });
  expect(coverageOf(['policy'], [], [])).toEqual({ forward: { of: 1, linked: 0, without: ['policy'] }, backward: { of: 0, linked: 0, without: [] } });
});

describe('The thread', () => {
  const verdicts = (facts: PlanFacts, recorded?: Parameters<typeof traceObjective>[1]) =>
    Object.fromEntries(traced(facts, recorded).thread.stations.map(({ station, verdict }) => [station, verdict]));

  it('reaches as far as the state demands', () => {
    expect(verdicts(state('approved'))).toMatchObject({ policy: 'holds', plan: 'holds', work: 'not due', closure: 'not due' });
    expect(verdicts(state('active'))).toMatchObject({ work: 'holds', evidence: 'not due' });
    expect(traced(state('active')).thread.complete).toBe(true);
  });

  it('breaks at the station that lacks something, and then is not complete', () => {
    const broken = specimen({ record: { state: 'active' }, definition: { policies: [] }, work: { issues: [] } });
    expect(verdicts(broken)).toMatchObject({ policy: 'broken', requirement: 'holds', work: 'broken' });
    expect(traced(broken).thread.complete).toBe(false);
  });

  it('cannot be told at the end while nobody brings measurements, reviews and closure', () => {
    const issues = (soundPlan.work?.issues ?? []).map((one) => ({ ...one, statusCategory: 'done' as const, hasEvidence: true }));
    const closed = specimen({ record: { state: 'closed' }, work: { issues } });
    expect(traced(closed).thread.complete).toBeUndefined();
    expect(traced(closed, { measurement: true, review: true, closure: true }).thread.complete).toBe(true);
    expect(traced(closed, { measurement: true, review: false, closure: true }).thread.complete).toBe(false);
  });
});

it('has words for every message, and no words that nothing says', () => {
  const said = new Set<string>();
  const plans = [
    soundPlan, emptyPlan, specimen({ owner: { kind: 'account', accountId: 'a', displayName: 'A B', active: false, accountType: 'atlassian' } }),
    specimen({ definition: { policies: ['gone'], requirements: ['gone'] }, work: { issues: [] }, plannedWork: { deliverables: [{ id: 'd1', name: 'Guide' }] }, evaluation: { metrics: [] },
      record: { confirmations: { r1: { state: 'declined' }, r2: { state: 'withdrawn' } } } }),
    specimen({ record: { confirmations: {} }, resources: { lines: [{ id: 'r1', type: 'tool', name: 'Monitoring' }] } }),
    specimen({ resources: { lines: [] }, plannedWork: { activities: [] } }),
  ];
  for (const facts of plans) {
    const found = traceObjective(facts);
    const relations = found.kind === 'traced' ? found.groups.flatMap(({ relations: all }) => all) : found.kind === 'not yet expected' ? found.relations : [];
    for (const relation of relations) {
      said.add(relation.message);
      expect(sayRelation(relation)).not.toMatch(/[{}|]|undefined/);
    }
  }
  expect([...said].sort()).toEqual(Object.keys(relationWords).sort());
});
