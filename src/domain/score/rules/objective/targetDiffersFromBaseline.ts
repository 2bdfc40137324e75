import { showQuantity } from '../../../plan/showQuantity';
import { statedQuantity } from '../../../plan/statedQuantity';
import { readUnit, unitsAgree } from '../../../plan/unit';
import { excerpt } from '../../excerpt';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, notApplicable, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

/** Advice: a target that equals where we start from may be a slip, or meant; saying so settles it. */
export const targetDiffersFromBaseline = defineRule({
  id: 'OBJ-12',
  element: 'objective',
  topic: 'objectives',
  statement: 'The target differs from the baseline, unless the objective is to maintain',
  why: 'A target that is already met moves nothing, unless keeping the level is the aim.',
  remedy: {
    text: 'Choose “maintain” if that is meant, or set the target that is.',
    deed: 'Say whether it is to maintain',
    next: 'say whether the level is to be maintained',
    gap: 'whether the level is to be maintained',
    place: 'objective#success',
  },
  messages: {
    'OBJ-12.met': 'The target differs from the baseline',
    'OBJ-12.maintain': 'The level is to be maintained',
    'OBJ-12.equal': 'Target and baseline are both {target}',
    'OBJ-12.nothingToCompare': 'Not applicable: there are not both a baseline and a target',
    ...readingMessages('OBJ-12'),
  },
  judge({ definition }) {
    return judgeReading('OBJ-12', definition, () => notApplicable('OBJ-12.nothingToCompare'), ({ success }) => {
      const baseline = statedQuantity(success?.baseline);
      const target = statedQuantity(success?.target);
      if (!success?.target || baseline === undefined || target === undefined) {
        return notApplicable('OBJ-12.nothingToCompare');
      }
      if (success.maintain === true) return met('OBJ-12.maintain');
      const from = readUnit(success.baseline?.unit);
      const to = readUnit(success.target.unit);
      const comparable = from === undefined || to === undefined || unitsAgree(from, to);
      const equal = comparable && comparableForm(baseline) === comparableForm(target);
      return equal ? unmet('OBJ-12.equal', { target: excerpt(showQuantity(success.target)) }) : met('OBJ-12.met');
    });
  },
  examples: [
    { title: 'from 24 % to 15 %', facts: specimen(), expected: { outcome: 'met', message: 'OBJ-12.met' } },
    {
      title: 'equal, and marked as maintain',
      facts: specimen({
        definition: {
          success: { form: 'measure', baseline: { value: 52, unit: '%' }, target: { value: 52, unit: '%' }, maintain: true },
        },
      }),
      expected: { outcome: 'met', message: 'OBJ-12.maintain' },
    },
    {
      title: 'equal, and nothing said about it',
      facts: specimen({
        definition: { success: { form: 'measure', baseline: { value: '52', unit: 'percent' }, target: { value: 52, unit: '%' } } },
      }),
      expected: { outcome: 'unmet', message: 'OBJ-12.equal', facts: { target: '52 %' } },
    },
    {
      title: '4 hours and 4 days are not equal',
      facts: specimen({
        definition: { success: { form: 'measure', baseline: { value: 4, unit: 'days' }, target: { value: 4, unit: 'hours' } } },
      }),
      expected: { outcome: 'met' },
    },
    {
      title: 'nothing to compare',
      facts: emptyPlan,
      expected: { outcome: 'notApplicable', message: 'OBJ-12.nothingToCompare' },
    },
    {
      title: 'a target without a baseline',
      facts: specimen({ definition: { success: { form: 'measure', target: { value: 15, unit: '%' } } } }),
      expected: { outcome: 'notApplicable', message: 'OBJ-12.nothingToCompare' },
    },
    {
      title: 'a baseline and a target that is still a placeholder',
      facts: specimen({
        definition: { success: { form: 'measure', baseline: { value: 'TBD' }, target: { value: 'TBD' } } },
      }),
      expected: { outcome: 'notApplicable', message: 'OBJ-12.nothingToCompare' },
    },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ definition: unreadable('objective-definition.success') }),
      expected: { outcome: 'unmet', message: 'OBJ-12.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ definition: newer }),
      expected: { outcome: 'unknown', message: 'OBJ-12.newer' },
    },
  ],
});

function comparableForm(value: number | string): string {
  const number = Number(value);
  return Number.isNaN(number) ? String(value).trim().toLowerCase() : String(number);
}
