import { daysBetween } from '../../../plan/daysBetween';
import { stated } from '../../../plan/stated';
import { isVagueTrigger } from '../../../plan/vagueTrigger';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, notApplicable, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

/** A plan up to this many days needs no point in between. */
const longestWithout = 90;

/** The length runs from the start date, or else the day the issue was created, to the due date or the long-stop date. */
export const longPlanHasAMilestone = defineRule({
  id: 'WHN-04',
  element: 'when',
  topic: 'planning to achieve objectives',
  statement: 'A plan of more than 90 days has a milestone on the way',
  why: 'A long plan that can only be checked at its end is found late when it is too late.',
  remedy: {
    text: 'Add a milestone with a date or an event that can be checked.',
    deed: 'Add a milestone',
    next: 'add a milestone on the way',
    gap: 'a milestone on the way',
    place: 'when#milestones',
  },
  messages: {
    'WHN-04.met': '{milestones#1 milestone|{milestones} milestones} in {days} days',
    'WHN-04.noMilestone': 'The plan runs {days} days without a milestone that has a date or an event',
    'WHN-04.short': 'Not applicable: the plan runs 90 days or less',
    'WHN-04.openEnd': 'Not applicable: the plan ends with an event, and no date is set on which waiting stops',
    'WHN-04.noEnd': 'Without an end, no milestone can lie on the way to it',
    ...readingMessages('WHN-04'),
  },
  judge({ issue, start, due, timing }) {
    const judgeLength = (end: string | undefined, milestones: number) => {
      const days = daysBetween(start ?? issue.created, end);
      if (days === undefined) return unmet('WHN-04.noEnd');
      if (days <= longestWithout) return notApplicable('WHN-04.short');
      return milestones > 0 ? met('WHN-04.met', { milestones, days }) : unmet('WHN-04.noMilestone', { days });
    };
    return judgeReading('WHN-04', timing, () => judgeLength(due, 0), (value) => {
      const trigger = value.trigger;
      const end = due ?? trigger?.longStop;
      if (end === undefined && stated(trigger?.text) !== undefined && !isVagueTrigger(trigger?.text ?? '')) {
        return notApplicable('WHN-04.openEnd');
      }
      const checkable = value.milestones.filter(
        ({ name, date, trigger: event }) => stated(name) !== undefined && (date !== undefined || stated(event) !== undefined),
      );
      return judgeLength(end, checkable.length);
    });
  },
  examples: [
    {
      title: 'seven months with a milestone',
      facts: specimen(),
      expected: { outcome: 'met', facts: { milestones: 1, days: 211 } },
    },
    {
      title: 'a milestone may be an event',
      facts: specimen({
        timing: { milestones: [{ id: 'm1', name: 'Pilot accepted', trigger: 'The pilot team signs off' }] },
      }),
      expected: { outcome: 'met' },
    },
    {
      title: 'seven months without one',
      facts: specimen({ timing: { milestones: [] } }),
      expected: { outcome: 'unmet', message: 'WHN-04.noMilestone', facts: { days: 211 } },
    },
    {
      title: 'a milestone without date and event cannot be checked',
      facts: specimen({ timing: { milestones: [{ id: 'm1', name: 'Halfway' }] } }),
      expected: { outcome: 'unmet', message: 'WHN-04.noMilestone' },
    },
    {
      title: 'counted from the day of creation when no start is set',
      facts: specimen({ start: undefined, timing: { milestones: [] } }),
      expected: { outcome: 'unmet', facts: { days: 240 } },
    },
    {
      title: 'a long-stop date ends the plan as well',
      facts: specimen({
        due: undefined,
        timing: { milestones: [], trigger: { text: 'The last site is migrated', observedBy: 'Report', longStop: '2027-06-30' } },
      }),
      expected: { outcome: 'unmet', message: 'WHN-04.noMilestone' },
    },
    { title: 'no end at all', facts: emptyPlan, expected: { outcome: 'unmet', message: 'WHN-04.noEnd' } },
    {
      title: '90 days need none',
      facts: specimen({ start: '2026-12-01', due: '2027-03-01', timing: { milestones: [] } }),
      expected: { outcome: 'notApplicable', message: 'WHN-04.short' },
    },
    {
      title: '91 days need one',
      facts: specimen({ start: '2026-12-01', due: '2027-03-02', timing: { milestones: [] } }),
      expected: { outcome: 'unmet', facts: { days: 91 } },
    },
    {
      title: 'a trigger without a long-stop date has no length',
      facts: specimen({ due: undefined, timing: { milestones: [], trigger: { text: 'The last site is migrated' } } }),
      expected: { outcome: 'notApplicable', message: 'WHN-04.openEnd' },
    },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ timing: unreadable('timing.milestones') }),
      expected: { outcome: 'unmet', message: 'WHN-04.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ timing: newer }),
      expected: { outcome: 'unknown', message: 'WHN-04.newer' },
    },
  ],
});
