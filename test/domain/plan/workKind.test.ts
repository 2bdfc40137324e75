import { workKindMapOf } from '../../../src/domain/catalogues/workKindRules';
import { countKinds, defaultWorkKinds, workKindOf } from '../../../src/domain/plan/workKind';

describe('What an issue under a plan is for', () => {
  const kindOf = (typeName: string, labels: string[] = []) => workKindOf({ typeName, labels }, defaultWorkKinds);

  it('TRC-03 · is known by its type, by a label where one says it, and is plain work otherwise', () => {
    expect([kindOf('Task'), kindOf('[System] Change'), kindOf('change request'), kindOf('Training'), kindOf('Dashboard')]).toEqual([
      'work item', 'change record', 'change record', 'training task', 'reporting task',
    ]);
    expect([kindOf('Task', ['Training']), kindOf('Change', ['reporting']), kindOf('Task', ['trainings'])]).toEqual(['training task', 'reporting task', 'work item']);
    expect(workKindOf({}, defaultWorkKinds)).toBe('work item');
  });

  it('TRC-03 · is counted, and a kind of which there is none is not mentioned', () => {
    expect(countKinds(['work item', 'change record', 'work item'])).toEqual([{ kind: 'work item', count: 2 }, { kind: 'change record', count: 1 }]);
    expect(countKinds([])).toEqual([]);
  });

  it('TRC-03 · is told by the site’s own types and labels, and by the app’s choice where the site says nothing', () => {
    const map = workKindMapOf({ version: 1, state: 'in force', changeTypes: ['RFC'], trainingLabels: [] });
    expect(workKindOf({ typeName: 'RFC' }, map)).toBe('change record');
    expect(workKindOf({ typeName: 'Change' }, map)).toBe('work item');
    expect(workKindOf({ typeName: 'Task', labels: ['training'] }, map)).toBe('work item');
    expect(workKindOf({ typeName: 'Training' }, map)).toBe('training task');
    expect(workKindMapOf(undefined)).toEqual(defaultWorkKinds);
  });

  it('an empty name in the site’s list makes nothing of an issue without a type', () => {
    expect(workKindOf({ typeName: '' }, workKindMapOf({ version: 1, state: 'in force', changeTypes: ['  ', ''] }))).toBe('work item');
  });
});
