import { foldRecord } from '../../../src/domain/record/objectiveRecord';
import type { RecordedEvent } from '../../../src/domain/record/recordedEvent';
import { recordedRow } from '../../../src/domain/record/recordedRow';
import { specimen } from '../../../src/domain/score/specimens';

const holds = (name: string) => ({ type: 'people' as const, name, days: 10 });
const facts = specimen({ resources: { lines: [{ id: 'r1', ...holds('Problem analyst') }, { id: 'r2', ...holds('Database engineer') }, { id: 'r3', ...holds('Tester') }] } });
const event = (sequence: number, type: string, line: string, data: object): RecordedEvent => ({
  sequence, type, actor: 'account-manager', at: `2026-11-0${sequence}T08:00:00.000Z`, hash: `${sequence}`.repeat(64), data: { line, ...data } as never,
});
const asked = (sequence: number, line: string, name: string) => event(sequence, 'resource.requested', line, { holds: holds(name), from: 'account-manager' });
const resources = (...events: RecordedEvent[]) => recordedRow(foldRecord(events), facts, 'todo', '2026-11-20T08:00:00.000Z').resources;

describe('OBJ-32 · the register says how far what an objective needs is committed', () => {
  it('nobody was asked: every line is open, and none is requested or refused', () => {
    expect(resources()).toEqual({ lines: 3, uncommitted: 3 });
  });

  it('requested, confirmed and refused are told apart', () => {
    const events = [
      asked(1, 'r1', 'Problem analyst'), asked(2, 'r2', 'Database engineer'), asked(3, 'r3', 'Tester'),
      event(4, 'resource.confirmed', 'r1', { holds: holds('Problem analyst'), authority: 'Line manager' }),
      event(5, 'resource.declined', 'r2', { reason: 'No capacity this quarter' }),
    ];
    expect(resources(...events)).toEqual({ lines: 3, uncommitted: 2, requested: 1, refused: 1 });
  });

  it('a confirmation that has ended is not confirmed any more, and was not refused', () => {
    const events = [asked(1, 'r1', 'Problem analyst'), event(2, 'resource.confirmed', 'r1', { holds: holds('Problem analyst'), authority: 'Line manager', validTo: '2026-11-19' })];
    expect(resources(...events)).toEqual({ lines: 3, uncommitted: 3 });
  });
});
