import { showQuantity } from '../../../plan/showQuantity';
import { stated } from '../../../plan/stated';
import { statedQuantity } from '../../../plan/statedQuantity';
import { excerpt } from '../../excerpt';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, notApplicable, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

const target = { value: 15, unit: '%' };

/** A change needs its starting point. “Not known yet” is an answer when it says by when it will be known. */
export const baselineIsRecorded = defineRule({
  id: 'OBJ-11',
  element: 'objective',
  topic: 'objectives',
  statement: 'The baseline is recorded with its period, or the day by which it will be known',
  why: 'Without a starting point nobody can show that anything moved.',
  remedy: {
    text: 'Record where you start from and for which period, or the day by which you will know.',
    deed: 'Record the baseline',
    next: 'record where you start from',
    gap: 'the baseline',
    place: 'objective#baseline',
  },
  messages: {
    'OBJ-11.met': 'It starts from {baseline} ({period})',
    'OBJ-11.due': 'Not known yet; it will be by {due:day}',
    'OBJ-11.noPeriod': 'It starts from {baseline}, but not said for which period',
    'OBJ-11.absent': 'No baseline is recorded, and no day by which it will be known',
    'OBJ-11.placeholder': 'The baseline is a placeholder: “{baseline}”',
    'OBJ-11.deliverable': 'Not applicable: success is a deliverable, which starts from nothing',
    'OBJ-11.maintain': 'Not applicable: the level that is kept is the baseline',
    ...readingMessages('OBJ-11'),
  },
  judge({ definition }) {
    return judgeReading('OBJ-11', definition, () => unmet('OBJ-11.absent'), ({ success, baselineDue }) => {
      const baseline = success?.baseline;
      const value = statedQuantity(baseline);
      if (baseline !== undefined && value !== undefined) {
        const shown = excerpt(showQuantity(baseline));
        const period = stated(baseline.period);
        return period === undefined
          ? partly('OBJ-11.noPeriod', { baseline: shown })
          : met('OBJ-11.met', { baseline: shown, period: excerpt(period) });
      }
      if (success?.form === 'deliverable') return notApplicable('OBJ-11.deliverable');
      if (success?.maintain === true) return notApplicable('OBJ-11.maintain');
      if (baselineDue !== undefined) return met('OBJ-11.due', { due: baselineDue });
      return baseline === undefined || String(baseline.value).trim() === ''
        ? unmet('OBJ-11.absent')
        : unmet('OBJ-11.placeholder', { baseline: excerpt(showQuantity(baseline)) });
    });
  },
  examples: [
    {
      title: '24 % in 2026',
      facts: specimen(),
      expected: { outcome: 'met', message: 'OBJ-11.met', facts: { baseline: '24 %', period: '2026' } },
    },
    {
      title: 'not known yet, and a day by which it will be',
      facts: specimen({ definition: { success: { form: 'measure', target }, baselineDue: '2027-01-31' } }),
      expected: { outcome: 'met', message: 'OBJ-11.due', facts: { due: '2027-01-31' } },
    },
    {
      title: 'a value without a period',
      facts: specimen({ definition: { success: { form: 'measure', target, baseline: { value: 24, unit: '%' } } } }),
      expected: { outcome: 'partly', message: 'OBJ-11.noPeriod' },
    },
    {
      title: 'a reduction that starts nowhere',
      facts: specimen({ definition: { success: { form: 'measure', direction: 'lower', target } } }),
      expected: { outcome: 'unmet', message: 'OBJ-11.absent' },
    },
    {
      title: 'a placeholder is not a baseline',
      facts: specimen({ definition: { success: { form: 'measure', target, baseline: { value: 'TBD', period: '2026' } } } }),
      expected: { outcome: 'unmet', message: 'OBJ-11.placeholder' },
    },
    { title: 'nothing is said', facts: emptyPlan, expected: { outcome: 'unmet', message: 'OBJ-11.absent' } },
    {
      title: 'a deliverable starts from nothing',
      facts: specimen({ definition: { success: { form: 'deliverable', acceptance: 'The certificate is issued' } } }),
      expected: { outcome: 'notApplicable', message: 'OBJ-11.deliverable' },
    },
    {
      title: 'a level to be kept',
      facts: specimen({ definition: { success: { form: 'measure', target, maintain: true } } }),
      expected: { outcome: 'notApplicable', message: 'OBJ-11.maintain' },
    },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ definition: unreadable('objective-definition.success.baseline') }),
      expected: { outcome: 'unmet', message: 'OBJ-11.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ definition: newer }),
      expected: { outcome: 'unknown', message: 'OBJ-11.newer' },
    },
  ],
});
