import { stated } from '../../../plan/stated';
import { excerpt } from '../../excerpt';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

/** Advice: whether work moves a figure cannot be judged from words, but the words make people think about it. */
export const activitiesSayHowTheyContribute = defineRule({
  id: 'WHA-07',
  element: 'what',
  topic: 'planning to achieve objectives',
  statement: 'Every activity says how it moves the measure',
  why: 'Work that is finished and moved nothing is found out at the end, unless somebody asked at the start.',
  remedy: {
    text: 'Say in one sentence how each activity moves the measure.',
    deed: 'Say how work contributes',
    next: 'say how each activity moves the measure',
    gap: 'how the activities move the measure',
    place: 'what#activities',
  },
  messages: {
    'WHA-07.met': 'Every activity says how it moves the measure',
    'WHA-07.absent': 'No activity is named',
    'WHA-07.some': '{saying} of {activities} activities say how they move the measure; “{first}” does not',
    'WHA-07.none': 'No activity says how it moves the measure',
    ...readingMessages('WHA-07'),
  },
  judge({ plannedWork }) {
    return judgeReading('WHA-07', plannedWork, () => unmet('WHA-07.absent'), (planned) => {
      const activities = planned.activities.filter(({ text }) => stated(text) !== undefined);
      const open = activities.filter(({ contribution }) => stated(contribution) === undefined);
      if (activities.length === 0) return unmet('WHA-07.absent');
      const [first] = open;
      if (first === undefined) return met('WHA-07.met');
      const saying = activities.length - open.length;
      if (saying === 0) return unmet('WHA-07.none');
      return partly('WHA-07.some', { saying, activities: activities.length, first: excerpt(first.text) });
    });
  },
  examples: [
    { title: 'each says how', facts: specimen(), expected: { outcome: 'met' } },
    {
      title: 'one of two says how',
      facts: specimen({
        plannedWork: {
          activities: [
            { id: 'a1', text: 'Collect the causes', contribution: 'A known cause is not an incident twice' },
            { id: 'a2', text: 'Write the triage guide', contribution: 'TBD' },
          ],
        },
      }),
      expected: { outcome: 'partly', message: 'WHA-07.some', facts: { saying: 1, activities: 2, first: 'Write the triage guide' } },
    },
    {
      title: 'none says how',
      facts: specimen({ plannedWork: { activities: [{ id: 'a1', text: 'Hold weekly meetings' }] } }),
      expected: { outcome: 'unmet', message: 'WHA-07.none' },
    },
    { title: 'nothing is planned', facts: emptyPlan, expected: { outcome: 'unmet', message: 'WHA-07.absent' } },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ plannedWork: unreadable('planned-work.activities') }),
      expected: { outcome: 'unmet', message: 'WHA-07.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ plannedWork: newer }),
      expected: { outcome: 'unknown', message: 'WHA-07.newer' },
    },
  ],
});
