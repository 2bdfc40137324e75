import { stated } from '../../../plan/stated';
import { excerpt } from '../../excerpt';
import { beyondMessages, judgeBeyond } from '../../judgeBeyond';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

/** A routine is done again and again without an issue each time; marking it as one answers the question. */
export const activitiesBecomeWork = defineRule({
  id: 'WHA-03',
  element: 'what',
  reads: ['work'],
  topic: 'planning to achieve objectives',
  statement: 'Every activity has a work item, or is marked as a routine',
  why: 'Work that is planned and never reaches a queue is not done, and nobody sees that it is not.',
  remedy: {
    text: 'Create or link an issue for each activity; mark what is done again and again as a routine.',
    deed: 'Create the issues',
    next: 'turn the activities into issues',
    gap: 'issues for the activities',
    place: 'what#work',
  },
  messages: {
    'WHA-03.met': 'Every activity has a work item or is a routine',
    'WHA-03.absent': 'No activity is named',
    'WHA-03.some': '{traced} of {activities} activities have a work item or are routines; “{first}” is neither',
    'WHA-03.none': 'No activity has a work item',
    ...readingMessages('WHA-03'),
    ...beyondMessages('WHA-03'),
  },
  judge(facts) {
    return judgeReading('WHA-03', facts.plannedWork, () => unmet('WHA-03.absent'), (planned) => {
      const activities = planned.activities.filter(({ text }) => stated(text) !== undefined);
      if (activities.length === 0) return unmet('WHA-03.absent');
      return judgeBeyond('WHA-03', facts, 'work', ({ issues }) => {
        const known = new Set(issues.map(({ id }) => id));
        const served = new Set(issues.map(({ activity }) => activity));
        const open = activities.filter(
          ({ id, routine, work }) => routine !== true && !served.has(id) && work?.some((issue) => known.has(issue)) !== true,
        );
        const [first] = open;
        if (first === undefined) return met('WHA-03.met');
        const traced = activities.length - open.length;
        if (traced === 0) return unmet('WHA-03.none');
        return partly('WHA-03.some', { traced, activities: activities.length, first: excerpt(first.text) });
      });
    });
  },
  examples: [
    { title: 'an issue for each activity', facts: specimen(), expected: { outcome: 'met' } },
    {
      title: 'a routine needs no issue',
      facts: specimen({
        plannedWork: { activities: [{ id: 'a9', text: 'Read the alarm log every Monday', routine: true }] },
        work: { issues: [] },
      }),
      expected: { outcome: 'met' },
    },
    {
      title: 'an issue that says which activity it serves',
      facts: specimen({ plannedWork: { activities: [{ id: 'a1', text: 'Collect the causes of 2026' }] } }),
      expected: { outcome: 'met' },
    },
    {
      title: 'one of two activities has an issue',
      facts: specimen({
        work: { issues: [{ id: '10101', key: 'SMO-10', summary: 'Collect the causes', statusCategory: 'new', activity: 'a1' }] },
      }),
      expected: { outcome: 'partly', message: 'WHA-03.some', facts: { traced: 1, activities: 2, first: 'Write and train the triage guide' } },
    },
    {
      title: 'the issues of the activities are gone',
      facts: specimen({ work: { issues: [] } }),
      expected: { outcome: 'unmet', message: 'WHA-03.none' },
    },
    { title: 'nothing is planned', facts: emptyPlan, expected: { outcome: 'unmet', message: 'WHA-03.absent' } },
    {
      title: 'an activity that is still a placeholder is none, even with an issue',
      facts: specimen({ plannedWork: { activities: [{ id: 'a1', text: 'TBD', work: ['10101'] }] } }),
      expected: { outcome: 'unmet', message: 'WHA-03.absent' },
    },
    {
      title: 'activities cannot be traced without the work items',
      facts: specimen({ work: 'not read' }),
      expected: { outcome: 'unknown', message: 'WHA-03.notRead' },
    },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ plannedWork: unreadable('planned-work.activities') }),
      expected: { outcome: 'unmet', message: 'WHA-03.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ plannedWork: newer }),
      expected: { outcome: 'unknown', message: 'WHA-03.newer' },
    },
  ],
});
