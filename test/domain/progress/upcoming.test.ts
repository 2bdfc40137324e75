import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import { upcoming } from '../../../src/domain/progress/upcoming';
import { termsOf } from '../../../src/domain/resourcing/terms';
import type { LineState, Resourcing } from '../../../src/domain/resourcing/resourcing';
import { specimen } from '../../../src/domain/score/specimens';

const today = '2026-11-20';
const line = { id: 'R1', type: 'people' as const, name: 'Database engineer', days: 12 };
const state = (more: Partial<LineState>): Resourcing => ({
  lines: { R1: { state: 'confirmed', holds: termsOf(line), from: 'account-2', askedBy: 'account-1', askedAt: '2026-09-20T08:00:00.000Z', ...more } },
});
const plan = (more: Partial<PlanFacts> = {}): PlanFacts => ({
  ...specimen(),
  due: '2027-03-31',
  timing: { kind: 'value', value: { version: 1, milestones: [{ id: 'M1', name: 'Risk model live', date: '2026-12-11' }] } },
  resources: { kind: 'value', value: { version: 1, lines: [line] } },
  evaluation: { kind: 'value', value: { version: 1, metrics: [] } },
  work: { issues: [] },
  ...more,
});
const told = (facts: PlanFacts, resourcing: Resourcing = { lines: {} }) => upcoming(facts, { versions: [], resourcing, today }).map(({ kind, day, overdue }) => [kind, day, overdue]);

describe('what comes next under a plan', () => {
  it('goes by day, and a day that has been stands first, the longest first', () => {
    const issues = [{ id: '1', key: 'A-1', summary: 'x', statusCategory: 'new' as const, due: '2026-11-02' }, { id: '2', key: 'A-2', summary: 'x', statusCategory: 'new' as const, due: '2026-11-18' }];
    expect(told(plan({ work: { issues } }), state({ validTo: '2026-10-30' }))).toEqual([
      ['commitment', '2026-10-30', true], ['work', '2026-11-02', true], ['stop', '2026-12-11', false], ['stop', '2027-03-31', false],
    ]);
  });

  it('late work is one line with its count; what is done, or has no day, is not late', () => {
    const issue = (id: string, due: string | undefined, statusCategory: 'new' | 'done') => ({ id, key: id, summary: id, statusCategory, ...(due === undefined ? {} : { due }) });
    const issues = [issue('1', '2026-11-19', 'new'), issue('2', '2026-11-19', 'done'), issue('3', undefined, 'new'), issue('4', today, 'new'), issue('5', '2026-11-01', 'new')];
    expect(upcoming(plan({ work: { issues } }), { versions: [], resourcing: { lines: {} }, today })[0]).toEqual({ kind: 'work', day: '2026-11-01', overdue: true, count: 2 });
  });

  it('a commitment that ends is ahead up to its last day, one without an end says nothing, and a line nobody was asked for neither', () => {
    expect(told(plan(), state({ validTo: today }))[0]).toEqual(['commitment', today, false]);
    expect(told(plan(), state({})).map(([kind]) => kind)).toEqual(['stop', 'stop']);
    expect(told(plan()).map(([kind]) => kind)).toEqual(['stop', 'stop']);
  });

  it('what was asked for and is not answered waits since the day it was asked', () => {
    expect(told(plan(), state({ state: 'requested' }))[0]).toEqual(['asked', '2026-09-20', false]);
    expect(told(plan(), state({ state: 'declined', endedAt: '2026-10-01T08:00:00.000Z' })).map(([kind]) => kind)).toEqual(['stop', 'stop']);
  });

  it('a measurement comes by the metric’s own frequency, also today, and not where no first day is stated', () => {
    const metric = { id: 'K1', name: 'Successful changes', frequency: 'monthly' as const };
    const measured = (firstDue?: string) => plan({ evaluation: { kind: 'value', value: { version: 1, metrics: [{ ...metric, ...(firstDue === undefined ? {} : { firstDue }) }] } } });
    expect(told(measured('2026-09-03'))[0]).toEqual(['measurement', '2026-12-03', false]);
    expect(told(measured('2026-10-20'))[0]).toEqual(['measurement', today, false]);
    expect(told(measured()).map(([kind]) => kind)).toEqual(['stop', 'stop']);
  });

  it('the next look at a completing event stands there until it has happened', () => {
    const trigger = { text: 'Three reports in a row at 95 %', nextLook: '2026-12-01' };
    const looking = (more: object) => plan({ timing: { kind: 'value', value: { version: 1, milestones: [], trigger: { ...trigger, ...more } } } });
    expect(told(looking({}))[0]).toEqual(['look', '2026-12-01', false]);
    expect(told(looking({ progress: { happened: true, on: '2026-11-10' } })).map(([kind]) => kind)).toEqual(['stop']);
  });
});
