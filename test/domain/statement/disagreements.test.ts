import { disagreements, type Disagreement } from '../../../src/domain/objective/statement/disagreements';
import { readStatement } from '../../../src/domain/objective/statement/readStatement';
import type { ObjectiveDefinition } from '../../../src/domain/objective/objectiveDefinition';

type Success = NonNullable<ObjectiveDefinition['success']>;

const compare = (text: string, success: Omit<Success, 'form'>, due?: string): Disagreement[] =>
  disagreements(readStatement(text), { version: 1, success: { form: 'measure', ...success } }, due);

const about = (text: string, success: Omit<Success, 'form'>, due?: string): string[] => compare(text, success, due).map((one) => one.about);

describe('the sentence against the fields', () => {
  const text = 'Achieve at least 95 % SLA compliance by 30 June 2026';

  it('fires: the text says 95 %, the field says 90 %', () => {
    expect(compare(text, { target: { value: 90, unit: '%' } })).toEqual([
      { about: 'target', text: { value: 95, unit: '%' }, field: { value: 90, unit: '%' }, span: { start: 8, end: 21 } },
    ]);
  });

  it('silent: both say the same, in numbers, text or another unit of time', () => {
    expect(about(text, { target: { value: 95, unit: 'percent' }, comparator: 'at least', direction: 'higher' }, '2026-06-30')).toEqual([]);
    expect(about(text, { target: { value: '95 %' } })).toEqual([]);
    expect(about('Restore service within 4 hours', { target: { value: 240, unit: 'minutes' } })).toEqual([]);
  });

  it.each([
    ['direction', { direction: 'lower' as const }],
    ['comparator', { comparator: 'at most' as const }],
    ['unit', { target: { value: 95, unit: 'hours' } }],
  ])('fires: %s', (what, success) => {
    expect(about(text, success)).toEqual([what]);
  });

  it('fires: another due date than the text; silent where the text names none or one that cannot be compared', () => {
    expect(about(text, {}, '2026-07-31')).toEqual(['date']);
    expect(about('Achieve 95 % compliance by the end of Q2 2026', {}, '2026-06-30')).toEqual([]);
    expect(about('Achieve 95 % compliance by the end of Q2 2026', {}, '2026-09-30')).toEqual(['date']);
    expect(about('Achieve 95 % compliance by FY2026', {}, '2027-09-30')).toEqual([]);
    expect(about('Achieve 95 % compliance', {}, '2027-09-30')).toEqual([]);
  });

  it('fires: another baseline, another end of the range', () => {
    expect(about('Reduce repair time from 4 hours to 2 hours', { baseline: { value: 5, unit: 'hours' }, target: { value: 2, unit: 'hours' } })).toEqual(['baseline']);
    expect(about('Keep occupancy between 85 % and 90 %', { comparator: 'between', target: { value: 85, unit: '%' }, upTo: 95 })).toEqual(['range end']);
  });

  it('a change in per cent agrees with the level that the baseline leads to', () => {
    const fields = { baseline: { value: 200, unit: 'tickets' }, target: { value: 150, unit: 'tickets' } };
    expect(about('Reduce open tickets by 25 %', fields)).toEqual([]);
    expect(about('Reduce open tickets by 40 %', fields)).toEqual(['target']);
    expect(about('Reduce open tickets by 25 %', { target: { value: 150, unit: 'tickets' } })).toEqual([]);
  });

  it('silent: fields not filled, placeholders, a deliverable, a sentence with a second target that agrees', () => {
    expect(about(text, {})).toEqual([]);
    expect(about(text, { target: { value: 'TBD' } })).toEqual([]);
    expect(disagreements(readStatement(text), { version: 1, success: { form: 'deliverable', target: { value: 90, unit: '%' } } })).toEqual([]);
    expect(disagreements(readStatement(text), { version: 1 })).toEqual([]);
    expect(about('Answer 80 % of calls in time and resolve 90 % of incidents', { target: { value: 90, unit: '%' } })).toEqual([]);
  });
});
