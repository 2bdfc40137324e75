import { stated } from '../../../plan/stated';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

/** Presence gate of what will be done. */
export const activityNamesItsDeliverable = defineRule({
  id: 'WHA-01',
  element: 'what',
  topic: 'planning to achieve objectives',
  statement: 'At least one activity names the deliverable it leads to',
  why: 'Work that leads to nothing named can be done for ever without moving the objective.',
  remedy: {
    text: 'List the concrete work and what will exist when it is done, and say which activity leads to which deliverable.',
    deed: 'Add activities',
    next: 'say what will be done and what will exist afterwards',
    gap: 'what will be done',
    place: 'what#activities',
  },
  messages: {
    'WHA-01.met': '{activities#1 activity leads|{activities} activities lead} to a named deliverable',
    'WHA-01.absent': 'No activities or deliverables are named',
    'WHA-01.onlyDeliverables': '{deliverables#1 deliverable is|{deliverables} deliverables are} named, but no activity',
    'WHA-01.noDeliverable': '{activities#1 activity is|{activities} activities are} named, but none names a deliverable it leads to',
    'WHA-01.deliveredElsewhere':
      'The plan is said to live on another epic ({epic}); its mapped part is not read yet, and no activity of its own is named',
    ...readingMessages('WHA-01'),
  },
  judge({ plannedWork }) {
    return judgeReading('WHA-01', plannedWork, () => unmet('WHA-01.absent'), (work) => {
      const activities = work.activities.filter((activity) => stated(activity.text) !== undefined);
      const named = new Set(work.deliverables.filter(({ name }) => stated(name) !== undefined).map(({ id }) => id));
      if (activities.length === 0) {
        if (work.deliveredBy) return unmet('WHA-01.deliveredElsewhere', { epic: work.deliveredBy.epic });
        return named.size === 0
          ? unmet('WHA-01.absent')
          : unmet('WHA-01.onlyDeliverables', { deliverables: named.size });
      }
      const leading = activities.filter((activity) => activity.delivers?.some((id) => named.has(id)) === true).length;
      return leading > 0
        ? met('WHA-01.met', { activities: leading })
        : partly('WHA-01.noDeliverable', { activities: activities.length });
    });
  },
  examples: [
    {
      title: 'activities that lead to deliverables',
      facts: specimen(),
      expected: { outcome: 'met', facts: { activities: 2 } },
    },
    {
      title: 'one of an activity’s deliverables is gone',
      facts: specimen({ plannedWork: { activities: [{ id: 'a1', text: 'Write the guide', delivers: ['d2', 'gone'] }] } }),
      expected: { outcome: 'met', facts: { activities: 1 } },
    },
    {
      title: 'tasks without a deliverable',
      facts: specimen({ plannedWork: { activities: [{ id: 'a1', text: 'Hold weekly meetings' }] } }),
      expected: { outcome: 'partly', message: 'WHA-01.noDeliverable', facts: { activities: 1 } },
    },
    {
      title: 'an activity that leads to a deliverable which no longer exists',
      facts: specimen({ plannedWork: { activities: [{ id: 'a1', text: 'Write the guide', delivers: ['gone'] }] } }),
      expected: { outcome: 'partly' },
    },
    { title: 'nothing is planned', facts: emptyPlan, expected: { outcome: 'unmet', message: 'WHA-01.absent' } },
    {
      title: 'deliverables alone',
      facts: specimen({ plannedWork: { activities: [] } }),
      expected: { outcome: 'unmet', message: 'WHA-01.onlyDeliverables', facts: { deliverables: 2 } },
    },
    {
      title: 'an activity that is still a placeholder',
      facts: specimen({ plannedWork: { deliverables: [], activities: [{ id: 'a1', text: 'TBD' }] } }),
      expected: { outcome: 'unmet', message: 'WHA-01.absent' },
    },
    {
      title: 'the plan lives on another epic',
      facts: specimen({
        plannedWork: { deliverables: [], activities: [], deliveredBy: { epic: '10077', activities: ['a1'], evaluation: [] } },
      }),
      expected: { outcome: 'unmet', message: 'WHA-01.deliveredElsewhere', facts: { epic: '10077' } },
    },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ plannedWork: unreadable('planned-work.activities') }),
      expected: { outcome: 'unmet', message: 'WHA-01.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ plannedWork: newer }),
      expected: { outcome: 'unknown', message: 'WHA-01.newer' },
    },
  ],
});
