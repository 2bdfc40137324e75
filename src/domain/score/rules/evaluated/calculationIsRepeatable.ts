import { hasAcceptanceTest } from '../../../plan/hasAcceptanceTest';
import { namedMetrics } from '../../../plan/namedMetrics';
import { stated } from '../../../plan/stated';
import { excerpt } from '../../excerpt';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, notApplicable, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, soundMetric, specimen, unreadable } from '../../specimens';

/** Words and signs that say what is done with the inputs. Without one a text names a figure and not how to get it. */
const operationWords = [
  'divided', 'over', 'per', 'minus', 'less', 'plus', 'times', 'sum', 'total', 'count', 'counts', 'number', 'share', 'ratio',
  'percentage', 'percent', 'average', 'mean', 'median', 'percentile', 'maximum', 'minimum', 'highest', 'lowest', 'latest',
  'difference', 'from', 'until', 'between', 'weighted',
];
const operations = new RegExp(`[/÷×*+−=]|\\b(?:${operationWords.join('|')})\\b`, 'i');

const fewestWords = 3;

export const calculationIsRepeatable = defineRule({
  id: 'EVL-05',
  element: 'evaluated',
  topic: 'evaluation',
  statement: 'The calculation of each metric is written so that another person gets the same number',
  why: 'Whoever checks the result later was not there when the figure was made.',
  remedy: {
    text: 'Write what is divided by what, or what is added up, over which period, and how it is rounded.',
    deed: 'Write the calculation',
    next: 'write how the figure is calculated',
    gap: 'how the figure is calculated',
    place: 'evaluated#method',
  },
  messages: {
    'EVL-05.met': '{metrics#1 metric says|{metrics} metrics say} how the figure is calculated',
    'EVL-05.absent': 'No metric is named, so nothing is calculated',
    'EVL-05.test': 'Not applicable: an acceptance test decides, without a calculated figure',
    'EVL-05.noMethod': 'Nothing says how “{metric}” is calculated',
    'EVL-05.noCalculation': '“{method}” does not say what is done with which figures',
    ...readingMessages('EVL-05'),
  },
  judge({ evaluation }) {
    return judgeReading('EVL-05', evaluation, () => unmet('EVL-05.absent'), (criteria) => {
      const metrics = namedMetrics(criteria);
      if (metrics.length === 0) return hasAcceptanceTest(criteria) ? notApplicable('EVL-05.test') : unmet('EVL-05.absent');
      const open = metrics.find(({ method }) => stated(method) === undefined);
      if (open !== undefined) return unmet('EVL-05.noMethod', { metric: excerpt(open.name) });
      const loose = metrics.find(({ method = '' }) => !saysACalculation(method));
      return loose === undefined ? met('EVL-05.met', { metrics: metrics.length }) : partly('EVL-05.noCalculation', { method: excerpt(loose.method ?? '') });
    });
  },
  examples: [
    { title: 'one count divided by another', facts: specimen(), expected: { outcome: 'met', facts: { metrics: 1 } } },
    {
      title: 'as a formula',
      facts: specimen({ evaluation: { metrics: [{ ...soundMetric, method: 'repeat incidents / closed incidents × 100' }] } }),
      expected: { outcome: 'met' },
    },
    {
      title: 'a description of work, not of a calculation',
      facts: specimen({ evaluation: { metrics: [{ ...soundMetric, method: 'The tool does it automatically' }] } }),
      expected: { outcome: 'partly', message: 'EVL-05.noCalculation' },
    },
    {
      title: 'a placeholder',
      facts: specimen({ evaluation: { metrics: [{ ...soundMetric, method: 'to be defined' }] } }),
      expected: { outcome: 'unmet', message: 'EVL-05.noMethod' },
    },
    {
      title: 'an acceptance test',
      facts: specimen({ evaluation: { metrics: [], acceptanceTest: { condition: 'Restored within 4 hours' } } }),
      expected: { outcome: 'notApplicable', message: 'EVL-05.test' },
    },
    { title: 'nothing is evaluated', facts: emptyPlan, expected: { outcome: 'unmet', message: 'EVL-05.absent' } },
    {
      title: 'an empty list of metrics',
      facts: specimen({ evaluation: { metrics: [] } }),
      expected: { outcome: 'unmet', message: 'EVL-05.absent' },
    },
    {
      title: 'a value without the shape',
      facts: specimen({ evaluation: unreadable('evaluation-criteria.metrics') }),
      expected: { outcome: 'unmet', message: 'EVL-05.unreadable' },
    },
    {
      title: 'a value of a newer version',
      facts: specimen({ evaluation: newer }),
      expected: { outcome: 'unknown', message: 'EVL-05.newer' },
    },
  ],
});

const saysACalculation = (method: string): boolean =>
  method.trim().split(/\s+/).length >= fewestWords && operations.test(method.slice(0, 2000));
