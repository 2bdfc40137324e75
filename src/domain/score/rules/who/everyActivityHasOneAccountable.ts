import { excerpt } from '../../excerpt';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

const activity = { id: 'a1', text: 'Collect the causes of all repeat incidents', delivers: ['d1'] };
const answers = (accountId: string) => ({ accountId, role: 'A' as const });

/** A table of who does what supports the one accountable owner and never stands in for one. */
export const everyActivityHasOneAccountable = defineRule({
  id: 'WHO-03',
  element: 'who',
  topic: 'planning to achieve objectives',
  statement: 'Each activity has exactly one person who answers for it, and the plan’s owner answers for the rest',
  why: 'An activity with two people who answer for it has none who must act.',
  remedy: {
    text: 'Leave one person with A on each activity, or none: then the accountable owner of the plan answers for it.',
    deed: 'Leave one who answers',
    next: 'leave one person who answers for each activity',
    gap: 'who alone answers for an activity',
    place: 'what#parties',
  },
  messages: {
    'WHO-03.met': '{activities#1 activity|{activities} activities}, each with one person who answers for it',
    'WHO-03.noActivities': 'No activities are planned, so nobody can answer for one',
    'WHO-03.several': '{count} answer for “{activity}”',
    'WHO-03.team': '“{activity}” is answered for by a team, not by a person',
    'WHO-03.nobody': 'Nobody answers for “{activity}”, and the plan has no accountable owner',
    'WHO-03.insteadOfOwner': 'Activities name people who answer for them, but the plan has no accountable owner',
    ...readingMessages('WHO-03'),
  },
  judge({ owner, plannedWork }) {
    return judgeReading('WHO-03', plannedWork, () => unmet('WHO-03.noActivities'), ({ activities }) => {
      if (activities.length === 0) return unmet('WHO-03.noActivities');
      for (const { text, parties = [] } of activities) {
        const accountable = parties.filter(({ role }) => role === 'A');
        if (accountable.length > 1) return unmet('WHO-03.several', { count: accountable.length, activity: excerpt(text) });
        const [one] = accountable;
        if (one !== undefined && !one.accountId) return unmet('WHO-03.team', { activity: excerpt(text) });
        if (one === undefined && owner.kind === 'nobody') return unmet('WHO-03.nobody', { activity: excerpt(text) });
      }
      return owner.kind === 'nobody' ? unmet('WHO-03.insteadOfOwner') : met('WHO-03.met', { activities: activities.length });
    });
  },
  examples: [
    {
      title: 'the owner answers for every activity',
      facts: specimen(),
      expected: { outcome: 'met', facts: { activities: 2 } },
    },
    {
      title: 'one activity has its own person',
      facts: specimen({ plannedWork: { activities: [{ ...activity, parties: [answers('account-analyst'), { team: 'Service desk', role: 'R' }] }] } }),
      expected: { outcome: 'met' },
    },
    {
      title: 'two answer for one activity',
      facts: specimen({ plannedWork: { activities: [{ ...activity, parties: [answers('account-analyst'), answers('account-other')] }] } }),
      expected: { outcome: 'unmet', message: 'WHO-03.several', facts: { count: 2 } },
    },
    {
      title: 'a team answers for one',
      facts: specimen({ plannedWork: { activities: [{ ...activity, parties: [{ team: 'Service desk', role: 'A' }] }] } }),
      expected: { outcome: 'unmet', message: 'WHO-03.team' },
    },
    {
      title: 'nobody answers, for the activity or for the plan',
      facts: specimen({ owner: { kind: 'nobody' } }),
      expected: { outcome: 'unmet', message: 'WHO-03.nobody' },
    },
    {
      title: 'a full table does not replace the owner',
      facts: specimen({ owner: { kind: 'nobody' }, plannedWork: { activities: [{ ...activity, parties: [answers('account-analyst')] }] } }),
      expected: { outcome: 'unmet', message: 'WHO-03.insteadOfOwner' },
    },
    { title: 'no activities', facts: emptyPlan, expected: { outcome: 'unmet', message: 'WHO-03.noActivities' } },
    {
      title: 'an empty list of activities',
      facts: specimen({ plannedWork: { activities: [] } }),
      expected: { outcome: 'unmet', message: 'WHO-03.noActivities' },
    },
    {
      title: 'a value without the shape',
      facts: specimen({ plannedWork: unreadable('planned-work.activities') }),
      expected: { outcome: 'unmet', message: 'WHO-03.unreadable' },
    },
    {
      title: 'a value of a newer version',
      facts: specimen({ plannedWork: newer }),
      expected: { outcome: 'unknown', message: 'WHO-03.newer' },
    },
  ],
});
