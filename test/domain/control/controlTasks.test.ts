import { claimControlTasks, claimSeconds } from '../../../src/domain/control/claimControlTasks';
import { controlIssues, foldControl, noControlTasks, type ControlEvent, type ControlTasks } from '../../../src/domain/control/controlTasks';
import { recordControlTasks } from '../../../src/domain/control/recordControlTasks';
import type { Standing } from '../../../src/domain/record/decision';
import { emptyRecord } from '../../../src/domain/record/objectiveRecord';
import type { Acting, Situation } from '../../../src/domain/record/situation';
import { specimen } from '../../../src/domain/score/specimens';

const at = (second: number): string => new Date(Date.UTC(2026, 10, 21, 9, 0, second)).toISOString();
const acting = (second: number, ...standings: Standing[]): Acting => ({ actor: 'account-owner', at: at(second), standings: new Set(standings), roles: [] });
const situation = (controls: ControlTasks, state: 'draft' | 'cancelled' = 'draft') => ({ record: { ...emptyRecord, controls, lifecycle: { state } }, facts: specimen({}) }) as unknown as Situation;
const place = { project: '10000', projectKey: 'SMO', type: '10001' };
const folded = (...events: [number, ControlEvent['type'], object][]): ControlTasks =>
  events.reduce((tasks, [second, type, data], sequence) => foldControl(tasks, { type, data, actor: 'account-owner', at: at(second), sequence, hash: '' } as ControlEvent), noControlTasks);
const claimed = folded([0, 'controlTasks.claimed', { ...place, tasks: [] }]);
const issues = [{ kind: 'approvals' as const, issue: '10077' }];

describe('Control tasks are created once', () => {
  it('SYS-D1 · a claim keeps everybody else away, and lapses when nobody can be at it any more', () => {
    expect(claimControlTasks(situation(claimed), acting(claimSeconds - 1, 'accountable owner'), place)).toMatchObject({ kind: 'refused', refusal: { kind: 'not now' } });
    expect(claimControlTasks(situation(claimed), acting(claimSeconds, 'SMS manager'), place)).toMatchObject({ kind: 'events', events: [{ type: 'controlTasks.claimed' }] });
  });

  it('SYS-D1 · once they are there, nothing is left to do, whatever came after', () => {
    const created = folded([0, 'controlTasks.claimed', { ...place, tasks: [] }], [5, 'controlTasks.created', { issues }], [200, 'controlTasks.created', { issues: [] }]);
    expect(created.created?.issues).toEqual(issues);
    expect([...controlIssues(created)]).toEqual(['10077']);
    expect(claimControlTasks(situation(created), acting(900, 'accountable owner'), place)).toEqual({ kind: 'done already' });
    expect(recordControlTasks(situation(created), acting(900), { issues: [] })).toEqual({ kind: 'done already' });
  });

  it('what Jira refused frees the claim and remembers where an attempt was made', () => {
    const refused = folded([0, 'controlTasks.claimed', { ...place, tasks: [] }], [1, 'controlTasks.refused', { reason: 'No' }]);
    expect(refused).toEqual({ places: [{ id: '10000', key: 'SMO' }] });
    expect(claimControlTasks(situation(refused), acting(2, 'contributor'), place)).toMatchObject({ kind: 'events' });
    expect(recordControlTasks(situation(refused), acting(2), { refused: 'No' })).toEqual({ kind: 'done already' });
  });

  it('somebody without a part in the objective is refused, and so is an objective that has ended', () => {
    expect(claimControlTasks(situation(noControlTasks), acting(0, 'may edit the issue'), place)).toMatchObject({ kind: 'refused', refusal: { kind: 'not your part' } });
    expect(claimControlTasks(situation(noControlTasks, 'cancelled'), acting(0, 'accountable owner'), place)).toMatchObject({ kind: 'refused', refusal: { kind: 'not now', state: 'cancelled' } });
  });
});
