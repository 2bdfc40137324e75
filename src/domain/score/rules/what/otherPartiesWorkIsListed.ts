import { listedParties, otherPartyIn } from '../../../plan/otherPartyIn';
import { stated } from '../../../plan/stated';
import { judgeReading, readingMessages } from '../../judgeReading';
import { met, notApplicable, partly, unknown, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

const none = { thirdPartyWork: { by: 'account-problem-manager', at: '2026-11-02T08:00:00Z' } };
const bySupplier = { id: 'a3', text: 'Change the routing of the portal', responsible: { team: 'Cloud Hosting Ltd' } };
const carrier = { id: 'p1', type: 'third party', name: 'Fibre carrier' } as const;
const byCarrier = { id: 'a5', text: 'Have the fibre carrier move the line' };
const waiting = { id: 'a4', text: 'Take over the new routing', work: ['10109'] };
const dependency = { dependencies: [{ id: 'x1', text: 'Routing changed by the provider', issue: '10109' }] };

/**
 * Other parties' work is easily forgotten in a plan, so silence is no answer. It is listed when an activity names a supplier
 * or another party of the plan, or when the issue of an activity is one the plan depends on. What an other party only
 * supplies is a resource.
 */
export const otherPartiesWorkIsListed = defineRule({
  id: 'WHA-05',
  element: 'what',
  topic: 'planning to achieve objectives',
  statement: 'Work that other parties must do is listed among the activities, or said not to be needed',
  why: 'What a supplier has to do, and nobody listed, stops the plan without anybody noticing.',
  remedy: {
    text: 'Add the activity with the supplier who does it, or say that none is needed.',
    deed: 'List other parties’ work',
    next: 'say whether other parties have to do something',
    gap: 'the work of other parties',
    place: 'what#parties',
  },
  messages: {
    'WHA-05.met': '{activities#1 activity is|{activities} activities are} done by or with another party',
    'WHA-05.none': 'Not applicable: no other party has to do anything, says {by:person} on {on:day}',
    'WHA-05.contradiction': 'It is said that no other party has to do anything, but {activities#1 activity names|{activities} activities name} one',
    'WHA-05.open': 'Nothing says whether other parties have to do something',
    ...readingMessages('WHA-05'),
  },
  judge({ plannedWork, timing, resources }) {
    return judgeReading('WHA-05', plannedWork, () => unmet('WHA-05.open'), (planned) => {
      const dependedOn = timing.kind === 'value' ? timing.value.dependencies?.flatMap(({ issue }) => stated(issue) ?? []) : [];
      const listed = resources.kind === 'value' ? listedParties(resources.value) : [];
      const activities = planned.activities.filter(
        (activity) => otherPartyIn(activity, listed) !== undefined || activity.work?.some((issue) => dependedOn?.includes(issue)) === true,
      ).length;
      const answer = planned.none?.thirdPartyWork;
      const by = stated(answer?.by);
      if (activities > 0) return answer === undefined ? met('WHA-05.met', { activities }) : partly('WHA-05.contradiction', { activities });
      if (answer !== undefined && by !== undefined) return notApplicable('WHA-05.none', { by, on: answer.at.slice(0, 10) });
      const unread = [timing, resources].find(({ kind }) => kind === 'newer');
      return unread?.kind === 'newer' ? unknown('WHA-05.newer', { version: unread.version }) : unmet('WHA-05.open');
    });
  },
  examples: [
    {
      title: 'a supplier does one of the activities',
      facts: specimen({ plannedWork: { activities: [bySupplier], none: undefined } }),
      expected: { outcome: 'met', facts: { activities: 1 } },
    },
    {
      title: 'a supplier takes part in one of the activities',
      facts: specimen({
        plannedWork: { activities: [{ id: 'a3', text: 'Change the routing', parties: [{ team: 'Cloud provider', role: 'R' }] }], none: undefined },
      }),
      expected: { outcome: 'met' },
    },
    {
      title: 'the issue of an activity is one the plan depends on',
      facts: specimen({ plannedWork: { activities: [waiting], none: undefined }, timing: dependency }),
      expected: { outcome: 'met' },
    },
    {
      title: 'none is needed, with who says so',
      facts: specimen(),
      expected: { outcome: 'notApplicable', message: 'WHA-05.none', facts: { by: 'account-problem-manager', on: '2026-11-02' } },
    },
    {
      title: 'none is needed, and a supplier does one',
      facts: specimen({ plannedWork: { activities: [bySupplier], none } }),
      expected: { outcome: 'partly', message: 'WHA-05.contradiction' },
    },
    {
      title: 'none is needed, and one speaks of another party of the plan',
      facts: specimen({ plannedWork: { activities: [byCarrier], none }, resources: { lines: [carrier] } }),
      expected: { outcome: 'partly', message: 'WHA-05.contradiction', facts: { activities: 1 } },
    },
    {
      title: 'the question is open',
      facts: specimen({ plannedWork: { none: undefined } }),
      expected: { outcome: 'unmet', message: 'WHA-05.open' },
    },
    {
      title: 'none, said by nobody',
      facts: specimen({ plannedWork: { none: { thirdPartyWork: { by: ' ', at: '2026-11-02T08:00:00Z' } } } }),
      expected: { outcome: 'unmet', message: 'WHA-05.open' },
    },
    { title: 'nothing is planned', facts: emptyPlan, expected: { outcome: 'unmet', message: 'WHA-05.open' } },
    {
      title: 'a value without the shape counts as not given',
      facts: specimen({ plannedWork: unreadable('planned-work.none') }),
      expected: { outcome: 'unmet', message: 'WHA-05.unreadable' },
    },
    {
      title: 'the dependencies may stand in a newer version',
      facts: specimen({ plannedWork: { activities: [waiting], none: undefined }, timing: newer }),
      expected: { outcome: 'unknown', message: 'WHA-05.newer' },
    },
  ],
});
