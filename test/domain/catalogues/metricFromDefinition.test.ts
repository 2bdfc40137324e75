import { departuresFrom, metricFromDefinition } from '../../../src/domain/catalogues/metricFromDefinition';
import { metricDefinitions, type MetricDefinition } from '../../../src/domain/catalogues/metricDefinition';
import { ruleById } from '../../../src/domain/score/catalogue';
import { specimen } from '../../../src/domain/score/specimens';

const definition: MetricDefinition = {
  version: 1, state: 'baselined', name: 'Successful changes', question: 'Do changes go well?', counted: 'Changes closed without rollback',
  excluded: 'Changes withdrawn before they began', population: 'Normal and emergency changes', serviceHours: 'Every day', unit: '%',
  method: 'Successful changes divided by all changes counted', rounding: 'One decimal, half up', source: 'Jira', sourceLocator: 'Project Change enablement',
  timezone: 'Europe/Oslo', direction: 'higher', owner: 'account-change-manager',
};
const catalogues = { metrics: [{ id: 'successful-changes', name: definition.name, unit: '%', direction: 'higher' as const }] };
const judged = (metric: ReturnType<typeof metricFromDefinition>, rule: string): string =>
  ruleById(rule).judge(specimen({ evaluation: { metrics: [metric] }, catalogues })).outcome;

describe('a metric taken from the dictionary', () => {
  const taken = metricFromDefinition({ id: 'm1', name: '' }, 'successful-changes', definition);

  it('says what the dictionary says, with its unit, and stays linked', () => {
    expect(taken).toEqual({
      id: 'm1', definition: 'successful-changes', name: 'Successful changes', counted: 'Changes closed without rollback',
      excluded: 'Changes withdrawn before they began', population: 'Normal and emergency changes', serviceHours: 'Every day',
      source: 'Jira', sourceLocator: 'Project Change enablement', method: 'Successful changes divided by all changes counted. Rounding: One decimal, half up',
      direction: 'higher', timezone: 'Europe/Oslo', target: { value: '', unit: '%' },
    });
    expect(departuresFrom(taken, definition)).toEqual([]);
  });

  it('closes what the rules ask of a definition, and leaves the target to be set', () => {
    for (const rule of ['EVL-02', 'EVL-04', 'EVL-05', 'TRC-09']) expect([rule, judged(taken, rule)]).toEqual([rule, 'met']);
    expect(judged(taken, 'EVL-03')).not.toBe('met');
  });

  it('keeps what is the plan’s own', () => {
    const own = { id: 'm1', name: 'Changes', target: { value: 95, unit: 'h' }, comparator: 'at least', tolerance: 1, frequency: 'monthly' } as const;
    expect(metricFromDefinition(own, 'successful-changes', definition)).toMatchObject({ id: 'm1', target: { value: 95, unit: '%' }, comparator: 'at least', tolerance: 1, frequency: 'monthly' });
  });

  it('says that nothing is excluded where the dictionary does', () => {
    const nothing = metricFromDefinition({ id: 'm1', name: '', excluded: 'Drills' }, 'x', { ...definition, excluded: 'Nothing' });
    expect(nothing).toMatchObject({ nothingExcluded: true });
    expect(nothing).not.toHaveProperty('excluded');
    expect(departuresFrom(nothing, { ...definition, excluded: 'Nothing' })).toEqual([]);
  });

  it('names each field in which it was changed afterwards, its unit too', () => {
    const changed = { ...taken, counted: 'All changes', direction: 'lower' as const, target: { value: 4, unit: 'h' } };
    expect(departuresFrom(changed, definition)).toEqual(['counted', 'direction', 'unit']);
    expect(judged(changed, 'TRC-09')).toBe('unmet');
  });

  it('is of the shape the dictionary keeps', () => {
    expect(metricDefinitions.shape.schema.safeParse(definition).success).toBe(true);
  });
});
