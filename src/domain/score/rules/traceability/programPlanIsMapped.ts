import { judgeReading, readingMessages } from '../../judgeReading';
import { met, notApplicable, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

const served = { epic: '10001', activities: ['a1', 'a2'], evaluation: ['metric-1'] };

/** Sharing a plan never raises a score: an objective is judged over the mapped part only. */
export const programPlanIsMapped = defineRule({
  id: 'TRC-03',
  element: 'traceability',
  topic: 'planning to achieve objectives',
  statement: 'Where a plan serves several objectives, it is said which activities and which evaluation serve this one',
  why: 'A plan for everything is a plan for nothing until each objective can find its part.',
  remedy: {
    text: 'Choose the activities and the evaluation of the program plan that serve this objective.',
    deed: 'Map the plan',
    next: 'say which part of the program plan serves it',
    gap: 'which part of the program plan serves it',
    place: 'what#work',
  },
  messages: {
    'TRC-03.met': '{activities#1 activity|{activities} activities} of the program plan serve it, and are evaluated there',
    'TRC-03.own': 'Not applicable: the plan lives on this epic',
    'TRC-03.noPart': 'A program plan is named, but no part of it',
    'TRC-03.noEvaluation': '{activities#1 activity|{activities} activities} of the program plan serve it, and nothing there evaluates it',
    'TRC-03.noActivities': 'The program plan evaluates it, and none of its activities serves it',
    ...readingMessages('TRC-03'),
  },
  judge({ plannedWork }) {
    return judgeReading('TRC-03', plannedWork, () => notApplicable('TRC-03.own'), ({ deliveredBy }) => {
      if (deliveredBy === undefined) return notApplicable('TRC-03.own');
      const activities = deliveredBy.activities.length;
      const evaluation = deliveredBy.evaluation.length;
      if (activities === 0 && evaluation === 0) return unmet('TRC-03.noPart');
      if (evaluation === 0) return partly('TRC-03.noEvaluation', { activities });
      return activities === 0 ? partly('TRC-03.noActivities') : met('TRC-03.met', { activities });
    });
  },
  examples: [
    {
      title: 'mapped',
      facts: specimen({ plannedWork: { deliveredBy: served } }),
      expected: { outcome: 'met', facts: { activities: 2 } },
    },
    {
      title: 'only named',
      facts: specimen({ plannedWork: { deliveredBy: { ...served, activities: [], evaluation: [] } } }),
      expected: { outcome: 'unmet', message: 'TRC-03.noPart' },
    },
    {
      title: 'without an evaluation',
      facts: specimen({ plannedWork: { deliveredBy: { ...served, evaluation: [] } } }),
      expected: { outcome: 'partly', message: 'TRC-03.noEvaluation' },
    },
    {
      title: 'without activities',
      facts: specimen({ plannedWork: { deliveredBy: { ...served, activities: [] } } }),
      expected: { outcome: 'partly', message: 'TRC-03.noActivities' },
    },
    { title: 'a plan of its own', facts: specimen(), expected: { outcome: 'notApplicable', message: 'TRC-03.own' } },
    { title: 'no plan yet', facts: emptyPlan, expected: { outcome: 'notApplicable' } },
    {
      title: 'a value without the shape',
      facts: specimen({ plannedWork: unreadable('planned-work.deliveredBy') }),
      expected: { outcome: 'unmet', message: 'TRC-03.unreadable' },
    },
    {
      title: 'a value of a newer version',
      facts: specimen({ plannedWork: newer }),
      expected: { outcome: 'unknown', message: 'TRC-03.newer' },
    },
  ],
});
