import { outcomesChained } from '../../../objective/statement/outcomesChained';
import { namedMetrics } from '../../../plan/namedMetrics';
import { stated } from '../../../plan/stated';
import { excerpt } from '../../excerpt';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, unknown, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, soundMetric, specimen, unreadable } from '../../specimens';

const two = 'Cut repeat incidents by 10 % and open a second service desk by June 2027.';

/** Several outcomes in one sentence are in order where each has a metric of its own; then half of it can be told. */
export const oneOutcomeIsStated = defineRule({
  id: 'OBJ-10',
  element: 'objective',
  topic: 'objectives',
  statement: 'The statement promises one outcome, or each of its outcomes has a metric',
  why: 'A sentence with two outcomes can be half achieved, and then nobody knows what to record.',
  remedy: {
    text: 'Split it into two objectives, or give each outcome a metric of its own.',
    deed: 'Split the objective',
    next: 'split the outcomes, or give each a metric',
    gap: 'one outcome',
    place: 'objective#statement',
  },
  messages: {
    'OBJ-10.met': 'One outcome is promised',
    'OBJ-10.eachMeasured': '{outcomes} outcomes are promised, and there are {metrics} metrics',
    'OBJ-10.absent': 'No statement is written',
    'OBJ-10.chained': '“{first}” and “{second}” are two outcomes; {metrics#1 metric is|{metrics} metrics are} named',
    ...readingMessages('OBJ-10'),
  },
  judge({ definition, evaluation }) {
    return judgeReading('OBJ-10', definition, () => unmet('OBJ-10.absent'), ({ statement }) => {
      const text = stated(statement);
      if (text === undefined) return unmet('OBJ-10.absent');
      const verdict = outcomesChained(text);
      if (!verdict.chained) return met('OBJ-10.met');
      if (evaluation.kind === 'newer') return unknown('OBJ-10.newer', { version: evaluation.version });
      const metrics = evaluation.kind === 'value' ? namedMetrics(evaluation.value).length : 0;
      const outcomes = verdict.words.length;
      if (metrics >= outcomes) return met('OBJ-10.eachMeasured', { outcomes, metrics });
      const [first = '', second = ''] = verdict.words;
      return unmet('OBJ-10.chained', { first: excerpt(first), second: excerpt(second), metrics });
    });
  },
  examples: [
    { title: 'one outcome', facts: specimen(), expected: { outcome: 'met', message: 'OBJ-10.met' } },
    {
      title: 'two outcomes, two metrics',
      facts: specimen({
        definition: { statement: two },
        evaluation: { metrics: [soundMetric, { ...soundMetric, id: 'metric-2', name: 'Desks open' }] },
      }),
      expected: { outcome: 'met', message: 'OBJ-10.eachMeasured', facts: { outcomes: 2, metrics: 2 } },
    },
    {
      title: 'two outcomes, one metric',
      facts: specimen({ definition: { statement: two } }),
      expected: { outcome: 'unmet', message: 'OBJ-10.chained', facts: { first: 'Cut', second: 'open', metrics: 1 } },
    },
    {
      title: 'two outcomes, and the evaluation cannot be read',
      facts: specimen({ definition: { statement: two }, evaluation: unreadable('evaluation-criteria.metrics') }),
      expected: { outcome: 'unmet', message: 'OBJ-10.chained' },
    },
    { title: 'nothing is said', facts: emptyPlan, expected: { outcome: 'unmet', message: 'OBJ-10.absent' } },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ definition: unreadable('objective-definition.statement') }),
      expected: { outcome: 'unmet', message: 'OBJ-10.unreadable' },
    },
    {
      title: 'the metrics may stand in a newer version',
      facts: specimen({ definition: { statement: two }, evaluation: newer }),
      expected: { outcome: 'unknown', message: 'OBJ-10.newer' },
    },
  ],
});
