import { profile1, profile3 } from '../../../src/domain/score/profile';
import { scoreOperation } from '../../../src/domain/score/scoreOperation';
import { emptyPlan, soundPlan, specimen } from '../../../src/domain/score/specimens';

const slip = { of: 'due', from: '2027-06-30', to: '2027-07-31', at: '2027-05-20T09:00:00Z' };

describe('Operation', () => {
  it('starts at approval', () => {
    expect(scoreOperation(emptyPlan, profile3)).toEqual({ kind: 'starts at approval', findings: [] });
  });

  it('says before approval that work is already under way', () => {
    const early = specimen({ record: { version: undefined, underWayBeforeApproval: true } });
    expect(scoreOperation(early, profile3)).toMatchObject({ kind: 'starts at approval', findings: [{ rule: 'GOV-09', outcome: 'unmet' }] });
  });

  it('is not counted by a version that looks only at what is planned', () => {
    expect(scoreOperation(soundPlan, profile1)).toEqual({ kind: 'not counted' });
  });

  it('stands at 100 when everything that happened was kept, over the parts in which anything happened', () => {
    const operation = scoreOperation(soundPlan, profile3);
    if (operation.kind !== 'scored') throw new Error('expected a figure');
    expect(operation.score).toMatchObject({ shown: 100, elements: { changes: { mark: 'fully' }, dates: { mark: 'not applicable' } } });
  });

  it('falls with a date that moved without anybody agreeing, and with an owner who left', () => {
    const moved = scoreOperation(specimen({ record: { slips: [slip] } }), profile3);
    const left = scoreOperation(specimen({ record: { ownerHolds: false } }), profile3);
    expect(moved.kind === 'scored' && moved.score.shown).toBeLessThan(100);
    expect(left.kind === 'scored' && left.score.elements.commitments.mark).toBe('missing');
  });

  it('holds its part back while the plan departs from what was approved, and says which gate is open', () => {
    const departed = scoreOperation(specimen({ record: { departs: { class: 'T1', since: '2027-01-10T08:00:00Z', elements: ['evaluated'] } } }), profile3);
    if (departed.kind !== 'scored') throw new Error('expected a figure');
    expect(departed.score.openGates).toEqual(['GOV-02']);
    expect(departed.score.elements.changes.score).toBeLessThanOrEqual(5000);
    expect(departed.score.shown).toBeLessThanOrEqual(99);
  });

  it('has lines that add up to the figure', () => {
    const operation = scoreOperation(specimen({ record: { slips: [slip], ownerHolds: false } }), profile3);
    if (operation.kind !== 'scored') throw new Error('expected a figure');
    expect(operation.score.lines.reduce((sum, { points }) => sum + points, 0)).toBe(operation.score.shown * 100);
  });

  it('gives no figure while the record or the work could not be read', () => {
    expect(scoreOperation(specimen({ record: 'not read' }), profile3).kind).toBe('unknown');
    expect(scoreOperation(specimen({ work: 'not read' }), profile3).kind).toBe('unknown');
  });
});
