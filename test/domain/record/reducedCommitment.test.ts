import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import { foldRecord } from '../../../src/domain/record/objectiveRecord';
import type { RecordedEvent } from '../../../src/domain/record/recordedEvent';
import { recordFactsOf } from '../../../src/domain/record/recordFactsOf';
import { specimen } from '../../../src/domain/score/specimens';

const holds = { type: 'people', name: 'Problem analyst', days: 10, amount: 900, currency: 'EUR' } as const;
const facts = specimen({ resources: { lines: [{ id: 'r1', ...holds }] } }) as PlanFacts;
const event = (sequence: number, type: string, actor: string, data: object): RecordedEvent => ({ sequence, type, actor, at: `2026-11-2${sequence}T08:00:00.000Z`, hash: `${sequence}`.repeat(64), data: data as never });
const confirmed = (given: object) =>
  recordFactsOf(
    foldRecord([
      event(1, 'resource.requested', 'account-owner', { line: 'r1', holds, from: 'account-manager' }),
      event(2, 'resource.confirmed', 'account-manager', { line: 'r1', holds, authority: 'Line manager', ...given }),
    ]),
    facts,
    'todo',
    '2026-11-25T08:00:00.000Z',
    [],
  ).confirmations.r1;

describe('A commitment for less than was asked', () => {
  it('R:RES-08 · fires: fewer days, or less money, is said to be reduced', () => {
    expect(confirmed({ days: 6 })).toMatchObject({ state: 'confirmed', reduced: true });
    expect(confirmed({ amount: 800 })).toMatchObject({ state: 'confirmed', reduced: true });
  });

  it('R:RES-08 · silent: all that was asked', () => {
    expect(confirmed({})).not.toHaveProperty('reduced');
  });
});
