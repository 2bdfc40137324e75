import { daysBetween } from '../../../plan/daysBetween';
import { namedMetrics } from '../../../plan/namedMetrics';
import type { Metric } from '../../../plan/evaluationCriteria';
import type { Cadence } from '../../../plan/parts';
import { excerpt } from '../../excerpt';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, notApplicable, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, soundMetric, specimen, unreadable } from '../../specimens';

/** The longest a period of each cadence can be, in days. */
const longest: Record<Cadence, number> = { weekly: 7, monthly: 31, quarterly: 92, 'half-yearly': 184, yearly: 366 };

const quarterly = { ...soundMetric, frequency: 'quarterly' as const };
const [december, march, june] = [{ until: '2026-12-31', value: 22 }, { until: '2027-03-31', value: 18 }, { until: '2027-06-30', value: 15 }] as const;
const steps = [december, march, june];

export const steppedTargetsCoverEachPeriod = defineRule({
  id: 'WHN-06',
  element: 'when',
  topic: 'planning to achieve objectives',
  statement: 'Targets on the way cover every period up to the end',
  why: 'In a period without a target nobody can say whether the plan is on its way.',
  remedy: {
    text: 'Add the target of the missing period.',
    deed: 'Fill the missing period',
    next: 'set a target for every period',
    gap: 'a target for every period',
    place: 'evaluated#steps',
  },
  messages: {
    'WHN-06.met': '{steps#1 target|{steps} targets} on the way, one for every period',
    'WHN-06.none': 'Not applicable: there are no targets on the way',
    'WHN-06.absent': 'No metric is named, so there can be no targets on the way',
    'WHN-06.noFrequency': '“{metric}” has targets on the way, but nothing says how often it is measured',
    'WHN-06.gap': '“{metric}” has no target for a period between {from:day} and {to:day}',
    ...readingMessages('WHN-06'),
  },
  judge({ issue, start, due, evaluation }) {
    return judgeReading('WHN-06', evaluation, () => unmet('WHN-06.absent'), (criteria) => {
      const metrics = namedMetrics(criteria);
      if (metrics.length === 0) return criteria.acceptanceTest ? notApplicable('WHN-06.none') : unmet('WHN-06.absent');
      const stepped = metrics.filter(({ steps: on = [] }) => on.length > 0);
      if (stepped.length === 0) return notApplicable('WHN-06.none');
      for (const metric of stepped) {
        if (metric.frequency === undefined) return unmet('WHN-06.noFrequency', { metric: excerpt(metric.name) });
        const gap = gapIn(metric, metric.frequency, start ?? issue.created, due);
        if (gap) return unmet('WHN-06.gap', { metric: excerpt(metric.name), ...gap });
      }
      return met('WHN-06.met', { steps: stepped.reduce((sum, { steps: on = [] }) => sum + on.length, 0) });
    });
  },
  examples: [
    {
      title: 'one for each quarter',
      facts: specimen({ evaluation: { metrics: [{ ...quarterly, steps }] } }),
      expected: { outcome: 'met', facts: { steps: 3 } },
    },
    {
      title: 'in any order',
      facts: specimen({ evaluation: { metrics: [{ ...quarterly, steps: [...steps].reverse() }] } }),
      expected: { outcome: 'met' },
    },
    {
      title: 'a quarter without one',
      facts: specimen({ evaluation: { metrics: [{ ...quarterly, steps: [december, june] }] } }),
      expected: { outcome: 'unmet', message: 'WHN-06.gap', facts: { from: '2026-12-31', to: '2027-06-30' } },
    },
    {
      title: 'they stop before the end',
      facts: specimen({ evaluation: { metrics: [{ ...quarterly, steps: [december, march] }] } }),
      expected: { outcome: 'unmet', message: 'WHN-06.gap', facts: { from: '2027-03-31', to: '2027-06-30' } },
    },
    {
      title: 'without a start the time since the objective was written counts',
      facts: specimen({
        issue: { id: '10042', key: 'SMO-9', summary: 'Fewer repeat incidents', created: '2026-05-04' },
        start: undefined,
        evaluation: { metrics: [{ ...quarterly, steps }] },
      }),
      expected: { outcome: 'unmet', message: 'WHN-06.gap', facts: { from: '2026-05-04', to: '2026-12-31' } },
    },
    {
      title: 'nothing says how often it is measured',
      facts: specimen({ evaluation: { metrics: [{ ...quarterly, frequency: undefined, steps }] } }),
      expected: { outcome: 'unmet', message: 'WHN-06.noFrequency' },
    },
    {
      title: 'only the final target',
      facts: specimen(),
      expected: { outcome: 'notApplicable', message: 'WHN-06.none' },
    },
    {
      title: 'an acceptance test has no targets on the way',
      facts: specimen({ evaluation: { metrics: [], acceptanceTest: { condition: 'Restored within 4 hours' } } }),
      expected: { outcome: 'notApplicable' },
    },
    { title: 'no metric', facts: emptyPlan, expected: { outcome: 'unmet', message: 'WHN-06.absent' } },
    {
      title: 'an empty list of metrics',
      facts: specimen({ evaluation: { metrics: [] } }),
      expected: { outcome: 'unmet', message: 'WHN-06.absent' },
    },
    {
      title: 'a value without the shape',
      facts: specimen({ evaluation: unreadable('evaluation-criteria.metrics') }),
      expected: { outcome: 'unmet', message: 'WHN-06.unreadable' },
    },
    {
      title: 'a value of a newer version',
      facts: specimen({ evaluation: newer }),
      expected: { outcome: 'unknown', message: 'WHN-06.newer' },
    },
  ],
});

/** The first stretch between two days that have a target (or the plan's start or end) that is longer than one period. */
function gapIn({ steps = [] }: Metric, frequency: Cadence, start: string, due: string | undefined): { from: string; to: string } | undefined {
  const days = steps.map(({ until }) => until).sort();
  const last = days[days.length - 1];
  if (due !== undefined && last !== undefined && (daysBetween(last, due) ?? 0) > 0) days.push(due);
  let from = start;
  for (const to of days) {
    // The end of the plan is covered only by a target that reaches it.
    const uncovered = to === due && to !== last;
    if (uncovered || (daysBetween(from, to) ?? 0) > longest[frequency]) return { from, to };
    from = to;
  }
  return undefined;
}
