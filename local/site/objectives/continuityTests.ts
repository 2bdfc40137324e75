import { people } from '../people';
import type { DemoObjective } from './demoObjective';

/** A clear trigger that nobody looks at: it could have happened long ago. */
export const continuityTests: DemoObjective = {
  project: 'SMO',
  summary: 'Meet every continuity requirement of the payments supervisor',
  description:
    'Two of fourteen requirements were open at the last supervisory visit: the restore test and the call-out list.',
  reporter: 'amara',
  start: '2026-11-23',
  owner: 'ingrid',
  contributors: ['daniel', 'yusuf'],
  trap:
    'The plan ends when a letter arrives, but nobody watches for it: how it is observed, the next look and a review ' +
    'cadence are all missing. The panel reads “Plan incomplete: timing is missing”, keeps the trigger in view and ' +
    'asks how it is observed and when anybody looks.',
  fields: {
    'objective-definition': {
      version: 1,
      statement:
        'Raise the share of supervisory continuity requirements that are met with current evidence from 86 % to ' +
        '100 % for all Payments services.',
      category: 'risk and compliance',
      level: 'service',
      serves: 'Payments',
      policies: ['P-4'],
      requirements: ['R-02'],
      ownerRole: 'service owner Payments',
      riskTier: 1,
      source: 'interested party',
      inputFrom: { who: 'Payments supervisor', on: '2026-10-22' },
      success: {
        form: 'measure',
        metric: 'Continuity requirements met',
        direction: 'higher',
        comparator: 'exactly',
        baseline: { value: 86, unit: '%', period: 'supervisory visit of October 2026' },
        target: { value: 100, unit: '%' },
      },
    },
    'planned-work': {
      version: 1,
      deliverables: [
        {
          id: 'D1',
          name: 'Restore test of Settlement',
          acceptance: 'Settlement of a past day runs from restored data alone and gives the same totals',
        },
        {
          id: 'D2',
          name: 'Call-out list that is tested',
          acceptance: 'Nine of ten people on the list answer an unannounced call within 30 minutes',
        },
      ],
      activities: [
        {
          id: 'A1',
          text: 'Plan and run the restore test',
          delivers: ['D1'],
          responsible: { accountId: people.daniel.accountId },
        },
        {
          id: 'A2',
          text: 'Renew and test the call-out list',
          delivers: ['D2'],
          responsible: { accountId: people.ingrid.accountId },
        },
      ],
      none: { changeRecords: { by: people.ingrid.accountId, at: '2026-11-12T14:20:00.000Z' } },
    },
    resources: {
      version: 1,
      lines: [
        { id: 'R1', type: 'people', name: 'Infrastructure lead', band: 'M', period: 'December to February' },
        { id: 'R2', type: 'people', name: 'Service owner', band: 'S' },
        {
          id: 'R3',
          type: 'third party',
          name: 'Helix Cloud',
          input: 'A restore area of the size of production for one weekend',
          constraint: 'Ordered six weeks before',
          acceptanceEvidence: 'Delivery note and a login that works on the Friday',
          followedUpBy: people.yusuf.accountId,
          reference: 'Hosting contract 2025, order form 7',
          validTo: '2027-12-31',
          affects: ['M1'],
        },
        { id: 'R4', type: 'budget', name: 'Restore area for a weekend', amount: 4600, currency: 'EUR', reference: 'Budget 2027, line 4230' },
      ],
      none: {
        skills: { by: people.ingrid.accountId, at: '2026-11-12T14:20:00.000Z' },
        tools: { by: people.ingrid.accountId, at: '2026-11-12T14:20:00.000Z' },
      },
    },
    timing: {
      version: 1,
      trigger: { text: 'The supervisor confirms in writing that no continuity requirement is open' },
      milestones: [
        { id: 'M1', name: 'Restore test passed', date: '2027-02-20', criterion: 'D1 accepted' },
        { id: 'M2', name: 'Call-out list tested', date: '2027-01-29', criterion: 'D2 accepted' },
      ],
    },
    'evaluation-criteria': {
      version: 1,
      metrics: [
        {
          id: 'K1',
          name: 'Continuity requirements met',
          counted: 'Requirements with evidence that is younger than twelve months',
          nothingExcluded: true,
          population: 'The fourteen continuity requirements that the supervisor applies to Payments',
          source: 'Continuity register',
          sourceLocator: 'Sheet “Requirements”, column “Evidence of”',
          method: 'Requirements met divided by fourteen',
          direction: 'higher',
          comparator: 'exactly',
          target: { value: 100, unit: 'percent' },
          toleranceNone: true,
          frequency: 'quarterly',
          firstDue: '2027-01-15',
        },
      ],
      review: {
        reviewer: people.lena.accountId,
        forum: 'Service review Payments',
        forumId: 'service-review-payments',
        recordedIn: 'Minutes of the service review',
        ifMissed: 'The service owner reports the open requirement to the management review',
      },
    },
  },
  children: [
    {
      project: 'PAY',
      type: 'Task',
      summary: 'Order the restore area for the February weekend',
      status: 'Done',
      assignee: 'yusuf',
      activity: 'A1',
    },
    {
      project: 'PAY',
      type: 'Task',
      summary: 'Write the script of the restore test',
      status: 'In progress',
      assignee: 'daniel',
      activity: 'A1',
    },
    {
      project: 'SMO',
      type: 'Task',
      summary: 'Check every number of the call-out list',
      status: 'To do',
      assignee: 'ingrid',
      activity: 'A2',
    },
  ],
};
