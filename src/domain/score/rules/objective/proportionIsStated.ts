import { proportionIsMissing } from '../../../objective/statement/proportionIsMissing';
import { stated } from '../../../plan/stated';
import { statedQuantity } from '../../../plan/statedQuantity';
import { readUnit } from '../../../plan/unit';
import { excerpt } from '../../excerpt';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

/** “Resolve incidents within 10 days” fails on the first late one, which nobody means. A share in the field settles it too. */
export const proportionIsStated = defineRule({
  id: 'OBJ-09',
  element: 'objective',
  topic: 'objectives',
  statement: 'Where each case has a time limit, the share of cases that must meet it is stated',
  why: 'Without a share, one late case misses the objective, or none does, depending on who counts.',
  remedy: {
    text: 'Add the share of cases that must meet the limit, for example 90 %.',
    deed: 'Add the share of cases',
    next: 'say what share of cases must meet the limit',
    gap: 'the share of cases',
    place: 'objective#statement',
  },
  messages: {
    'OBJ-09.met': 'No time limit stands without its share of cases',
    'OBJ-09.inField': 'The target says which share of cases must meet “{limit}”',
    'OBJ-09.absent': 'No statement is written',
    'OBJ-09.missing': '“{limit}” does not say for how many of the cases',
    ...readingMessages('OBJ-09'),
  },
  judge({ definition }) {
    return judgeReading('OBJ-09', definition, () => unmet('OBJ-09.absent'), ({ statement, success }) => {
      const text = stated(statement);
      if (text === undefined) return unmet('OBJ-09.absent');
      const verdict = proportionIsMissing(text);
      if (!verdict.missing) return met('OBJ-09.met');
      const limit = excerpt(verdict.words);
      const share = statedQuantity(success?.target) !== undefined && readUnit(success?.target?.unit)?.kind === 'percent';
      return share ? met('OBJ-09.inField', { limit }) : unmet('OBJ-09.missing', { limit });
    });
  },
  examples: [
    { title: 'a share and no limit', facts: specimen(), expected: { outcome: 'met', message: 'OBJ-09.met' } },
    {
      title: 'a share with its limit',
      facts: specimen({ definition: { statement: 'Resolve 90 % of incidents within 10 days.' } }),
      expected: { outcome: 'met', message: 'OBJ-09.met' },
    },
    {
      title: 'the share stands in the target',
      facts: specimen({
        definition: {
          statement: 'Resolve incidents within 10 days.',
          success: { form: 'measure', metric: 'Resolved within 10 days', target: { value: 90, unit: '%' } },
        },
      }),
      expected: { outcome: 'met', message: 'OBJ-09.inField' },
    },
    {
      title: 'a limit alone',
      facts: specimen({ definition: { statement: 'Resolve incidents within 10 days.', success: { form: 'measure', target: { value: 10, unit: 'days' } } } }),
      expected: { outcome: 'unmet', message: 'OBJ-09.missing' },
    },
    {
      title: 'a share that is still a placeholder is none',
      facts: specimen({ definition: { statement: 'Resolve incidents within 10 days.', success: { form: 'measure', target: { value: 'X', unit: '%' } } } }),
      expected: { outcome: 'unmet', message: 'OBJ-09.missing' },
    },
    { title: 'nothing is said', facts: emptyPlan, expected: { outcome: 'unmet', message: 'OBJ-09.absent' } },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ definition: unreadable('objective-definition.statement') }),
      expected: { outcome: 'unmet', message: 'OBJ-09.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ definition: newer }),
      expected: { outcome: 'unknown', message: 'OBJ-09.newer' },
    },
  ],
});
