import { people } from '../people';
import type { DemoObjective } from './demoObjective';

/** One gate open: two people could compute different restore times from the same month. */
export const priorityOneRestoreTime: DemoObjective = {
  project: 'SMO',
  summary: 'Cut the mean time to restore a priority 1 incident from 4 h to 2 h by 30 April 2027',
  description:
    'Half of the time of the last nine priority 1 incidents passed before the right engineer was on the call.',
  reporter: 'amara',
  start: '2026-12-01',
  due: '2027-04-30',
  owner: 'elin',
  contributors: ['daniel', 'ingrid'],
  trap:
    'Nothing says what is left out of the restore time. Every other gate is closed, so the panel reads “One gate ' +
    'open: say what is excluded”, and closing it makes the plan ready for approval.',
  fields: {
    'objective-definition': {
      version: 1,
      statement:
        'Lower the monthly mean time to restore a priority 1 incident from 4 h to at most 2 h by 30 April 2027.',
      category: 'customer outcome',
      level: 'process',
      serves: 'Incident management',
      policies: ['P-1'],
      requirements: ['R-03'],
      ownerRole: 'incident manager',
      riskTier: 1,
      source: 'service level agreement',
      inputFrom: { who: 'Head of Merchant Services', on: '2026-11-04' },
      controllable: {
        comment: 'Half of the time passes before the right engineer is on the call, and the rota is ours to set.',
        by: people.elin.accountId,
        at: '2026-11-12T15:05:00.000Z',
      },
      success: {
        form: 'measure',
        metric: 'Mean time to restore, priority 1',
        direction: 'lower',
        comparator: 'at most',
        baseline: { value: 4, unit: 'h', period: 'first half of 2026' },
        target: { value: 2, unit: 'h' },
      },
    },
    'planned-work': {
      version: 1,
      deliverables: [
        {
          id: 'D1',
          name: 'On-call rota in three regions',
          acceptance: 'A test page at 03:00 is answered within five minutes in each region',
        },
        {
          id: 'D2',
          name: 'First-hour cards for the six most frequent failures',
          acceptance:
            'An engineer who has not seen the failure before restores the service on staging with the card alone',
        },
      ],
      activities: [
        {
          id: 'A1',
          text: 'Agree the rota and the on-call pay',
          contribution: 'The right engineer answers within five minutes at any hour',
          delivers: ['D1'],
          responsible: { accountId: people.elin.accountId },
        },
        {
          id: 'A2',
          text: 'Write and rehearse the first-hour cards',
          contribution: 'The first hour goes into restoring, not into finding out how',
          delivers: ['D2'],
          responsible: { accountId: people.daniel.accountId },
        },
      ],
      none: {
        thirdPartyWork: { by: people.elin.accountId, at: '2026-11-12T15:05:00.000Z' },
        changeRecords: { by: people.elin.accountId, at: '2026-11-12T15:05:00.000Z' },
      },
    },
    resources: {
      version: 1,
      lines: [
        { id: 'R1', type: 'people', name: 'Incident manager', band: 'M', period: 'December to April' },
        { id: 'R2', type: 'people', name: 'On-call engineer, six of them', band: 'L', period: 'From February' },
        {
          id: 'R3',
          type: 'budget',
          name: 'On-call pay',
          amount: 31200,
          currency: 'EUR',
          reference: 'Budget 2027, line 3120',
        },
        { id: 'R4', type: 'tool', name: 'Paging service, three regions', withinExistingBudget: true },
      ],
      none: {
        skills: { by: people.elin.accountId, at: '2026-11-12T15:05:00.000Z' },
        thirdParties: { by: people.elin.accountId, at: '2026-11-12T15:05:00.000Z' },
      },
    },
    timing: {
      version: 1,
      milestones: [
        { id: 'M1', name: 'Rota in force', date: '2027-02-01', criterion: 'D1 accepted' },
        { id: 'M2', name: 'Cards rehearsed', date: '2027-03-19', criterion: 'D2 accepted' },
      ],
    },
    'evaluation-criteria': {
      version: 1,
      metrics: [
        {
          id: 'K1',
          name: 'Mean time to restore, priority 1',
          counted:
            'Hours from the first alert or call to the service working again, for incidents closed as priority 1',
          population: 'Priority 1 incidents of the Payments services',
          serviceHours: 'Round the clock, every day',
          source: 'Incident records',
          sourceLocator: 'Report “Priority 1 by month”',
          method: 'Sum of hours divided by number of incidents of the month; a month without one has no value',
          direction: 'lower',
          comparator: 'at most',
          target: { value: 2, unit: 'hours' },
          toleranceNone: true,
          frequency: 'monthly',
          firstDue: '2027-01-11',
        },
      ],
      review: {
        cadence: 'monthly',
        reviewer: people.ingrid.accountId,
        forum: 'Major incident review',
        forumId: 'major-incident-review',
        recordedIn: 'Minutes of the major incident review',
        ifMissed: 'The review names the incident that cost most and what would have shortened it',
      },
    },
  },
  children: [
    {
      project: 'SMO',
      type: 'Task',
      summary: 'Settle on-call pay with the works council',
      status: 'In progress',
      assignee: 'elin',
      activity: 'A1',
    },
    {
      project: 'PAY',
      type: 'Task',
      summary: 'First-hour card: card scheme does not answer',
      status: 'Done',
      assignee: 'daniel',
      activity: 'A2',
    },
    {
      project: 'PAY',
      type: 'Task',
      summary: 'First-hour card: settlement file is late',
      status: 'To do',
      assignee: 'daniel',
      activity: 'A2',
    },
  ],
};
