import { vagueSpans } from '../../../objective/statement/vagueSpans';
import { stated } from '../../../plan/stated';
import { statedQuantity } from '../../../plan/statedQuantity';
import { excerpt } from '../../excerpt';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

/**
 * A second opinion on the sentence, minor by design: what is vague in one trade is a term in another. A promise of “better”
 * is let pass where a target stands, in the same sentence or in the field beside it.
 */
export const wordingIsNotVague = defineRule({
  id: 'OBJ-08',
  element: 'objective',
  topic: 'objectives',
  statement: 'The statement uses no vague words where a value or a time belongs',
  why: 'Two readers understand “improve”, “timely” and “as appropriate” differently, and both are right.',
  remedy: {
    text: 'Name what changes and by how much, and take out the ways around it.',
    deed: 'Reword the statement',
    next: 'replace the vague words of the statement',
    gap: 'plain words',
    place: 'objective#statement',
  },
  messages: {
    'OBJ-08.met': 'Nothing in the statement is vague',
    'OBJ-08.absent': 'No statement is written',
    'OBJ-08.aspiration': '“{words}” says better, but not by how much',
    'OBJ-08.loose': '“{words}” leaves room: {kind}',
    ...readingMessages('OBJ-08'),
  },
  judge({ definition }) {
    return judgeReading('OBJ-08', definition, () => unmet('OBJ-08.absent'), ({ statement, success }) => {
      const text = stated(statement);
      if (text === undefined) return unmet('OBJ-08.absent');
      const vague = vagueSpans(text, statedQuantity(success?.target) !== undefined);
      const aspiration = vague.find(({ kind }) => kind === 'aspiration');
      if (aspiration !== undefined) return unmet('OBJ-08.aspiration', { words: excerpt(aspiration.words) });
      const loose = vague.find(({ kind }) => kind !== 'aspiration');
      return loose === undefined ? met('OBJ-08.met') : partly('OBJ-08.loose', { words: excerpt(loose.words), kind: loose.kind });
    });
  },
  examples: [
    { title: 'from 24 % to 15 % by a date', facts: specimen(), expected: { outcome: 'met' } },
    {
      title: '“improve” with a target in the same sentence',
      facts: specimen({ definition: { statement: 'Improve first-contact resolution from 80 % to 90 % by 30 June 2027.', success: undefined } }),
      expected: { outcome: 'met' },
    },
    {
      title: '“improve” with a target in the field beside it',
      facts: specimen({ definition: { statement: 'Improve service quality.' } }),
      expected: { outcome: 'met' },
    },
    {
      title: '“improve” and no target anywhere',
      facts: specimen({ definition: { statement: 'Improve service quality.', success: undefined } }),
      expected: { outcome: 'unmet', message: 'OBJ-08.aspiration' },
    },
    {
      title: 'a target that is still a placeholder quantifies nothing',
      facts: specimen({ definition: { statement: 'Improve efficiency.', success: { form: 'measure', target: { value: 'TBD' } } } }),
      expected: { outcome: 'unmet', message: 'OBJ-08.aspiration' },
    },
    {
      title: 'a way around it',
      facts: specimen({ definition: { statement: 'Resolve 90 % of incidents within 4 hours where possible by 30 June 2027.' } }),
      expected: { outcome: 'partly', message: 'OBJ-08.loose', facts: { words: 'where possible', kind: 'escape clause' } },
    },
    { title: 'nothing is said', facts: emptyPlan, expected: { outcome: 'unmet', message: 'OBJ-08.absent' } },
    {
      title: 'a placeholder is not a statement',
      facts: specimen({ definition: { statement: 'TBD' } }),
      expected: { outcome: 'unmet', message: 'OBJ-08.absent' },
    },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ definition: unreadable('objective-definition.statement') }),
      expected: { outcome: 'unmet', message: 'OBJ-08.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ definition: newer }),
      expected: { outcome: 'unknown', message: 'OBJ-08.newer' },
    },
  ],
});
