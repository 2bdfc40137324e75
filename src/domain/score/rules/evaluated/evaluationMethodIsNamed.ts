import { hasAcceptanceTest } from '../../../plan/hasAcceptanceTest';
import { namedMetrics } from '../../../plan/namedMetrics';
import { stated } from '../../../plan/stated';
import { excerpt } from '../../excerpt';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';
import { putsOff } from './putsOff';

/** Presence gate of how results are evaluated. Words about an approach are kept, but are not a method. */
export const evaluationMethodIsNamed = defineRule({
  id: 'EVL-01',
  element: 'evaluated',
  topic: 'planning to achieve objectives',
  statement: 'A metric or an acceptance test says how results are judged',
  why: 'It lets an independent reviewer reach the same result.',
  remedy: {
    text: 'Name the metric that will be read, or the test that decides whether a deliverable is accepted.',
    deed: 'Add evaluation criteria',
    next: 'say how results are evaluated',
    gap: 'how results are evaluated',
    place: 'evaluated#metrics',
  },
  messages: {
    'EVL-01.metrics': '{metrics#1 metric is|{metrics} metrics are} named',
    'EVL-01.acceptanceTest': 'An acceptance test decides',
    'EVL-01.absent': 'No target, method or reviewer',
    'EVL-01.deferred': '“{approach}” puts the evaluation off; no metric and no acceptance test are named',
    'EVL-01.onlyWords': '“{approach}” describes an approach, but no metric and no acceptance test are named',
    'EVL-01.unnamed': 'A metric is there, but nothing says what it is',
    ...readingMessages('EVL-01'),
  },
  judge({ evaluation }) {
    return judgeReading('EVL-01', evaluation, () => unmet('EVL-01.absent'), (criteria) => {
      const metrics = namedMetrics(criteria).length;
      if (metrics > 0) return met('EVL-01.metrics', { metrics });
      if (hasAcceptanceTest(criteria)) return met('EVL-01.acceptanceTest');
      if (criteria.metrics.length > 0) return unmet('EVL-01.unnamed');
      const approach = stated(criteria.approach);
      if (approach === undefined) return unmet('EVL-01.absent');
      return unmet(putsOff(approach) ? 'EVL-01.deferred' : 'EVL-01.onlyWords', { approach: excerpt(approach) });
    });
  },
  examples: [
    {
      title: 'a metric',
      facts: specimen(),
      expected: { outcome: 'met', message: 'EVL-01.metrics', facts: { metrics: 1 } },
    },
    {
      title: 'an acceptance test',
      facts: specimen({
        evaluation: { metrics: [], acceptanceTest: { condition: 'The external auditor signs the report' } },
      }),
      expected: { outcome: 'met', message: 'EVL-01.acceptanceTest' },
    },
    { title: 'nothing is said', facts: emptyPlan, expected: { outcome: 'unmet', message: 'EVL-01.absent' } },
    {
      title: '“We will look at it later” is not a method',
      facts: specimen({ evaluation: { metrics: [], approach: 'We will look at it later' } }),
      expected: { outcome: 'unmet', message: 'EVL-01.deferred' },
    },
    {
      title: 'words about an approach are not a method',
      facts: specimen({ evaluation: { metrics: [], approach: 'Regular discussion in the service review' } }),
      expected: { outcome: 'unmet', message: 'EVL-01.onlyWords' },
    },
    {
      title: 'a metric that is still a placeholder',
      facts: specimen({ evaluation: { metrics: [{ id: 'm', name: 'TBD' }] } }),
      expected: { outcome: 'unmet', message: 'EVL-01.unnamed' },
    },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ evaluation: unreadable('evaluation-criteria.metrics') }),
      expected: { outcome: 'unmet', message: 'EVL-01.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ evaluation: newer }),
      expected: { outcome: 'unknown', message: 'EVL-01.newer' },
    },
  ],
});
