import type { ObjectiveDefinition } from '../../../objective/objectiveDefinition';
import type { EvaluationCriteria } from '../../../plan/evaluationCriteria';
import { namedMetrics } from '../../../plan/namedMetrics';
import { readUnit, unitsAgree } from '../../../plan/unit';
import { excerpt } from '../../excerpt';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, notApplicable, unknown, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, soundMetric, specimen, unreadable } from '../../specimens';

/** Compares only what is one measure: with several metrics, the one that has the objective's name. */
export const unitsOfOneMeasureAgree = defineRule({
  id: 'EVL-07',
  element: 'evaluated',
  topic: 'planning to achieve objectives',
  statement: 'Baseline, target and metric are in one unit',
  why: 'A count cannot be held against a percentage, so nobody could say whether it moved.',
  remedy: {
    text: 'Use one unit for baseline and target, here and in the objective.',
    deed: 'Use one unit',
    next: 'put baseline and target in one unit',
    gap: 'one unit',
    place: 'evaluated#target',
  },
  messages: {
    'EVL-07.met': 'Baseline and target are in one unit',
    'EVL-07.differ': 'The {one} is in “{oneUnit}”, the {other} in “{otherUnit}”',
    'EVL-07.nothingToCompare': 'Not applicable: there are not two units to compare',
    ...readingMessages('EVL-07'),
  },
  judge({ definition, evaluation }) {
    if (evaluation.kind === 'newer') return unknown('EVL-07.newer', { version: evaluation.version });
    const criteria = evaluation.kind === 'value' ? evaluation.value : undefined;
    return judgeReading('EVL-07', definition, () => compare(unitsOf(undefined, criteria)), (value) =>
      compare(unitsOf(value, criteria)),
    );
  },
  examples: [
    { title: 'per cent throughout', facts: specimen(), expected: { outcome: 'met' } },
    {
      title: '“%”, “percent” and “per cent” are one unit',
      facts: specimen({
        definition: {
          success: { form: 'measure', baseline: { value: 24, unit: 'percent' }, target: { value: 15, unit: 'per cent' } },
        },
      }),
      expected: { outcome: 'met' },
    },
    {
      title: 'two metrics of different kinds are not compared with each other',
      facts: specimen({
        evaluation: { metrics: [soundMetric, { ...soundMetric, id: 'm2', name: 'Time to resolve', target: { value: 4, unit: 'hours' } }] },
      }),
      expected: { outcome: 'met' },
    },
    {
      title: 'a count as baseline and a per cent target',
      facts: specimen({
        definition: {
          success: { form: 'measure', baseline: { value: 0, unit: 'count' }, target: { value: 100, unit: '%' } },
        },
        evaluation: { metrics: [] },
      }),
      expected: {
        outcome: 'unmet',
        message: 'EVL-07.differ',
        facts: { one: 'baseline', oneUnit: 'count', other: 'target', otherUnit: '%' },
      },
    },
    {
      title: 'the metric is in another unit than the objective',
      facts: specimen({ evaluation: { metrics: [{ ...soundMetric, target: { value: 15, unit: 'tickets' } }] } }),
      expected: { outcome: 'unmet', facts: { one: 'baseline', oneUnit: '%', other: 'metric', otherUnit: 'tickets' } },
    },
    {
      title: 'nothing to compare',
      facts: emptyPlan,
      expected: { outcome: 'notApplicable', message: 'EVL-07.nothingToCompare' },
    },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ definition: unreadable('objective-definition.success') }),
      expected: { outcome: 'unmet', message: 'EVL-07.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ evaluation: newer }),
      expected: { outcome: 'unknown', message: 'EVL-07.newer' },
    },
  ],
});

interface PlacedUnit {
  place: 'baseline' | 'target' | 'metric';
  text: string;
}

function compare(units: PlacedUnit[]) {
  const [first, ...rest] = units;
  if (first === undefined || rest.length === 0) return notApplicable('EVL-07.nothingToCompare');
  for (const [at, one] of units.entries()) {
    const oneUnit = readUnit(one.text);
    for (const other of units.slice(at + 1)) {
      const otherUnit = readUnit(other.text);
      if (oneUnit === undefined || otherUnit === undefined || unitsAgree(oneUnit, otherUnit)) continue;
      return unmet('EVL-07.differ', {
        one: one.place,
        oneUnit: excerpt(one.text),
        other: other.place,
        otherUnit: excerpt(other.text),
      });
    }
  }
  return met('EVL-07.met');
}

function unitsOf(definition: ObjectiveDefinition | undefined, criteria: EvaluationCriteria | undefined): PlacedUnit[] {
  const success = definition?.success;
  const metrics = criteria === undefined ? [] : namedMetrics(criteria);
  const name = success?.metric?.trim().toLowerCase();
  const measured = metrics.length === 1 ? metrics : metrics.filter((metric) => metric.name.trim().toLowerCase() === name);
  const placed: [PlacedUnit['place'], string | undefined][] = [
    ['baseline', success?.baseline?.unit],
    ['target', success?.target?.unit],
    ...measured.map((metric): [PlacedUnit['place'], string | undefined] => ['metric', metric.target?.unit]),
  ];
  return placed.flatMap(([place, text]) => (text !== undefined && readUnit(text) !== undefined ? [{ place, text }] : []));
}
