import { isSpecific } from '../../../objective/statement/isSpecific';
import { stated } from '../../../plan/stated';
import { excerpt } from '../../excerpt';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

/** Advice, because words are a poor judge: the metric and the direction in the fields answer first, then the sentence. */
export const statementIsSpecific = defineRule({
  id: 'OBJ-16',
  element: 'objective',
  topic: 'objectives',
  statement: 'The objective says what exactly changes, and which way',
  why: '“Better service” is something everybody can agree to and nobody can begin.',
  remedy: {
    text: 'Name the service, process, document or figure that changes, and whether it rises, falls, is kept or is delivered.',
    deed: 'Say what changes',
    next: 'say what exactly changes, and which way',
    gap: 'what exactly changes',
    place: 'objective#statement',
  },
  messages: {
    'OBJ-16.fields': 'The fields name what is measured and which way is better',
    'OBJ-16.deliverable': 'The fields name what will be there when it is done',
    'OBJ-16.statement': 'The statement says what changes, and which way',
    'OBJ-16.absent': 'No statement is written, and no metric is named',
    'OBJ-16.noThing': 'The statement names nothing that changes',
    'OBJ-16.onlyAQuality': '“{words}” is a quality, not a thing that changes',
    'OBJ-16.noDirection': '“{words}” is named, but not which way it changes',
    ...readingMessages('OBJ-16'),
  },
  judge({ definition }) {
    return judgeReading('OBJ-16', definition, () => unmet('OBJ-16.absent'), ({ statement, success }) => {
      if (success?.form === 'deliverable' && stated(success.acceptance) !== undefined) return met('OBJ-16.deliverable');
      const directed = success?.direction !== undefined || success?.maintain === true;
      if (directed && stated(success?.metric) !== undefined) return met('OBJ-16.fields');
      const text = stated(statement);
      if (text === undefined) return unmet('OBJ-16.absent');
      const verdict = isSpecific(text);
      if (verdict.specific) return met('OBJ-16.statement');
      if (verdict.span === undefined) return unmet('OBJ-16.noThing');
      const words = excerpt(text.slice(verdict.span.start, verdict.span.end));
      return verdict.because === 'no direction' ? partly('OBJ-16.noDirection', { words }) : unmet('OBJ-16.onlyAQuality', { words });
    });
  },
  examples: [
    { title: 'a metric and a direction', facts: specimen(), expected: { outcome: 'met', message: 'OBJ-16.fields' } },
    {
      title: 'a deliverable anyone can recognize',
      facts: specimen({ definition: { statement: undefined, success: { form: 'deliverable', acceptance: 'The certificate is issued' } } }),
      expected: { outcome: 'met', message: 'OBJ-16.deliverable' },
    },
    {
      title: 'the sentence alone says it',
      facts: specimen({ definition: { statement: 'Reduce the restore time of priority 1 incidents to 2 hours.', success: undefined } }),
      expected: { outcome: 'met', message: 'OBJ-16.statement' },
    },
    {
      title: 'a thing without a direction',
      facts: specimen({ definition: { statement: 'Response time of the service desk', success: undefined } }),
      expected: { outcome: 'partly', message: 'OBJ-16.noDirection' },
    },
    {
      title: 'only a quality',
      facts: specimen({ definition: { statement: 'Improve service quality.', success: undefined } }),
      expected: { outcome: 'unmet', message: 'OBJ-16.onlyAQuality' },
    },
    {
      title: 'nothing that changes',
      facts: specimen({ definition: { statement: '2027', success: { form: 'measure', metric: 'TBD', direction: 'lower' } } }),
      expected: { outcome: 'unmet', message: 'OBJ-16.noThing' },
    },
    { title: 'nothing is said', facts: emptyPlan, expected: { outcome: 'unmet', message: 'OBJ-16.absent' } },
    {
      title: 'a placeholder is not a statement',
      facts: specimen({ definition: { statement: 'TBD', success: undefined } }),
      expected: { outcome: 'unmet', message: 'OBJ-16.absent' },
    },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ definition: unreadable('objective-definition.statement') }),
      expected: { outcome: 'unmet', message: 'OBJ-16.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ definition: newer }),
      expected: { outcome: 'unknown', message: 'OBJ-16.newer' },
    },
  ],
});
