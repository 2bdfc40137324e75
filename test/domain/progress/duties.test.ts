import { noApprovals, type Approvals } from '../../../src/domain/approval/approvals';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import { duties } from '../../../src/domain/progress/duties';
import type { Standing } from '../../../src/domain/record/decision';
import { emptyRecord, type ObjectiveRecord } from '../../../src/domain/record/objectiveRecord';
import { termsOf } from '../../../src/domain/resourcing/terms';
import type { LineState } from '../../../src/domain/resourcing/resourcing';
import { specimen } from '../../../src/domain/score/specimens';

const at = '2026-11-20T08:00:00.000Z';
const [owner, other] = ['account-owner', 'account-other'];
const line = { id: 'R1', type: 'people' as const, name: 'Database engineer', days: 12 };
const facts: PlanFacts = {
  ...specimen(),
  owner: { kind: 'account', accountId: owner, displayName: 'Priya Nair', active: true, accountType: 'atlassian' },
  due: '2027-03-31',
  timing: { kind: 'value', value: { version: 1, milestones: [{ id: 'M1', name: 'Peer review', date: '2026-11-10' }] } },
  resources: { kind: 'value', value: { version: 1, lines: [line] } },
};
const lineState = (more: Partial<LineState>): ObjectiveRecord['resourcing'] => ({
  lines: { R1: { state: 'requested', holds: termsOf(line), from: other, askedBy: owner, askedAt: '2026-11-03T08:00:00.000Z', ...more } },
});
const version = { number: 1, commitment: { when: { milestones: [], dependencies: [] } }, days: [], note: { what: 'x', why: 'y', effectiveFrom: '2026-10-01' }, differences: [], approvals: [] } as never;
const approved = (more: Partial<Approvals> = {}): Approvals => ({ ...noApprovals, versions: [version], ...more });
const pending = { version: 2, commitment: {}, required: [{ role: 'SMS manager', because: 'always', means: [] }], given: [] } as never;
const change = (kind: 'T1' | 'T3' | 'T4'): Approvals['change'] => ({ hash: '', class: kind, differences: [], since: at, at });

interface Given {
  record?: Partial<ObjectiveRecord>;
  me?: string;
  standings?: Standing[];
  roles?: string[];
  ready?: boolean;
  step?: boolean;
}
const kinds = ({ record = {}, me = owner, standings = ['accountable owner'], roles = [], ready = true, step = false }: Given): string[] =>
  duties({ record: { ...emptyRecord, ...record }, facts, acting: { actor: me, at, standings: new Set(standings), roles: roles.map((role) => ({ role })) }, ready, step }).map(({ kind }) => kind);
const accepted: ObjectiveRecord['ownership'] = { handovers: [], accepted: { by: owner, at } };

describe('what to do next on an objective', () => {
  it('in a draft: what the rules ask for, then the owner’s word, then the submission', () => {
    expect(kinds({ step: true })).toEqual(['strengthen', 'accept', 'submit']);
    expect(kinds({ step: true, ready: false, record: { ownership: accepted } })).toEqual(['strengthen']);
    expect(kinds({ record: { ownership: accepted } })).toEqual(['submit']);
  });

  it('who may not submit a plan that is ready is told who does', () => {
    expect(kinds({ me: other, standings: ['contributor'] })).toEqual(['wait for submission']);
  });

  it('what was asked of this person comes before everything else, and is nobody else’s', () => {
    const record = { resourcing: lineState({}), ownership: accepted };
    expect(kinds({ record, me: other, standings: [], step: true })).toEqual(['commit', 'strengthen', 'wait for submission']);
    expect(kinds({ record, me: 'account-third', standings: [], step: true })).toEqual(['strengthen', 'wait for submission']);
    expect(kinds({ record, me: 'account-third', standings: [], roles: ['capacity approver'], step: true })[0]).toBe('commit');
  });

  it('while a submission waits, its approvers are asked and nobody is offered a change of the plan', () => {
    const record = { approvals: { ...noApprovals, submissions: [pending] }, ownership: accepted };
    expect(kinds({ record, roles: ['SMS manager'], me: other, standings: [], step: true })).toEqual(['approve']);
    expect(kinds({ record, step: true })).toEqual([]);
  });

  it('of an approved plan: the owner’s word, a change, what has lapsed, and last what would be better', () => {
    const record = { approvals: approved({ change: change('T1') }), resourcing: lineState({ state: 'declined', endedAt: at, reason: 'No capacity' }) };
    expect(kinds({ record, step: true })).toEqual(['accept', 'change', 'ask again', 'show', 'strengthen']);
    expect(kinds({ record, step: true, me: other, standings: [] })).toEqual(['strengthen']);
  });

  it('a changed plan with an open gate is put right before it is submitted; a changed policy is confirmed in any case; wording asks for nothing', () => {
    const record = (kind: 'T1' | 'T3' | 'T4') => ({ approvals: approved({ change: change(kind) }), ownership: accepted });
    expect(kinds({ record: record('T1'), ready: false, step: true })).toEqual(['show', 'strengthen']);
    expect(kinds({ record: record('T3'), ready: false, step: true })).toEqual(['context', 'show', 'strengthen']);
    expect(kinds({ record: record('T4') })).toEqual(['show']);
  });

  it.each([
    ['ended', { state: 'confirmed' as const, validTo: '2026-10-30' }, { because: 'expired', on: '2026-10-30' }],
    ['was taken back', { state: 'withdrawn' as const, endedAt: at, reason: 'Outage' }, { because: 'withdrawn', on: '2026-11-20', reason: 'Outage' }],
    ['was for other terms', { state: 'confirmed' as const, holds: { ...termsOf(line), days: 8 } }, { because: 'confirmed for other terms' }],
  ])('a commitment that %s is asked for again, with why', (_, state, expected) => {
    const record = { ...emptyRecord, approvals: approved(), ownership: accepted, resourcing: lineState(state) };
    const [first] = duties({ record, facts, acting: { actor: owner, at, standings: new Set(['accountable owner']), roles: [] }, ready: true, step: false });
    expect(first).toEqual({ kind: 'ask again', name: 'Database engineer', ...expected });
  });

  it('a commitment that holds asks for nothing', () => {
    const record = { approvals: approved(), ownership: accepted, resourcing: lineState({ state: 'confirmed', validTo: '2026-11-20' }) };
    expect(kinds({ record })).toEqual(['show']);
  });

  it.each(['suspended', 'cancelled', 'superseded', 'closed'] as const)('an objective that is %s asks for nothing', (state) => {
    expect(kinds({ record: { approvals: approved({ change: change('T1') }), lifecycle: { state } as never }, step: true })).toEqual([]);
  });
});
