import { hasAcceptanceTest } from '../../../plan/hasAcceptanceTest';
import { namedMetrics } from '../../../plan/namedMetrics';
import { stated } from '../../../plan/stated';
import { excerpt } from '../../excerpt';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, notApplicable, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, soundMetric, specimen, unreadable } from '../../specimens';

/** A profile may keep a plan from approval until this is met: a figure without a source cannot be audited later. */
export const dataSourceIsNamed = defineRule({
  id: 'EVL-04',
  element: 'evaluated',
  topic: 'evaluation',
  statement: 'Each metric names the system or report its figures come from, and where in it',
  why: 'Without a source two people read two figures, and neither can be checked.',
  remedy: {
    text: 'Name the system or report that counts, and the saved query, report number or address in it.',
    deed: 'Name the source',
    next: 'name the source of the figures',
    gap: 'where the figures come from',
    place: 'evaluated#source',
  },
  messages: {
    'EVL-04.met': '{metrics#1 metric names|{metrics} metrics name} where the figures come from',
    'EVL-04.absent': 'No metric is named, so it has no source',
    'EVL-04.test': 'Not applicable: an acceptance test decides, without a measured figure',
    'EVL-04.noSource': 'Nothing says where the figures of “{metric}” come from',
    'EVL-04.noPlace': '“{metric}” comes from {source}, but nothing says where in it',
    ...readingMessages('EVL-04'),
  },
  judge({ evaluation }) {
    return judgeReading('EVL-04', evaluation, () => unmet('EVL-04.absent'), (criteria) => {
      const metrics = namedMetrics(criteria);
      if (metrics.length === 0) return hasAcceptanceTest(criteria) ? notApplicable('EVL-04.test') : unmet('EVL-04.absent');
      const open = metrics.find(({ source }) => stated(source) === undefined);
      if (open !== undefined) return unmet('EVL-04.noSource', { metric: excerpt(open.name) });
      const vague = metrics.find(({ sourceLocator }) => stated(sourceLocator) === undefined);
      if (vague !== undefined) return partly('EVL-04.noPlace', { metric: excerpt(vague.name), source: excerpt(vague.source ?? '') });
      return met('EVL-04.met', { metrics: metrics.length });
    });
  },
  examples: [
    { title: 'a project and a saved query', facts: specimen(), expected: { outcome: 'met', facts: { metrics: 1 } } },
    {
      title: 'a system, but not where in it',
      facts: specimen({ evaluation: { metrics: [{ ...soundMetric, sourceLocator: ' ' }] } }),
      expected: { outcome: 'partly', message: 'EVL-04.noPlace', facts: { source: 'Incident project' } },
    },
    {
      title: 'a query in no system',
      facts: specimen({ evaluation: { metrics: [{ ...soundMetric, source: 'TBD' }] } }),
      expected: { outcome: 'unmet', message: 'EVL-04.noSource' },
    },
    {
      title: 'the second of two metrics has none',
      facts: specimen({ evaluation: { metrics: [soundMetric, { id: 'metric-2', name: 'Known causes' }] } }),
      expected: { outcome: 'unmet', facts: { metric: 'Known causes' } },
    },
    {
      title: 'an acceptance test',
      facts: specimen({ evaluation: { metrics: [], acceptanceTest: { condition: 'Restored within 4 hours' } } }),
      expected: { outcome: 'notApplicable', message: 'EVL-04.test' },
    },
    { title: 'nothing is evaluated', facts: emptyPlan, expected: { outcome: 'unmet', message: 'EVL-04.absent' } },
    {
      title: 'an empty list of metrics',
      facts: specimen({ evaluation: { metrics: [] } }),
      expected: { outcome: 'unmet', message: 'EVL-04.absent' },
    },
    {
      title: 'a value without the shape',
      facts: specimen({ evaluation: unreadable('evaluation-criteria.metrics') }),
      expected: { outcome: 'unmet', message: 'EVL-04.unreadable' },
    },
    {
      title: 'a value of a newer version',
      facts: specimen({ evaluation: newer }),
      expected: { outcome: 'unknown', message: 'EVL-04.newer' },
    },
  ],
});
