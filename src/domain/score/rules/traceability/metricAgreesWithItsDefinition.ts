import { namedMetrics } from '../../../plan/namedMetrics';
import { sameName } from '../../../plan/sameName';
import { readUnit, unitsAgree } from '../../../plan/unit';
import { excerpt } from '../../excerpt';
import { beyondMessages, judgeBeyond } from '../../judgeBeyond';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, notApplicable, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, soundMetric, specimen, unreadable } from '../../specimens';

/** A metric is that of the dictionary when it names the entry, or carries its name. */
export const metricAgreesWithItsDefinition = defineRule({
  id: 'TRC-09',
  element: 'traceability',
  reads: ['catalogues'],
  topic: 'evaluation',
  statement: 'A metric of the dictionary is used here as it is defined there',
  why: 'One name for two measures lets two reports contradict each other and both be right.',
  remedy: {
    text: 'Use the dictionary’s unit and direction, or give this measure another name.',
    deed: 'Reconcile the metric',
    next: 'use the metric as the dictionary defines it',
    gap: 'one definition for one metric',
    place: 'evaluated#metrics',
  },
  messages: {
    'TRC-09.met': '{metrics#1 metric is|{metrics} metrics are} used as the dictionary defines them',
    'TRC-09.none': 'Not applicable: no metric here is one of the dictionary',
    'TRC-09.noSuchEntry': '“{metric}” names an entry of the dictionary that does not exist',
    'TRC-09.unit': '“{metric}” is in {here} here and in {there} in the dictionary',
    'TRC-09.direction': '“{metric}” is better {here} here and better {there} in the dictionary',
    ...beyondMessages('TRC-09'),
    ...readingMessages('TRC-09'),
  },
  judge(facts) {
    return judgeReading('TRC-09', facts.evaluation, () => notApplicable('TRC-09.none'), (criteria) =>
      judgeBeyond('TRC-09', facts, 'catalogues', ({ metrics: dictionary }) => {
        let found = 0;
        for (const metric of namedMetrics(criteria)) {
          const name = excerpt(metric.name);
          const isEntry = (one: { id: string; name: string }): boolean =>
            metric.definition === undefined ? sameName(one.name, metric.name) : one.id === metric.definition;
          const entry = dictionary.find(isEntry);
          if (entry === undefined && metric.definition !== undefined) return partly('TRC-09.noSuchEntry', { metric: name });
          if (entry === undefined) continue;
          found += 1;
          const here = readUnit(metric.target?.unit);
          const there = readUnit(entry.unit);
          if (here && there && !unitsAgree(here, there)) {
            return unmet('TRC-09.unit', { metric: name, here: metric.target?.unit ?? '', there: entry.unit ?? '' });
          }
          if (metric.direction && entry.direction && metric.direction !== entry.direction) {
            return unmet('TRC-09.direction', { metric: name, here: metric.direction, there: entry.direction });
          }
        }
        return found === 0 ? notApplicable('TRC-09.none') : met('TRC-09.met', { metrics: found });
      }),
    );
  },
  examples: [
    { title: 'by its name', facts: specimen(), expected: { outcome: 'met', facts: { metrics: 1 } } },
    {
      title: 'by its entry',
      facts: specimen({ evaluation: { metrics: [{ ...soundMetric, name: 'Repeats', definition: 'repeat-share' }] } }),
      expected: { outcome: 'met' },
    },
    {
      title: 'another unit',
      facts: specimen({ evaluation: { metrics: [{ ...soundMetric, target: { value: 15, unit: 'hours' } }] } }),
      expected: { outcome: 'unmet', message: 'TRC-09.unit' },
    },
    {
      title: 'the other direction',
      facts: specimen({ evaluation: { metrics: [{ ...soundMetric, direction: 'higher' }] } }),
      expected: { outcome: 'unmet', message: 'TRC-09.direction' },
    },
    {
      title: 'an entry that does not exist',
      facts: specimen({ evaluation: { metrics: [{ ...soundMetric, definition: 'gone' }] } }),
      expected: { outcome: 'partly', message: 'TRC-09.noSuchEntry' },
    },
    {
      title: 'a measure of its own',
      facts: specimen({ evaluation: { metrics: [{ ...soundMetric, name: 'Known causes' }] } }),
      expected: { outcome: 'notApplicable', message: 'TRC-09.none' },
    },
    { title: 'nothing is evaluated', facts: emptyPlan, expected: { outcome: 'notApplicable' } },
    {
      title: 'the catalogues were not read',
      facts: specimen({ catalogues: 'not read' }),
      expected: { outcome: 'unknown', message: 'TRC-09.notRead' },
    },
    {
      title: 'a value without the shape',
      facts: specimen({ evaluation: unreadable('evaluation-criteria.metrics') }),
      expected: { outcome: 'unmet', message: 'TRC-09.unreadable' },
    },
    {
      title: 'a value of a newer version',
      facts: specimen({ evaluation: newer }),
      expected: { outcome: 'unknown', message: 'TRC-09.newer' },
    },
  ],
});
