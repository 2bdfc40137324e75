import fc from 'fast-check';
import { balanceOfSet } from '../../../src/domain/objective/balanceOfSet';
import { judgeResult } from '../../../src/domain/measurement/judgeResult';
import { nextDue } from '../../../src/domain/plan/nextDue';
import { concludePlan } from '../../../src/domain/plan/concludePlan';
import { cadences } from '../../../src/domain/plan/parts';
import type { RegisterRow } from '../../../src/domain/plan/registerRow';
import { profile3 } from '../../../src/domain/score/profile';
import { judgePlan } from '../../../src/domain/score/judge';
import { soundMetric, soundPlan, specimen } from '../../../src/domain/score/specimens';
import { metric, outcomeOf, severityOf, wordsOf } from './judged';

const at = '2026-11-23T09:00:00Z';
const review = { cadence: 'monthly', reviewer: 'account-reviewer', forum: 'Service review', forumId: 'forum-1' } as const;

describe('OBJ-05 · How the figure is calculated', () => {
  it('OBJ-05 · fires: nothing says how the figure is calculated', () => {
    expect(outcomeOf('EVL-05', metric({ method: ' ' }))).toBe('unmet');
    expect(severityOf('EVL-05')).toBe('major');
  });
  it('OBJ-05 · silent: a method that names what is divided by what', () => expect(outcomeOf('EVL-05', soundPlan)).toBe('met'));
});

describe('OBJ-06 · A target', () => {
  it('OBJ-06 · fires: “improve” without a value, a value without a unit, a value nothing is compared with', () => {
    const lacking = [{ target: undefined }, { target: { value: 15 } }, { comparator: undefined, direction: undefined }];
    expect(lacking.map((more) => wordsOf('EVL-03', metric(more)))).toEqual([
      '“Share of repeat incidents” has no target value',
      'The target of “Share of repeat incidents” lacks unit',
      'The target of “Share of repeat incidents” lacks comparator, direction',
    ]);
    expect(severityOf('EVL-03')).toBe('GQ');
  });
  it('OBJ-06 · silent: at most 15 %', () => expect(outcomeOf('EVL-03', soundPlan)).toBe('met'));
  it('OBJ-06 · silent: a condition that is true or not, in place of a figure', () => {
    const facts = specimen({ evaluation: { metrics: [], acceptanceTest: { condition: 'A restore of the whole portal ends within 4 hours', assessor: 'account-reviewer' } } });
    expect(outcomeOf('EVL-03', facts)).toBe('notApplicable');
  });
});

describe('OBJ-07 · Pass, within tolerance or fail', () => {
  const atMost = { ...soundMetric, tolerance: 1, toleranceNone: undefined };

  it('OBJ-07 · fires: nothing says how near is near enough', () => expect(outcomeOf('EVL-06', metric({ toleranceNone: undefined }))).toBe('unmet'));
  it('OBJ-07 · silent: “none: a miss is a miss”', () => expect(outcomeOf('EVL-06', soundPlan)).toBe('met'));

  it('OBJ-07 · at most 15 % with a tolerance of 1: 15 passes, 16 is within tolerance, 16.1 fails', () => {
    expect([14, 15, 15.1, 16, 16.1].map((value) => judgeResult(atMost, value))).toEqual(['pass', 'pass', 'within tolerance', 'within tolerance', 'fail']);
  });
  it('OBJ-07 · at least, exactly and between are judged on their own sides, ends included', () => {
    const target = { value: 99.9, unit: '%' };
    expect([99.9, 99.8, 99.79].map((value) => judgeResult({ comparator: 'at least', target, tolerance: 0.1 }, value))).toEqual(['pass', 'within tolerance', 'fail']);
    expect([4, 5, 3, 6].map((value) => judgeResult({ comparator: 'exactly', target: { value: 4 }, tolerance: 1 }, value))).toEqual(['pass', 'within tolerance', 'within tolerance', 'fail']);
    expect([60, 80, 85, 86].map((value) => judgeResult({ comparator: 'between', target: { value: 60 }, upTo: 80, tolerance: 5 }, value))).toEqual(['pass', 'pass', 'within tolerance', 'fail']);
  });
  it('OBJ-07 · without a comparator the direction says on which side the target is missed', () => {
    expect(judgeResult({ direction: 'higher', target: { value: 90 } }, 89)).toBe('fail');
    expect(judgeResult({ direction: 'lower', target: { value: 90 } }, 89)).toBe('pass');
  });
  it('OBJ-07 · “a miss is a miss” stands against a figure that was left over', () => {
    expect(judgeResult({ ...soundMetric, tolerance: 1 }, 16)).toBe('fail');
  });
  it('OBJ-07 · a missing result, a target in words and a range with one end are neither passed nor failed', () => {
    expect(judgeResult(atMost, undefined)).toBe('cannot be told');
    expect(judgeResult(atMost, Number.NaN)).toBe('cannot be told');
    expect(judgeResult({ comparator: 'at least', target: { value: 'gold' } }, 1)).toBe('cannot be told');
    expect(judgeResult({ comparator: 'between', target: { value: 60 } }, 70)).toBe('cannot be told');
    expect(judgeResult({ target: { value: 60 } }, 70)).toBe('cannot be told');
  });
  it('OBJ-07 · a wider tolerance never turns a result that was good enough into a miss, and never touches a pass', () => {
    const order = ['fail', 'within tolerance', 'pass'];
    const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom('at least' as const, 'at most' as const, 'exactly' as const), figure, figure, fc.nat(1000), fc.nat(1000), (comparator, value, result, narrow, more) => {
        const [one, wider] = [narrow, narrow + more].map((tolerance) => judgeResult({ comparator, target: { value }, tolerance }, result));
        expect(order.indexOf(wider ?? '')).toBeGreaterThanOrEqual(order.indexOf(one ?? ''));
        expect(wider === 'pass').toBe(one === 'pass');
      }),
    );
  });
});

describe('OBJ-09 · Contributors', () => {
  const contributors = ['account-c', 'account-d'].map((accountId) => ({ accountId, displayName: 'Priya Nair', active: true }));

  it('OBJ-09 · fires: contributors without an owner leave nobody accountable', () => {
    expect(outcomeOf('WHO-01', specimen({ owner: { kind: 'nobody' }, contributors }))).toBe('unmet');
  });
  it('OBJ-09 · silent: none or several beside one owner', () => {
    expect(outcomeOf('WHO-01', soundPlan)).toBe('met');
    expect(wordsOf('WHO-01', specimen({ contributors }))).toBe('One person is accountable');
  });
});

describe('OBJ-10 · Review cadence', () => {
  it('OBJ-10 · fires: nothing says how often results are read', () => {
    const facts = specimen({ evaluation: { metrics: [{ ...soundMetric, frequency: undefined }], review: { ...review, cadence: undefined } } });
    expect(wordsOf('EVL-08', facts)).toBe('Nothing says how often');
    expect(severityOf('EVL-08')).toBe('major');
  });
  it('OBJ-10 · silent: monthly', () => expect(outcomeOf('EVL-08', soundPlan)).toBe('met'));

  it('OBJ-10 · each cadence gives the day after the last one held', () => {
    const next = cadences.map((cadence) => [cadence, nextDue(cadence, '2026-11-30', '2026-11-30')]);
    expect(next).toEqual([['weekly', '2026-12-07'], ['monthly', '2026-12-30'], ['quarterly', '2027-02-28'], ['half-yearly', '2027-05-30'], ['yearly', '2027-11-30']]);
  });
  it('OBJ-10 · a series that begins on the 31st keeps to the end of each month and does not slide', () => {
    expect(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30'].map((day) => nextDue('monthly', '2027-01-31', day))).toEqual(['2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31']);
    expect(nextDue('yearly', '2028-02-29', '2031-03-01')).toBe('2032-02-29');
  });
  it('OBJ-10 · before the series begins its first day is due, and a day the calendar lacks gives none', () => {
    expect(nextDue('monthly', '2027-01-31', '2026-06-01')).toBe('2027-01-31');
    expect(nextDue('monthly', '2027-02-30', '2026-06-01')).toBeUndefined();
    expect(nextDue('monthly', '2027-01-31', 'soon')).toBeUndefined();
  });
  it('OBJ-10 · the next day lies after the one given, by one period at most', () => {
    const longest = { weekly: 7, monthly: 31, quarterly: 92, 'half-yearly': 184, yearly: 366 };
    const day = fc.integer({ min: 0, max: 36_500 }).map((days) => new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.constantFrom(...cadences), day, day, (cadence, one, other) => {
        const [first = '', after = ''] = [one, other].sort();
        const next = nextDue(cadence, first, after) ?? '';
        expect(next > after).toBe(true);
        expect((Date.parse(next) - Date.parse(after)) / 86_400_000).toBeLessThanOrEqual(longest[cadence]);
      }),
    );
  });
});

describe('OBJ-11 · Review forum', () => {
  it('OBJ-11 · fires: no forum is named', () => {
    expect(wordsOf('EVL-08', specimen({ evaluation: { review: { ...review, forum: undefined, forumId: undefined } } }))).toBe('Nothing says in which forum');
  });
  it('OBJ-11 · silent: a forum of the calendar', () => expect(wordsOf('EVL-08', soundPlan)).toBe('Reviewed monthly in “Service review”'));
  it('OBJ-11 · the forum stands in the register’s row, by the name the calendar gives it now', () => {
    expect(concludePlan(soundPlan, at).row.forum).toBe('Service review');
    const renamed = specimen({ catalogues: { forums: [{ id: 'forum-1', name: 'Operations review' }] } });
    expect(concludePlan(renamed, at).row.forum).toBe('Operations review');
    expect(concludePlan(specimen({ evaluation: { review: undefined } }), at).row).not.toHaveProperty('forum');
  });
});

describe('OBJ-13 · Off target', () => {
  it('OBJ-13 · fires: nothing says who decides what when the target is missed', () => {
    for (const ifMissed of [undefined, '', 'TBD', 'We will look at it later']) {
      expect(outcomeOf('EVL-09', specimen({ evaluation: { review: { ...review, ifMissed } } }))).toBe('unmet');
    }
    expect(severityOf('EVL-09')).toBe('minor');
  });
  it('OBJ-13 · silent: the service owner decides whether more causes are taken on', () => expect(outcomeOf('EVL-09', soundPlan)).toBe('met'));
});

describe('OBJ-15 · A balanced set', () => {
  const row = (category: RegisterRow['category'], state: RegisterRow['state']) => ({ category, state });
  const inForce = (rows: Parameters<typeof balanceOfSet>[0]) => balanceOfSet(rows).map(({ inForce: count }) => count);

  it('OBJ-15 · fires: a category with drafts only, and one with nothing at all, have none in force', () => {
    expect(balanceOfSet([row('customer outcome', 'approved'), row('customer outcome', 'in progress'), row('process health', 'draft'), row(undefined, 'approved')])).toEqual([
      { category: 'customer outcome', objectives: 2, inForce: 2 },
      { category: 'process health', objectives: 1, inForce: 0 },
      { category: 'risk and compliance', objectives: 0, inForce: 0 },
    ]);
  });
  it('OBJ-15 · silent: one in force in each', () => {
    expect(inForce([row('customer outcome', 'approved'), row('process health', 'in progress'), row('risk and compliance', 'approved')])).toEqual([1, 1, 1]);
  });
  it('OBJ-15 · what is over or set aside keeps no category in balance', () => {
    expect(inForce((['complete', 'suspended', 'cancelled', 'superseded'] as const).map((state) => row('process health', state)))).toEqual([0, 0, 0]);
  });
  it('OBJ-15 · the category stands in the register’s row', () => expect(concludePlan(soundPlan, at).row.category).toBe('process health'));
});

describe('OBJ-18 · Vague aspirations', () => {
  const said = (statement: string) => outcomeOf('OBJ-08', specimen({ definition: { statement, success: undefined } }));

  it('OBJ-18 · fires: “Improve service quality”, “Improve efficiency”', () => {
    expect(['Improve service quality', 'Improve efficiency'].map(said)).toEqual(['unmet', 'unmet']);
  });
  it('OBJ-18 · silent: a figure, a place and a date', () => {
    expect(['Achieve 98% SLA compliance by end of Q4', 'Reduce P1 mean time to restore from 4 hours to 2 hours by 30 June 2027'].map(said)).toEqual(['met', 'met']);
  });
});

describe('OBJ-31 · Whose objective it is', () => {
  const held = (ownerRole: string, more = {}) => specimen({ definition: { ownerRole, serves: 'Card payments', ...more } });

  it('OBJ-31 · fires: compliance watches performance and does not own it', () => {
    expect(wordsOf('WHO-08', held('Compliance manager'))).toBe('“Compliance manager” watches performance and does not own it at the level service');
    expect(severityOf('WHO-08')).toBe('minor');
  });
  it('OBJ-31 · fires: another role than the catalogue names for the service', () => {
    expect(wordsOf('WHO-08', specimen({ definition: { ownerRole: 'Release manager' } }))).toContain('are owned by the role “Problem manager”, not by “Release manager”');
  });
  it('OBJ-31 · silent: service owner for a service, process owner for a process, a director across them', () => {
    const sound = [held('Service owner'), held('Change process owner', { level: 'process' }), held('Head of service management', { level: 'management' })];
    expect(sound.map((facts) => outcomeOf('WHO-08', facts))).toEqual(['met', 'met', 'met']);
  });
});

describe('CTX-09 · Objectives in performance reviews', () => {
  const flagged = specimen({ definition: { inPerformanceReview: true } });

  it('CTX-09 · the flag goes out with the register’s row, where it is set', () => {
    expect(concludePlan(flagged, at).row.inPerformanceReview).toBe(true);
    expect(concludePlan(soundPlan, at).row).not.toHaveProperty('inPerformanceReview');
  });
  it('CTX-09 · it moves no figure and no finding', () => expect(judgePlan(flagged, profile3)).toEqual(judgePlan(soundPlan, profile3)));
});
