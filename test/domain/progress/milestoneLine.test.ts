import { milestoneLine } from '../../../src/domain/progress/milestoneLine';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import { soundRecord, specimen } from '../../../src/domain/score/specimens';

type Versions = Parameters<typeof milestoneLine>[1];

const planned = (milestones: { id: string; name: string; date?: string; trigger?: string }[], more: Partial<PlanFacts> = {}): PlanFacts => ({
  ...specimen(), start: '2026-09-01', due: '2027-03-31', timing: { kind: 'value', value: { version: 1, milestones } }, ...more,
});

/** Approved versions by the days they had. */
const versions = (...of: { due?: string; days: Record<string, string>; why?: string }[]): Versions =>
  of.map(({ due, days, why = 'The policy asks for it' }, at) => ({
    number: at + 1,
    note: { what: 'The plan', why, effectiveFrom: '2026-10-01' },
    days: [...(due === undefined ? [] : [{ of: 'due', day: due }]), ...Object.entries(days).map(([of, day]) => ({ of, day }))],
  }));

const today = '2026-11-20';
const of = (facts: PlanFacts, given: Versions, stop: string) => milestoneLine(facts, given, today).stops.find((one) => one.of === stop);

describe('the dates of an approved plan', () => {
  const model = [{ id: 'M1', name: 'Risk model live', date: '2026-12-11' }];

  it('a milestone that was moved later keeps its first date, with the days between and why, in the version that agreed', () => {
    const given = versions({ days: { M1: '2026-09-30' } }, { days: { M1: '2026-12-11' }, why: 'The risk team was on the outage' });
    expect(of(planned(model), given, 'M1')).toMatchObject({ day: '2026-12-11', first: '2026-09-30', slipped: 72, moves: 1, agreedIn: 2, reason: 'The risk team was on the outage' });
  });

  it('a date that nobody has agreed to yet has slipped all the same, and says that nobody did', () => {
    const stop = of(planned(model), versions({ days: { M1: '2026-09-30' } }), 'M1');
    expect(stop).toMatchObject({ first: '2026-09-30', slipped: 72, moves: 1 });
    expect(stop).not.toHaveProperty('agreedIn');
  });

  it('several moves are one slip from the first date, with their number', () => {
    const given = versions({ days: { M1: '2026-09-30' } }, { days: { M1: '2026-11-30' } }, { days: { M1: '2026-12-11' } });
    expect(of(planned(model), given, 'M1')).toMatchObject({ first: '2026-09-30', slipped: 72, moves: 2, agreedIn: 3 });
  });

  it('an unchanged date, an earlier one, and a milestone that was never approved have not slipped', () => {
    for (const given of [versions({ days: { M1: '2026-12-11' } }), versions({ days: { M1: '2027-01-31' } }), versions({ days: {} }), []]) {
      const stop = of(planned(model), given, 'M1');
      expect(stop).toMatchObject({ slipped: 0 });
      expect(stop).not.toHaveProperty('first');
    }
  });

  it('a milestone added by a later version counts from that version', () => {
    const given = versions({ days: {} }, { days: { M1: '2026-11-30' } });
    expect(of(planned(model), given, 'M1')).toMatchObject({ first: '2026-11-30', slipped: 11 });
  });

  it('the end of the plan slips as a milestone does', () => {
    expect(of(planned([]), versions({ due: '2027-01-31', days: {} }), 'due')).toMatchObject({ day: '2027-03-31', first: '2027-01-31', slipped: 59 });
  });

  it('only evidence shows that a milestone was reached; a day that has been without any is passed, and today is still to come', () => {
    const milestones = [{ id: 'M1', name: 'Catalogue', date: '2026-10-30' }, { id: 'M2', name: 'Peer review', date: '2026-11-10' }, { id: 'M3', name: 'Rehearsal', date: today }];
    const evidence = [{ id: 'E1', kind: 'minutes', supports: ['milestone:M1'] }];
    const { stops } = milestoneLine(planned(milestones, { record: { ...soundRecord, evidence } }), [], today);
    expect(stops.map(({ of: id, standing }) => [id, standing])).toEqual([['M1', 'shown'], ['M2', 'passed'], ['M3', 'ahead'], ['due', 'ahead']]);
  });

  it('counts the issues due since the stop before, and how many of them are done', () => {
    const issue = (id: string, due: string | undefined, statusCategory: 'new' | 'done') => ({ id, key: id, summary: id, statusCategory, ...(due === undefined ? {} : { due }) });
    const milestones = [{ id: 'M1', name: 'First', date: '2026-10-30' }, { id: 'M2', name: 'Second', date: '2026-12-11' }];
    const work = { issues: [issue('1', '2026-10-01', 'done'), issue('2', '2026-10-30', 'new'), issue('3', '2026-12-01', 'done'), issue('4', undefined, 'done'), issue('5', '2028-01-01', 'done')] };
    const { stops } = milestoneLine(planned(milestones, { work }), [], today);
    expect(stops.map((stop) => [stop.of, stop.work])).toEqual([['M1', { done: 1, of: 2 }], ['M2', { done: 1, of: 1 }], ['due', { done: 0, of: 0 }]]);
  });

  it('a milestone that comes with an event has no place on the line and is named beside it; one without a name is left out', () => {
    const line = milestoneLine(planned([{ id: 'M1', name: 'In use', trigger: 'D1 accepted' }, { id: 'M2', name: 'TBD', date: '2026-12-11' }]), [], today);
    expect(line.undated).toEqual([{ id: 'M1', name: 'In use', trigger: 'D1 accepted' }]);
    expect(line.stops.map((stop) => stop.of)).toEqual(['due']);
  });

  it('a timing that cannot be read has no line', () => {
    const facts: PlanFacts = { ...specimen(), timing: { kind: 'unreadable', problem: { place: 'timing', expected: 'an object', came: 'a text' } } as never };
    const { due: _, ...rest } = facts;
    expect(milestoneLine(rest, [], today).stops).toEqual([]);
  });
});
