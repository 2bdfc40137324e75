import type { PlannedWork } from '../../../plan/plannedWork';
import { stated } from '../../../plan/stated';
import { excerpt } from '../../excerpt';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

const activity = { id: 'a1', text: 'Collect the causes of all repeat incidents', delivers: ['d1'] };

/** A person or a team: whoever does the work may be many, only who answers for it is one. */
export const everyActivityHasSomebodyWhoDoesIt = defineRule({
  id: 'WHO-06',
  element: 'who',
  topic: 'planning to achieve objectives',
  statement: 'Each activity has a person or team that does it',
  why: 'Work that nobody is to do waits until somebody asks why it was not done.',
  remedy: {
    text: 'Name the person or the team that does each activity.',
    deed: 'Say who does it',
    next: 'say who does each activity',
    gap: 'who does the work',
    place: 'what#activities',
  },
  messages: {
    'WHO-06.met': 'Somebody is named for {activities#1 activity|each of {activities} activities}',
    'WHO-06.noActivities': 'No activities are planned, so nobody is named to do one',
    'WHO-06.some': 'Nobody is named for {open} of {activities} activities, first “{activity}”',
    'WHO-06.none': 'Nobody is named for any activity',
    ...readingMessages('WHO-06'),
  },
  judge({ plannedWork }) {
    return judgeReading('WHO-06', plannedWork, () => unmet('WHO-06.noActivities'), ({ activities }) => {
      if (activities.length === 0) return unmet('WHO-06.noActivities');
      const open = activities.filter((one) => !isDoneBySomebody(one));
      const [first] = open;
      if (first === undefined) return met('WHO-06.met', { activities: activities.length });
      if (open.length === activities.length) return unmet('WHO-06.none');
      return partly('WHO-06.some', { open: open.length, activities: activities.length, activity: excerpt(first.text) });
    });
  },
  examples: [
    {
      title: 'a person for one, a team for the other',
      facts: specimen(),
      expected: { outcome: 'met', facts: { activities: 2 } },
    },
    {
      title: 'somebody takes part as the one who does it',
      facts: specimen({ plannedWork: { activities: [{ ...activity, parties: [{ team: 'Service desk', role: 'R' }] }] } }),
      expected: { outcome: 'met' },
    },
    {
      title: 'one of two is open; “TBD” names nobody',
      facts: specimen({ plannedWork: { activities: [{ ...activity, responsible: { team: 'TBD' } }, { ...activity, id: 'a2', responsible: { team: 'Service desk' } }] } }),
      expected: { outcome: 'partly', message: 'WHO-06.some', facts: { open: 1, activities: 2 } },
    },
    {
      title: 'nobody for any',
      facts: specimen({ plannedWork: { activities: [activity] } }),
      expected: { outcome: 'unmet', message: 'WHO-06.none' },
    },
    { title: 'no activities', facts: emptyPlan, expected: { outcome: 'unmet', message: 'WHO-06.noActivities' } },
    {
      title: 'an empty list of activities',
      facts: specimen({ plannedWork: { activities: [] } }),
      expected: { outcome: 'unmet', message: 'WHO-06.noActivities' },
    },
    {
      title: 'a value without the shape',
      facts: specimen({ plannedWork: unreadable('planned-work.activities') }),
      expected: { outcome: 'unmet', message: 'WHO-06.unreadable' },
    },
    {
      title: 'a value of a newer version',
      facts: specimen({ plannedWork: newer }),
      expected: { outcome: 'unknown', message: 'WHO-06.newer' },
    },
  ],
});

function isDoneBySomebody({ responsible, parties = [] }: PlannedWork['activities'][number]): boolean {
  const doers = [...(responsible ? [responsible] : []), ...parties.filter(({ role }) => role === 'R')];
  return doers.some(({ accountId, team }) => stated(accountId) !== undefined || stated(team) !== undefined);
}
