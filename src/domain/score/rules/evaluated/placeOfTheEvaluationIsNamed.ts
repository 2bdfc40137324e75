import { stated } from '../../../plan/stated';
import { excerpt } from '../../excerpt';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

/** A page, the minutes of a forum, a repository: any place where the judgement can be found again. */
export const placeOfTheEvaluationIsNamed = defineRule({
  id: 'EVL-10',
  element: 'evaluated',
  topic: 'evaluation',
  statement: 'The place where the evaluation is recorded is named',
  why: 'A judgement that cannot be found again was not made, as far as anybody can show.',
  remedy: {
    text: 'Name the minutes, page or repository in which the evaluation is recorded.',
    deed: 'Name the place',
    next: 'say where the evaluation is recorded',
    gap: 'where the evaluation is recorded',
    place: 'evaluated#review',
  },
  messages: {
    'EVL-10.place': 'Recorded in “{place}”',
    'EVL-10.forum': 'Recorded by the forum “{forum}”',
    'EVL-10.absent': 'Nothing says where the evaluation is recorded',
    ...readingMessages('EVL-10'),
  },
  judge({ evaluation }) {
    return judgeReading('EVL-10', evaluation, () => unmet('EVL-10.absent'), ({ review }) => {
      const place = stated(review?.recordedIn);
      if (place !== undefined) return met('EVL-10.place', { place: excerpt(place) });
      const forum = stated(review?.forum);
      return forum === undefined ? unmet('EVL-10.absent') : met('EVL-10.forum', { forum: excerpt(forum) });
    });
  },
  examples: [
    { title: 'the minutes', facts: specimen(), expected: { outcome: 'met', message: 'EVL-10.place' } },
    {
      title: 'a forum that keeps records',
      facts: specimen({ evaluation: { review: { forum: 'Service review' } } }),
      expected: { outcome: 'met', message: 'EVL-10.forum' },
    },
    {
      title: 'neither',
      facts: specimen({ evaluation: { review: { cadence: 'monthly', recordedIn: '-' } } }),
      expected: { outcome: 'unmet', message: 'EVL-10.absent' },
    },
    { title: 'nothing is evaluated', facts: emptyPlan, expected: { outcome: 'unmet', message: 'EVL-10.absent' } },
    {
      title: 'a value without the shape',
      facts: specimen({ evaluation: unreadable('evaluation-criteria.review') }),
      expected: { outcome: 'unmet', message: 'EVL-10.unreadable' },
    },
    {
      title: 'a value of a newer version',
      facts: specimen({ evaluation: newer }),
      expected: { outcome: 'unknown', message: 'EVL-10.newer' },
    },
  ],
});
