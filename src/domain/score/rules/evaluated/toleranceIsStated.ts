import { hasAcceptanceTest } from '../../../plan/hasAcceptanceTest';
import { namedMetrics } from '../../../plan/namedMetrics';
import { excerpt } from '../../excerpt';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, notApplicable, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, soundMetric, specimen, unreadable } from '../../specimens';

const asked = { ...soundMetric, toleranceNone: undefined };

export const toleranceIsStated = defineRule({
  id: 'EVL-06',
  element: 'evaluated',
  topic: 'evaluation',
  statement: 'Each metric says how near to the target is near enough, or that nothing else is',
  why: 'Otherwise “nearly reached” is argued when the result is there.',
  remedy: {
    text: 'Give the tolerance in the target’s unit, or choose “none: a miss is a miss”.',
    deed: 'Say how near is near enough',
    next: 'say how near is near enough',
    gap: 'how near is near enough',
    place: 'evaluated#tolerance',
  },
  messages: {
    'EVL-06.met': 'It is settled how near is near enough',
    'EVL-06.absent': 'No metric is named, so nothing can be near its target',
    'EVL-06.test': 'Not applicable: an acceptance test is passed or not',
    'EVL-06.open': 'Nothing says how near to its target “{metric}” is near enough',
    'EVL-06.both': '“{metric}” has a tolerance of {tolerance} and says it has none',
    'EVL-06.negative': 'The tolerance of “{metric}” is {tolerance}; it cannot be below nothing',
    ...readingMessages('EVL-06'),
  },
  judge({ evaluation }) {
    return judgeReading('EVL-06', evaluation, () => unmet('EVL-06.absent'), (criteria) => {
      const metrics = namedMetrics(criteria);
      if (metrics.length === 0) return hasAcceptanceTest(criteria) ? notApplicable('EVL-06.test') : unmet('EVL-06.absent');
      for (const { name, tolerance, toleranceNone } of metrics) {
        const metric = excerpt(name);
        if (tolerance === undefined && toleranceNone !== true) return unmet('EVL-06.open', { metric });
        if (tolerance !== undefined && tolerance < 0) return unmet('EVL-06.negative', { metric, tolerance });
        if (tolerance !== undefined && toleranceNone === true) return partly('EVL-06.both', { metric, tolerance });
      }
      return met('EVL-06.met');
    });
  },
  examples: [
    { title: 'none, on purpose', facts: specimen(), expected: { outcome: 'met' } },
    {
      title: 'one percentage point',
      facts: specimen({ evaluation: { metrics: [{ ...asked, tolerance: 1 }] } }),
      expected: { outcome: 'met' },
    },
    {
      title: 'nobody said',
      facts: specimen({ evaluation: { metrics: [asked] } }),
      expected: { outcome: 'unmet', message: 'EVL-06.open' },
    },
    {
      title: 'one, and none',
      facts: specimen({ evaluation: { metrics: [{ ...soundMetric, tolerance: 1 }] } }),
      expected: { outcome: 'partly', message: 'EVL-06.both' },
    },
    {
      title: 'below nothing',
      facts: specimen({ evaluation: { metrics: [{ ...asked, tolerance: -1 }] } }),
      expected: { outcome: 'unmet', message: 'EVL-06.negative' },
    },
    {
      title: 'an acceptance test',
      facts: specimen({ evaluation: { metrics: [], acceptanceTest: { condition: 'Restored within 4 hours' } } }),
      expected: { outcome: 'notApplicable', message: 'EVL-06.test' },
    },
    { title: 'nothing is evaluated', facts: emptyPlan, expected: { outcome: 'unmet', message: 'EVL-06.absent' } },
    {
      title: 'an empty list of metrics',
      facts: specimen({ evaluation: { metrics: [] } }),
      expected: { outcome: 'unmet', message: 'EVL-06.absent' },
    },
    {
      title: 'a value without the shape',
      facts: specimen({ evaluation: unreadable('evaluation-criteria.metrics') }),
      expected: { outcome: 'unmet', message: 'EVL-06.unreadable' },
    },
    {
      title: 'a value of a newer version',
      facts: specimen({ evaluation: newer }),
      expected: { outcome: 'unknown', message: 'EVL-06.newer' },
    },
  ],
});
