import { stated } from '../../../plan/stated';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, notApplicable, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

const none = { changeRecords: { by: 'account-problem-manager', at: '2026-11-02T08:00:00Z' } };
const changing = { id: 'a3', text: 'Change the routing of the portal', changeRecord: 'CHG-31' };

/** Changes to services run under change enablement; the plan says which, or that there are none. Silence is no answer. */
export const neededChangesAreLinked = defineRule({
  id: 'WHA-06',
  element: 'what',
  topic: 'planning to achieve objectives',
  statement: 'The changes that the work needs are linked to their change records, or said not to be needed',
  why: 'A change made for an objective carries the same risk as any other, and is looked for in the same place.',
  remedy: {
    text: 'Link the change record at the activity that needs it, or say that none is needed.',
    deed: 'Link the change record',
    next: 'say whether changes are needed, and link their records',
    gap: 'the change records',
    place: 'what#questions',
  },
  messages: {
    'WHA-06.met': '{activities#1 activity names|{activities} activities name} a change record',
    'WHA-06.none': 'Not applicable: no change is needed, says {by:person} on {on:day}',
    'WHA-06.contradiction': 'It is said that no change is needed, but {activities#1 activity names|{activities} activities name} a change record',
    'WHA-06.open': 'Nothing says whether changes are needed',
    ...readingMessages('WHA-06'),
  },
  judge({ plannedWork }) {
    return judgeReading('WHA-06', plannedWork, () => unmet('WHA-06.open'), (planned) => {
      const activities = planned.activities.filter(({ changeRecord }) => stated(changeRecord) !== undefined).length;
      const answer = planned.none?.changeRecords;
      const by = stated(answer?.by);
      if (activities > 0) return answer === undefined ? met('WHA-06.met', { activities }) : partly('WHA-06.contradiction', { activities });
      return answer === undefined || by === undefined
        ? unmet('WHA-06.open')
        : notApplicable('WHA-06.none', { by, on: answer.at.slice(0, 10) });
    });
  },
  examples: [
    {
      title: 'an activity names its change record',
      facts: specimen({ plannedWork: { activities: [changing], none: undefined } }),
      expected: { outcome: 'met', facts: { activities: 1 } },
    },
    {
      title: 'none is needed, with who says so',
      facts: specimen(),
      expected: { outcome: 'notApplicable', message: 'WHA-06.none', facts: { by: 'account-problem-manager', on: '2026-11-02' } },
    },
    {
      title: 'none is needed, and one is linked',
      facts: specimen({ plannedWork: { activities: [changing], none } }),
      expected: { outcome: 'partly', message: 'WHA-06.contradiction' },
    },
    {
      title: 'the question is open',
      facts: specimen({ plannedWork: { none: undefined } }),
      expected: { outcome: 'unmet', message: 'WHA-06.open' },
    },
    {
      title: 'a placeholder is not a change record',
      facts: specimen({ plannedWork: { activities: [{ ...changing, changeRecord: 'TBD' }], none: undefined } }),
      expected: { outcome: 'unmet', message: 'WHA-06.open' },
    },
    {
      title: 'none, said by nobody',
      facts: specimen({ plannedWork: { none: { changeRecords: { by: '', at: '2026-11-02T08:00:00Z' } } } }),
      expected: { outcome: 'unmet', message: 'WHA-06.open' },
    },
    { title: 'nothing is planned', facts: emptyPlan, expected: { outcome: 'unmet', message: 'WHA-06.open' } },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ plannedWork: unreadable('planned-work.none') }),
      expected: { outcome: 'unmet', message: 'WHA-06.unreadable' },
    },
    {
      title: 'a value of a newer version cannot be judged',
      facts: specimen({ plannedWork: newer }),
      expected: { outcome: 'unknown', message: 'WHA-06.newer' },
    },
  ],
});
