import { stated } from '../../../plan/stated';
import { statedQuantity } from '../../../plan/statedQuantity';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

/**
 * Quality gate of the objective, decided from structured fields: text alone is a poor judge of measurability, because
 * dates and standard numbers look like targets and a deliverable without digits looks vague.
 */
export const achievementCanBeMeasured = defineRule({
  id: 'OBJ-03',
  element: 'objective',
  topic: 'objectives',
  statement: 'Anyone can tell whether the objective was achieved',
  why: 'Without a measure or an end state, achieved is a matter of opinion.',
  remedy: {
    text: 'Fill in metric, direction and target; for a deliverable write what anyone can see when it is done.',
    deed: 'Say how achievement is told',
    next: 'say how anyone can tell that it was achieved',
    gap: 'how achievement is told',
    place: 'objective#success',
  },
  messages: {
    'OBJ-03.measure': 'A metric, a direction and a target are given',
    'OBJ-03.deliverable': 'It says what anyone can see when it is done',
    'OBJ-03.absent': 'Nothing says how anyone can tell that it was achieved',
    'OBJ-03.noTarget': 'No target is given',
    'OBJ-03.onlyTarget': 'A target is given, but neither what is measured nor which way is better',
    'OBJ-03.noMetric': 'A target is given, but not what is measured',
    'OBJ-03.noDirection': 'A target is given, but not which way is better',
    'OBJ-03.noAcceptance': 'A deliverable is named as success, but not what anyone can see when it is done',
    ...readingMessages('OBJ-03'),
  },
  judge({ definition }) {
    return judgeReading('OBJ-03', definition, () => unmet('OBJ-03.absent'), ({ success }) => {
      if (success === undefined) return unmet('OBJ-03.absent');
      if (success.form === 'deliverable') {
        return stated(success.acceptance) === undefined ? unmet('OBJ-03.noAcceptance') : met('OBJ-03.deliverable');
      }
      if (statedQuantity(success.target) === undefined) return unmet('OBJ-03.noTarget');
      const metric = stated(success.metric);
      // “Maintain” says which way is worse: any way off the present value.
      const direction = success.direction ?? (success.maintain === true ? 'maintain' : undefined);
      if (metric === undefined && direction === undefined) return unmet('OBJ-03.onlyTarget');
      if (metric === undefined) return partly('OBJ-03.noMetric');
      if (direction === undefined) return partly('OBJ-03.noDirection');
      return met('OBJ-03.measure');
    });
  },
  examples: [
    {
      title: 'metric, direction and target',
      facts: specimen(),
      expected: { outcome: 'met', message: 'OBJ-03.measure' },
    },
    {
      title: 'a deliverable with what anyone can see',
      facts: specimen({ definition: { success: { form: 'deliverable', acceptance: 'The certificate is issued' } } }),
      expected: { outcome: 'met', message: 'OBJ-03.deliverable' },
    },
    {
      title: 'a value to maintain needs no direction',
      facts: specimen({
        definition: {
          success: { form: 'measure', metric: 'Survey completion', maintain: true, target: { value: 52, unit: '%' } },
        },
      }),
      expected: { outcome: 'met' },
    },
    {
      title: 'a target without a direction',
      facts: specimen({
        definition: { success: { form: 'measure', metric: 'Availability', target: { value: 99.9, unit: '%' } } },
      }),
      expected: { outcome: 'partly', message: 'OBJ-03.noDirection' },
    },
    {
      title: 'a metric that is still a placeholder',
      facts: specimen({
        definition: { success: { form: 'measure', metric: 'TBD', direction: 'higher', target: { value: 99.9, unit: '%' } } },
      }),
      expected: { outcome: 'partly', message: 'OBJ-03.noMetric' },
    },
    { title: 'nothing is said', facts: emptyPlan, expected: { outcome: 'unmet', message: 'OBJ-03.absent' } },
    {
      title: 'a placeholder is not a target',
      facts: specimen({
        definition: { success: { form: 'measure', metric: 'Availability', direction: 'higher', target: { value: 'X', unit: '%' } } },
      }),
      expected: { outcome: 'unmet', message: 'OBJ-03.noTarget' },
    },
    {
      title: 'a bare target',
      facts: specimen({ definition: { success: { form: 'measure', target: { value: 5 } } } }),
      expected: { outcome: 'unmet', message: 'OBJ-03.onlyTarget' },
    },
    {
      title: 'a deliverable nobody could recognize',
      facts: specimen({ definition: { success: { form: 'deliverable', acceptance: '  ' } } }),
      expected: { outcome: 'unmet', message: 'OBJ-03.noAcceptance' },
    },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ definition: unreadable('objective-definition.success') }),
      expected: { outcome: 'unmet', message: 'OBJ-03.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ definition: newer }),
      expected: { outcome: 'unknown', message: 'OBJ-03.newer' },
    },
  ],
});
