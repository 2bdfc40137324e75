import type { Metric } from '../../../plan/evaluationCriteria';
import { hasAcceptanceTest } from '../../../plan/hasAcceptanceTest';
import { namedMetrics } from '../../../plan/namedMetrics';
import { stated } from '../../../plan/stated';
import { excerpt } from '../../excerpt';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, notApplicable, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, soundMetric, specimen, unreadable } from '../../specimens';

/** Quality gate of how results are evaluated. “Nothing is excluded” is an answer; silence is not. */
export const inclusionsAndExclusionsAreStated = defineRule({
  id: 'EVL-02',
  element: 'evaluated',
  topic: 'planning to achieve objectives',
  statement: 'Every metric says what is counted and what is excluded',
  why: 'Two people could compute different figures from the same month.',
  remedy: {
    text: 'Write what is counted and what does not count, for example planned maintenance, or “Nothing is excluded”.',
    deed: 'State what is excluded',
    next: 'say what is excluded',
    gap: 'what is excluded',
    place: 'evaluated#counted',
  },
  messages: {
    'EVL-02.met': 'It says what is counted and what is excluded',
    'EVL-02.absent': 'No metric says what is counted',
    'EVL-02.notExcluded': 'Nothing says what “{metric}” excludes, for example planned maintenance',
    'EVL-02.notCounted': 'Nothing says what “{metric}” counts',
    'EVL-02.some': '{whole} of {metrics} metrics say what is counted and what is excluded; “{metric}” does not',
    'EVL-02.acceptanceTest': 'Not applicable: an acceptance test decides, nothing is counted',
    ...readingMessages('EVL-02'),
  },
  judge({ evaluation }) {
    return judgeReading('EVL-02', evaluation, () => unmet('EVL-02.absent'), (criteria) => {
      const metrics = namedMetrics(criteria);
      const open = metrics.filter((metric) => !saysCounted(metric) || !saysExcluded(metric));
      const silent = open.find((metric) => !saysExcluded(metric)) ?? open[0];
      if (metrics.length === 0) {
        return hasAcceptanceTest(criteria) ? notApplicable('EVL-02.acceptanceTest') : unmet('EVL-02.absent');
      }
      if (silent === undefined) return met('EVL-02.met');
      const metric = excerpt(silent.name);
      const whole = metrics.length - open.length;
      if (whole > 0) return partly('EVL-02.some', { whole, metrics: metrics.length, metric });
      return saysExcluded(silent) ? partly('EVL-02.notCounted', { metric }) : unmet('EVL-02.notExcluded', { metric });
    });
  },
  examples: [
    { title: 'counted and excluded are written', facts: specimen(), expected: { outcome: 'met' } },
    {
      title: '“nothing is excluded” is an answer',
      facts: specimen({ evaluation: { metrics: [{ ...soundMetric, excluded: undefined, nothingExcluded: true }] } }),
      expected: { outcome: 'met' },
    },
    {
      title: 'one of two metrics says it',
      facts: specimen({
        evaluation: { metrics: [soundMetric, { ...soundMetric, id: 'metric-2', name: 'Availability', excluded: '' }] },
      }),
      expected: { outcome: 'partly', message: 'EVL-02.some', facts: { whole: 1, metrics: 2, metric: 'Availability' } },
    },
    {
      title: 'only what is counted is missing',
      facts: specimen({ evaluation: { metrics: [{ ...soundMetric, counted: undefined }] } }),
      expected: { outcome: 'partly', message: 'EVL-02.notCounted' },
    },
    {
      title: 'nothing says what is excluded',
      facts: specimen({ evaluation: { metrics: [{ ...soundMetric, excluded: undefined }] } }),
      expected: { outcome: 'unmet', message: 'EVL-02.notExcluded', facts: { metric: 'Share of repeat incidents' } },
    },
    { title: 'nothing is said', facts: emptyPlan, expected: { outcome: 'unmet', message: 'EVL-02.absent' } },
    {
      title: 'an acceptance test counts nothing',
      facts: specimen({
        evaluation: { metrics: [], acceptanceTest: { condition: 'The external auditor signs the report' } },
      }),
      expected: { outcome: 'notApplicable', message: 'EVL-02.acceptanceTest' },
    },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ evaluation: unreadable('evaluation-criteria.metrics') }),
      expected: { outcome: 'unmet', message: 'EVL-02.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ evaluation: newer }),
      expected: { outcome: 'unknown', message: 'EVL-02.newer' },
    },
  ],
});

const saysCounted = (metric: Metric): boolean => stated(metric.counted) !== undefined;
const saysExcluded = (metric: Metric): boolean => metric.nothingExcluded === true || stated(metric.excluded) !== undefined;
