import type { Metric } from '../../../plan/evaluationCriteria';
import { hasAcceptanceTest } from '../../../plan/hasAcceptanceTest';
import { namedMetrics } from '../../../plan/namedMetrics';
import { statedQuantity } from '../../../plan/statedQuantity';
import { readUnit } from '../../../plan/unit';
import { excerpt } from '../../excerpt';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, notApplicable, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, soundMetric, specimen, unreadable } from '../../specimens';

/** Quality gate of how results are evaluated. */
export const targetIsComplete = defineRule({
  id: 'EVL-03',
  element: 'evaluated',
  topic: 'planning to achieve objectives',
  statement: 'Every metric has a target with comparator, unit and direction',
  why: 'A bare number does not say whether 5 is good, too much, or five of what.',
  remedy: {
    text: 'Fill in the target value, whether it is a least or a most, the unit, and which way is better.',
    deed: 'Complete the target',
    next: 'complete the target',
    gap: 'the whole target',
    place: 'evaluated#target',
  },
  messages: {
    'EVL-03.met': 'Every metric has a whole target',
    'EVL-03.absent': 'No metric has a target',
    'EVL-03.noValue': '“{metric}” has no target value',
    'EVL-03.incomplete': 'The target of “{metric}” lacks {lacks}',
    'EVL-03.some': '{whole} of {metrics} metrics have a whole target; “{metric}” lacks {lacks}',
    'EVL-03.acceptanceTest': 'Not applicable: an acceptance test decides, there is no target value',
    ...readingMessages('EVL-03'),
  },
  judge({ evaluation }) {
    return judgeReading('EVL-03', evaluation, () => unmet('EVL-03.absent'), (criteria) => {
      const metrics = namedMetrics(criteria);
      if (metrics.length === 0) {
        return hasAcceptanceTest(criteria) ? notApplicable('EVL-03.acceptanceTest') : unmet('EVL-03.absent');
      }
      const open = metrics.map((metric) => ({ metric, lacks: lackingParts(metric) })).filter(({ lacks }) => lacks.length > 0);
      const first = open[0];
      if (first === undefined) return met('EVL-03.met');
      const facts = { metric: excerpt(first.metric.name), lacks: first.lacks.join(', ') };
      const whole = metrics.length - open.length;
      if (whole > 0) return partly('EVL-03.some', { ...facts, whole, metrics: metrics.length });
      if (open.some(({ lacks }) => !lacks.includes('value'))) return partly('EVL-03.incomplete', facts);
      return unmet('EVL-03.noValue', { metric: facts.metric });
    });
  },
  examples: [
    { title: 'at most 15 %, lower is better', facts: specimen(), expected: { outcome: 'met' } },
    {
      title: 'a range needs both ends',
      facts: specimen({
        evaluation: { metrics: [{ ...soundMetric, comparator: 'between', direction: 'within range' }] },
      }),
      expected: { outcome: 'partly', facts: { metric: 'Share of repeat incidents', lacks: 'upper end' } },
    },
    {
      title: 'a value without comparator and unit',
      facts: specimen({ evaluation: { metrics: [{ ...soundMetric, comparator: undefined, target: { value: 15 } }] } }),
      expected: {
        outcome: 'partly',
        message: 'EVL-03.incomplete',
        facts: { metric: 'Share of repeat incidents', lacks: 'comparator, unit' },
      },
    },
    {
      title: 'one of two metrics has a whole target',
      facts: specimen({ evaluation: { metrics: [soundMetric, { id: 'metric-2', name: 'Availability' }] } }),
      expected: { outcome: 'partly', message: 'EVL-03.some' },
    },
    {
      title: 'a placeholder is not a value',
      facts: specimen({ evaluation: { metrics: [{ ...soundMetric, target: { value: 'X', unit: '%' } }] } }),
      expected: { outcome: 'unmet', message: 'EVL-03.noValue' },
    },
    { title: 'nothing is said', facts: emptyPlan, expected: { outcome: 'unmet', message: 'EVL-03.absent' } },
    {
      title: 'an acceptance test has no target value',
      facts: specimen({
        evaluation: { metrics: [], acceptanceTest: { condition: 'The external auditor signs the report' } },
      }),
      expected: { outcome: 'notApplicable', message: 'EVL-03.acceptanceTest' },
    },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ evaluation: unreadable('evaluation-criteria.metrics') }),
      expected: { outcome: 'unmet', message: 'EVL-03.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ evaluation: newer }),
      expected: { outcome: 'unknown', message: 'EVL-03.newer' },
    },
  ],
});

function lackingParts(metric: Metric): string[] {
  const lacks: string[] = [];
  if (statedQuantity(metric.target) === undefined) lacks.push('value');
  if (metric.comparator === undefined) lacks.push('comparator');
  if (metric.comparator === 'between' && metric.upTo === undefined) lacks.push('upper end');
  if (readUnit(metric.target?.unit) === undefined) lacks.push('unit');
  if (metric.direction === undefined) lacks.push('direction');
  return lacks;
}
