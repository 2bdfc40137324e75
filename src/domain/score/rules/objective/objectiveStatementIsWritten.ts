import { stated } from '../../../plan/stated';
import { excerpt } from '../../excerpt';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';
import { countSentences } from './countSentences';

/** Presence gate of the objective. The epic's summary is a title, not a statement. */
export const objectiveStatementIsWritten = defineRule({
  id: 'OBJ-01',
  element: 'objective',
  topic: 'objectives',
  statement: 'The objective is stated in one sentence',
  why: 'Everyone who works on it, and whoever checks it later, must read the same aim.',
  remedy: {
    text: 'Write one sentence: direction, metric, scope, target, date.',
    deed: 'State the objective',
    next: 'state the objective',
    gap: 'the statement',
    place: 'objective#statement',
  },
  messages: {
    'OBJ-01.met': 'The objective is stated in one sentence',
    'OBJ-01.severalSentences': 'The statement has {sentences} sentences; one is easier to agree on',
    'OBJ-01.absent': 'No statement is written',
    'OBJ-01.placeholder': 'The statement is a placeholder: “{statement}”',
    ...readingMessages('OBJ-01'),
  },
  judge({ definition }) {
    return judgeReading('OBJ-01', definition, () => unmet('OBJ-01.absent'), ({ statement }) => {
      if (statement === undefined || statement.trim() === '') return unmet('OBJ-01.absent');
      const text = stated(statement);
      if (text === undefined) return unmet('OBJ-01.placeholder', { statement: excerpt(statement) });
      const sentences = countSentences(text);
      return sentences > 1 ? met('OBJ-01.severalSentences', { sentences }) : met('OBJ-01.met');
    });
  },
  examples: [
    { title: 'one sentence', facts: specimen(), expected: { outcome: 'met', message: 'OBJ-01.met' } },
    {
      title: 'three sentences are met, with advice',
      facts: specimen({
        definition: { statement: 'Cut repeat incidents. Start with the portal. Reach 15 % by June.' },
      }),
      expected: { outcome: 'met', message: 'OBJ-01.severalSentences', facts: { sentences: 3 } },
    },
    {
      title: 'an epic with nothing but a summary',
      facts: emptyPlan,
      expected: { outcome: 'unmet', message: 'OBJ-01.absent' },
    },
    {
      title: 'a placeholder is not a statement',
      facts: specimen({ definition: { statement: 'TBD' } }),
      expected: { outcome: 'unmet', message: 'OBJ-01.placeholder' },
    },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ definition: unreadable('objective-definition.statement') }),
      expected: { outcome: 'unmet', message: 'OBJ-01.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ definition: newer }),
      expected: { outcome: 'unknown', message: 'OBJ-01.newer' },
    },
  ],
});
