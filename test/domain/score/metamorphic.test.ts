import fc from 'fast-check';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import type { PlannedWork } from '../../../src/domain/plan/plannedWork';
import type { Reading } from '../../../src/domain/plan/reading';
import type { Resources } from '../../../src/domain/plan/resources';
import { catalogue, ruleById } from '../../../src/domain/score/catalogue';
import { judgePlan } from '../../../src/domain/score/judge';
import { profile3, profiles as versions, type Profile } from '../../../src/domain/score/profile';
import { say } from '../../../src/domain/score/say';
import type { Outcome } from '../../../src/domain/score/score';
import { emptyPlan, newer, soundMetric, soundPlan, specimen, unreadable } from '../../../src/domain/score/specimens';
import { anyFacts, confirmation } from './anyFacts';

const ranks: Partial<Record<Outcome, number>> = { unmet: 0, partly: 1, met: 2 };
const outcomeOf = (rule: string, facts: PlanFacts): Outcome => ruleById(rule).judge(facts).outcome;

/** The basis points of a plan; `undefined` where no figure can be given. */
function pointsOf(facts: PlanFacts, profile: Profile): number | undefined {
  const scoring = judgePlan(facts, profile);
  return scoring.kind === 'scored' ? scoring.score.basisPoints : undefined;
}

const profiles = versions.map((profile) => [profile.version, profile] as const);
const said = { by: 'account-problem-manager', at: '2026-11-02T08:00:00Z' };
const name = fc.stringMatching(/^[A-Za-z]{4,12}( [a-z]{2,8})?$/);

const resourcesOf = ({ resources }: PlanFacts): Resources => (resources.kind === 'value' ? resources.value : { version: 1, lines: [] });
const withResources = (facts: PlanFacts, value: Resources): PlanFacts => ({ ...facts, resources: { kind: 'value', value } });

describe('a target taken away', () => {
  const measure = { form: 'measure', metric: 'Share of repeat incidents', direction: 'lower', comparator: 'at most' } as const;

  it('turns a measurable objective into one nobody can measure, whatever the target was', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom('%', 'hours', 'incidents'), (value, unit) => {
        const target = { value, unit };
        const aimed = specimen({ definition: { success: { ...measure, target } }, evaluation: { metrics: [{ ...soundMetric, target }] } });
        const aimless = specimen({ definition: { success: measure }, evaluation: { metrics: [{ ...soundMetric, target: undefined }] } });
        for (const rule of ['OBJ-03', 'OBJ-04', 'EVL-03']) expect([outcomeOf(rule, aimed), outcomeOf(rule, aimless)]).toEqual(['met', 'unmet']);
      }),
    );
  });

  it('is the same as a placeholder in its place', () => {
    for (const value of ['X', 'TBD', '??', ' ', 'n/a']) {
      const facts = specimen({ definition: { success: { ...measure, target: { value, unit: '%' } } } });
      expect(outcomeOf('OBJ-03', facts)).toBe('unmet');
      expect(outcomeOf('OBJ-04', facts)).toBe('unmet');
    }
  });
});

describe('a resource that nobody confirmed', () => {
  it('never scores above the same resource confirmed', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom('r1', 'r2'), confirmation, (facts, line, other) => {
        fc.pre(facts.record !== undefined && other.state !== 'confirmed');
        if (facts.record === undefined) return;
        const kept = { ...facts.record, confirmations: { ...facts.record.confirmations, [line]: { state: 'confirmed', by: 'account-line-manager', askedBy: 'account-problem-manager' } as const } };
        const lost = { ...facts.record, confirmations: { ...facts.record.confirmations, [line]: other } };
        const before = pointsOf({ ...facts, record: kept }, profile3);
        fc.pre(before !== undefined);
        expect(pointsOf({ ...facts, record: lost }, profile3)).toBeLessThanOrEqual(before ?? 0);
      }),
      { numRuns: 300 },
    );
  });

  it('takes from a plan in which everything was confirmed', () => {
    const bare = specimen({ record: { confirmations: {} } });
    expect(pointsOf(bare, profile3)).toBeLessThan(pointsOf(soundPlan, profile3) ?? 0);
    expect(outcomeOf('RES-03', bare)).toBe('unmet');
  });
});

describe('a waiver or a “none”', () => {
  const none = { budget: said, skills: said, tools: said, thirdParties: said };
  const nothing = specimen({ resources: { lines: [], noneExtra: { role: 'service desk', ...said }, none } });
  const waived = specimen({ definition: { requirements: [], noRequirement: { reason: 'Nobody outside asked for it', ...said } } });

  it.each(['RES-03', 'RES-04', 'RES-05', 'RES-06', 'RES-07', 'RES-09', 'RES-10', 'RES-11'])('never counts as met for R:%s', (rule) => {
    expect(outcomeOf(rule, nothing)).toBe('notApplicable');
  });
  it.each(['WHA-05', 'WHA-06'])('never counts as met for R:%s', (rule) => expect(outcomeOf(rule, soundPlan)).toBe('notApplicable'));
  it('never counts as met for a requirement', () => expect(outcomeOf('OBJ-07', waived)).toBe('notApplicable'));

  it('says who gives it', () => {
    for (const [rule, facts] of [['RES-07', nothing], ['WHA-06', soundPlan], ['OBJ-07', waived]] as const) {
      expect(say(ruleById(rule), ruleById(rule).judge(facts), { person: () => 'Tomasz Wilk', day: (day) => day })).toContain('says Tomasz Wilk');
    }
  });

  it('given by nobody is no answer', () => {
    const nobody = { ...said, by: ' ' };
    const facts = specimen({ resources: { lines: [], none: { budget: nobody, skills: nobody, tools: nobody, thirdParties: nobody } } });
    for (const rule of ['RES-04', 'RES-05', 'RES-06', 'RES-07']) expect(outcomeOf(rule, facts)).toBe('unmet');
  });
});

describe('a question that silence cannot answer', () => {
  const questions = [
    ['budget', 'budget'], ['skills', 'skill'], ['tools', 'tool'], ['tools', 'facility'], ['thirdParties', 'third party'],
  ] as const;

  it.each(profiles)('FM-02 · never scores lower for naming than for leaving it open, under profile %s', (_, profile) => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...questions), name, (facts, [question, type], called) => {
        // Without the record nobody can tell whether what is named is confirmed, and then there is no figure to compare.
        fc.pre(facts.record !== undefined && (facts.resources.kind === 'value' || facts.resources.kind === 'absent'));
        const value = resourcesOf(facts);
        const open: Resources = {
          ...value,
          lines: value.lines.filter((line) => line.type !== type && !(question === 'tools' && (line.type === 'tool' || line.type === 'facility'))),
          none: { ...value.none, [question]: undefined },
        };
        const before = pointsOf(withResources(facts, open), profile);
        fc.pre(before !== undefined);
        const after = withResources(facts, { ...open, lines: [...open.lines, { id: 'new', type, name: called }] });
        expect(pointsOf(after, profile)).toBeGreaterThanOrEqual(before ?? 0);
      }),
      { numRuns: 300 },
    );
  });

  it.each(profiles)('never scores lower for “none” than for leaving it open, under profile %s', (_, profile) => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...questions), (facts, [question]) => {
        fc.pre(facts.resources.kind === 'value' || facts.resources.kind === 'absent');
        const value = resourcesOf(facts);
        const open: Resources = { ...value, lines: [], none: { ...value.none, [question]: undefined } };
        const before = pointsOf(withResources(facts, open), profile);
        fc.pre(before !== undefined);
        expect(pointsOf(withResources(facts, { ...open, none: { ...open.none, [question]: said } }), profile)).toBeGreaterThanOrEqual(before ?? 0);
      }),
      { numRuns: 200 },
    );
  });

  it.each(profiles)('never scores lower for naming a change record or a supplier’s work than for leaving it open, under profile %s', (_, profile) => {
    fc.assert(
      fc.property(anyFacts, name, fc.boolean(), (facts, called, change) => {
        fc.pre(facts.plannedWork.kind === 'value');
        if (facts.plannedWork.kind !== 'value') return;
        const { none: _none, ...open } = facts.plannedWork.value;
        // The question about other parties is asked of the resources too: “none” there is an answer, not silence.
        const value = facts.resources.kind === 'value' ? facts.resources.value : undefined;
        const silent = value === undefined ? facts : withResources(facts, { ...value, none: { ...value.none, thirdParties: undefined } });
        const before = pointsOf({ ...silent, plannedWork: { kind: 'value', value: open } }, profile);
        fc.pre(before !== undefined);
        const named: PlannedWork = {
          ...open,
          activities: open.activities.map((activity) => ({
            ...activity,
            ...(change ? { changeRecord: called } : { parties: [...(activity.parties ?? []), { team: `${called} Ltd`, role: 'C' as const }] }),
          })),
        };
        expect(pointsOf({ ...silent, plannedWork: { kind: 'value', value: named } }, profile)).toBeGreaterThanOrEqual(before ?? 0);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a plan that is kept or shared elsewhere', () => {
  it.each(profiles)('PLN-29 · sharing the plan of another epic never raises the score, under profile %s', (_, profile) => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        fc.pre(facts.plannedWork.kind === 'value');
        if (facts.plannedWork.kind !== 'value') return;
        const { deliveredBy: _shared, ...own } = facts.plannedWork.value;
        const before = pointsOf({ ...facts, plannedWork: { kind: 'value', value: own } }, profile);
        fc.pre(before !== undefined);
        const shared = { ...own, deliveredBy: { epic: '10077', activities: ['a1'], evaluation: ['metric-1'] } };
        expect(pointsOf({ ...facts, plannedWork: { kind: 'value', value: shared } }, profile)).toBeLessThanOrEqual(before ?? 0);
      }),
      { numRuns: 150 },
    );
  });

  it.each(profiles)('PLN-35 · an address of a plan elsewhere never stands for an element, under profile %s', (_, profile) => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        fc.pre(facts.definition.kind === 'value');
        if (facts.definition.kind !== 'value') return;
        const linked: PlanFacts = { ...facts, definition: { kind: 'value', value: { ...facts.definition.value, planElsewhere: 'https://wiki.nordvik.example/plans/7' } } };
        expect(pointsOf(linked, profile)).toBe(pointsOf(facts, profile));
      }),
      { numRuns: 100 },
    );
  });
});

describe('whatever stands in the fields, the catalogues, the work items and the record', () => {
  it('every rule concludes something it can say, and throws nothing', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const rule of catalogue) {
          const words = say(rule, rule.judge(facts));
          expect(words).not.toMatch(/undefined|NaN|\[object/);
          expect(words.length).toBeGreaterThan(8);
        }
      }),
      { numRuns: 250 },
    );
  });

  const fields = ['definition', 'plannedWork', 'resources', 'timing', 'evaluation'] as const;

  it.each(fields)('a newer version of the field %s is never taken for an answer', (field) => {
    for (const rule of catalogue) {
      const before = rule.judge(soundPlan);
      const after = rule.judge({ ...soundPlan, [field]: newer });
      if (after.outcome !== 'unknown') expect([rule.id, after.outcome]).toEqual([rule.id, before.outcome]);
    }
  });

  it.each(fields)('a field %s that cannot be read is never worth more than a sound one', (field) => {
    for (const rule of catalogue) {
      const before = rule.judge(soundPlan).outcome;
      const after = rule.judge({ ...soundPlan, [field]: unreadable(`${field}.somewhere`) as Reading<never> }).outcome;
      expect([rule.id, ranks[after] ?? 2]).toEqual([rule.id, Math.min(ranks[after] ?? 2, ranks[before] ?? 2)]);
    }
  });

  it('a plan that depends on itself is judged like any other', () => {
    const circular: PlanFacts = specimen({
      plannedWork: {
        activities: [{ id: 'a1', text: 'Wait for the guide to be written', delivers: ['a1'], work: ['10042', '10101'] }],
        deliveredBy: { epic: '10042', activities: ['a1'], evaluation: ['metric-1'] },
      },
      resources: { lines: [{ id: 'r1', type: 'third party', name: 'Cloud Hosting Ltd', affects: ['r1', 'm1'], gapTask: '10042' }] },
      timing: {
        milestones: [{ id: 'm1', name: 'First', trigger: 'Second is reached' }, { id: 'm2', name: 'Second', trigger: 'First is reached' }],
        dependencies: [{ id: 'd1', text: 'd2', issue: '10042' }, { id: 'd2', text: 'd1', issue: '10101', neededBy: '2027-03-31' }],
      },
    });
    for (const rule of catalogue) expect(say(rule, rule.judge(circular))).not.toMatch(/undefined|NaN/);
    expect(judgePlan(circular, profile3).kind).toBe('scored');
  });

  it('an objective nobody has planned is told from one that cannot be read', () => {
    const outcomes = new Set(catalogue.map((rule) => rule.judge(emptyPlan).outcome));
    expect(outcomes.has('unknown')).toBe(false);
    const unread = catalogue.filter((rule) => (rule.reads ?? []).length > 0);
    for (const rule of unread) {
      expect(rule.judge({ ...soundPlan, work: undefined, catalogues: undefined, record: undefined }).outcome).not.toBe('met');
    }
  });
});
