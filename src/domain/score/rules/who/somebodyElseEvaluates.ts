import { stated } from '../../../plan/stated';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, partly, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

const review = { cadence: 'monthly' as const, forum: 'Service review' };
const activity = { id: 'a1', text: 'Collect the causes of all repeat incidents', delivers: ['d1'] };

/**
 * The approvers are not known while a plan is written; that one of them is neither owner nor author is R:GOV-03’s to find.
 * Here it is whether the evaluation rests with somebody else than who owns or does the work.
 */
export const somebodyElseEvaluates = defineRule({
  id: 'WHO-07',
  element: 'who',
  topic: 'planning to achieve objectives',
  statement: 'The owner, the approver and the evaluator are not all the same person',
  why: 'A result that only its owner judges convinces nobody else.',
  remedy: {
    text: 'Let somebody else than the owner review the results, or see to it that somebody else approves the plan.',
    deed: 'Name another reviewer',
    next: 'let somebody else review the results',
    gap: 'a reviewer who is not the owner',
    place: 'evaluated#review',
  },
  messages: {
    'WHO-07.met': 'Somebody else than the owner reviews the results',
    'WHO-07.nobody': 'Nobody is named to review the results',
    'WHO-07.owner': 'The owner reviews the results: then somebody else has to approve the plan',
    'WHO-07.executor': 'The reviewer is the only person who does the work',
    ...readingMessages('WHO-07'),
  },
  judge({ owner, plannedWork, evaluation }) {
    return judgeReading('WHO-07', evaluation, () => unmet('WHO-07.nobody'), (criteria) => {
      const reviewer = stated(criteria.review?.reviewer) ?? stated(criteria.acceptanceTest?.assessor);
      if (reviewer === undefined) return unmet('WHO-07.nobody');
      if (owner.kind === 'account' && reviewer === owner.accountId) return partly('WHO-07.owner', { reviewer });
      const doers = plannedWork.kind === 'value' ? plannedWork.value.activities.map(({ responsible }) => responsible?.accountId) : [];
      if (doers.length > 0 && doers.every((one) => one === reviewer)) return partly('WHO-07.executor', { reviewer });
      return met('WHO-07.met', { reviewer });
    });
  },
  examples: [
    {
      title: 'somebody else reviews',
      facts: specimen(),
      expected: { outcome: 'met', facts: { reviewer: 'account-reviewer' } },
    },
    {
      title: 'somebody else assesses the acceptance test',
      facts: specimen({ evaluation: { review: undefined, acceptanceTest: { condition: 'Restored within 4 hours', assessor: 'account-assessor' } } }),
      expected: { outcome: 'met' },
    },
    {
      title: 'the owner reviews',
      facts: specimen({ evaluation: { review: { ...review, reviewer: 'account-problem-manager' } } }),
      expected: { outcome: 'partly', message: 'WHO-07.owner' },
    },
    {
      title: 'the reviewer does all of the work',
      facts: specimen({ plannedWork: { activities: [{ ...activity, responsible: { accountId: 'account-reviewer' } }] } }),
      expected: { outcome: 'partly', message: 'WHO-07.executor' },
    },
    {
      title: 'nobody reviews',
      facts: specimen({ evaluation: { review } }),
      expected: { outcome: 'unmet', message: 'WHO-07.nobody' },
    },
    { title: 'nothing is planned', facts: emptyPlan, expected: { outcome: 'unmet', message: 'WHO-07.nobody' } },
    {
      title: 'a value without the shape',
      facts: specimen({ evaluation: unreadable('evaluation-criteria.review') }),
      expected: { outcome: 'unmet', message: 'WHO-07.unreadable' },
    },
    {
      title: 'a value of a newer version',
      facts: specimen({ evaluation: newer }),
      expected: { outcome: 'unknown', message: 'WHO-07.newer' },
    },
  ],
});
