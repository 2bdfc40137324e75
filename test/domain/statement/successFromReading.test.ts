import { readStatement } from '../../../src/domain/objective/statement/readStatement';
import { holdsOffer, successFromReading } from '../../../src/domain/objective/statement/successFromReading';

const offered = (text: string, baseline?: { value: number; unit?: string }) =>
  successFromReading(readStatement(text), baseline === undefined ? undefined : { form: 'measure', baseline });

describe('what a sentence offers for the success fields', () => {
  it('offers every part that it states', () => {
    expect(offered('Reduce mean time to restore of the payroll service from 4 hours to no more than 2 hours by 30 June 2026')).toEqual({
      direction: 'lower', metric: 'mean time to restore of the payroll service', comparator: 'at most',
      baseline: { value: 4, unit: 'hours' }, target: { value: 2, unit: 'hours' },
    });
  });

  it('offers both ends of a range', () => {
    expect(offered('Keep bed occupancy between 85 % and 90 %')).toMatchObject({ comparator: 'between', target: { value: 85, unit: '%' }, upTo: 90 });
  });

  it('works a change out where somebody has said from what', () => {
    expect(offered('Reduce the cost of printing by 20 %', { value: 50, unit: '€' })).toMatchObject({ comparator: 'at most', target: { value: 40, unit: '€' } });
    expect(offered('Raise adoption of the portal by 5 percentage points', { value: 60, unit: '%' })).toMatchObject({ comparator: 'at least', target: { value: 65, unit: '%' } });
    expect(offered('Double the number of apprentices', { value: 12 })).toMatchObject({ target: { value: 24 } });
  });

  it('offers no level for a change from an unknown start: “20 %” in the target would mean something else', () => {
    const offer = offered('Reduce the cost of printing by 20 %');
    expect(offer.target).toBeUndefined();
    expect(offer.changeWithoutBaseline).toMatchObject({ value: 20, unit: '%' });
    expect(offered('Reduce the cost of printing by 20 %', { value: 4, unit: 'hours' }).target).toMatchObject({ value: 3.2 });
    expect(offered('Cut loading time by 10 minutes', { value: 4, unit: 'pallets' }).target).toBeUndefined();
  });

  it('offers nothing that is only a quality, and nothing of an empty text', () => {
    expect(offered('Improve quality').metric).toBeUndefined();
    expect(offered('')).toEqual({});
  });

  it('knows what the fields already hold', () => {
    const offer = offered('Keep bed occupancy between 85 % and 90 %');
    expect(holdsOffer('target', offer, { form: 'measure', target: { value: 85, unit: '%' }, upTo: 90 })).toBe(true);
    expect(holdsOffer('target', offer, { form: 'measure', target: { value: 85, unit: '%' }, upTo: 95 })).toBe(false);
    expect(holdsOffer('target', offer, { form: 'measure', target: { value: 85, unit: 'beds' }, upTo: 90 })).toBe(false);
    expect(holdsOffer('metric', offered('Reduce the error rate of payroll runs to 2 %'), { form: 'measure', metric: 'Error rate of payroll runs' })).toBe(true);
    expect(holdsOffer('target', offer, undefined)).toBe(false);
  });
});
