import { stated } from '../../../plan/stated';
import { excerpt } from '../../excerpt';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';
import { putsOff } from './putsOff';

/** Fewer words name an intention (“Escalate”, “Take action”) and neither who decides nor what. */
const fewestWords = 4;

export const offTargetActionIsStated = defineRule({
  id: 'EVL-09',
  element: 'evaluated',
  topic: 'evaluation',
  statement: 'It is said who decides what when the target is missed',
  why: 'A missed target changes something only if somebody is due to decide.',
  remedy: {
    text: 'Say who decides, and about what, when the figure is off target.',
    deed: 'Say what a miss triggers',
    next: 'say who decides what when the target is missed',
    gap: 'what a missed target triggers',
    place: 'evaluated#review',
  },
  messages: {
    'EVL-09.met': '“{action}”',
    'EVL-09.absent': 'Nothing says what happens when the target is missed',
    'EVL-09.putsOff': '“{action}” puts the decision off',
    'EVL-09.tooShort': '“{action}” does not say who decides what',
    ...readingMessages('EVL-09'),
  },
  judge({ evaluation }) {
    return judgeReading('EVL-09', evaluation, () => unmet('EVL-09.absent'), ({ review }) => {
      const action = stated(review?.ifMissed);
      if (action === undefined) return unmet('EVL-09.absent');
      if (putsOff(action)) return unmet('EVL-09.putsOff', { action: excerpt(action) });
      if (action.split(/\s+/).length < fewestWords) return partly('EVL-09.tooShort', { action: excerpt(action) });
      return met('EVL-09.met', { action: excerpt(action) });
    });
  },
  examples: [
    { title: 'who decides what', facts: specimen(), expected: { outcome: 'met' } },
    {
      title: 'one word',
      facts: specimen({ evaluation: { review: { ifMissed: 'Escalate' } } }),
      expected: { outcome: 'partly', message: 'EVL-09.tooShort', facts: { action: 'Escalate' } },
    },
    {
      title: 'put off',
      facts: specimen({ evaluation: { review: { ifMissed: 'We will look at it later' } } }),
      expected: { outcome: 'unmet', message: 'EVL-09.putsOff' },
    },
    {
      title: 'a placeholder',
      facts: specimen({ evaluation: { review: { ifMissed: 'TBD' } } }),
      expected: { outcome: 'unmet', message: 'EVL-09.absent' },
    },
    { title: 'nothing is evaluated', facts: emptyPlan, expected: { outcome: 'unmet', message: 'EVL-09.absent' } },
    {
      title: 'a value without the shape',
      facts: specimen({ evaluation: unreadable('evaluation-criteria.review') }),
      expected: { outcome: 'unmet', message: 'EVL-09.unreadable' },
    },
    {
      title: 'a value of a newer version',
      facts: specimen({ evaluation: newer }),
      expected: { outcome: 'unknown', message: 'EVL-09.newer' },
    },
  ],
});
