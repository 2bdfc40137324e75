import { people } from '../people';
import type { DemoObjective } from './demoObjective';

/** Sound, submitted, and waiting for one of its approvers. */
export const settlementFile: DemoObjective = {
  project: 'SMO',
  summary: 'Deliver the settlement file before 06:00 on 99 % of banking days by 31 March 2027',
  description: 'Three times in October the acquiring bank had to be told that its file would be late.',
  reporter: 'amara',
  start: '2026-11-23',
  due: '2027-03-31',
  owner: 'ingrid',
  contributors: ['daniel'],
  fields: {
    'objective-definition': {
      version: 1,
      statement:
        'Raise the share of banking days on which the settlement file is delivered before 06:00 from 94 % to at least ' +
        '99 % by 31 March 2027.',
      category: 'customer outcome',
      level: 'service',
      serves: 'Payments',
      policies: ['P-1'],
      requirements: ['R-08'],
      ownerRole: 'service owner Payments',
      riskTier: 2,
      source: 'interested party',
      inputFrom: { who: 'Acquiring bank', on: '2026-11-05' },
      controllable: {
        comment: 'All three late files of October waited for a job that ran before its input was whole.',
        by: people.ingrid.accountId,
        at: '2026-11-12T11:20:00.000Z',
      },
      success: {
        form: 'measure',
        metric: 'Settlement files on time',
        direction: 'higher',
        comparator: 'at least',
        baseline: { value: 94, unit: '%', period: 'third quarter of 2026' },
        target: { value: 99, unit: '%' },
      },
    },
    'planned-work': {
      version: 1,
      deliverables: [
        {
          id: 'D1',
          name: 'Settlement job that starts when its input is whole',
          acceptance: 'With one input held back for an hour on staging, the job waits and then delivers the whole file',
        },
        {
          id: 'D2',
          name: 'Alert at 04:30 for a file that will be late',
          acceptance: 'A stopped job raises the alert on staging, and the on-call engineer answers it within ten minutes',
        },
      ],
      activities: [
        {
          id: 'A1',
          text: 'Start the settlement job by its input in place of the clock',
          contribution: 'The job no longer fails and runs again, which made the three files late',
          delivers: ['D1'],
          responsible: { accountId: people.daniel.accountId },
        },
        {
          id: 'A2',
          text: 'Set up and rehearse the alert at 04:30',
          contribution: 'Ninety minutes remain to deliver by hand',
          delivers: ['D2'],
          responsible: { accountId: people.daniel.accountId },
        },
      ],
      none: {
        thirdPartyWork: { by: people.ingrid.accountId, at: '2026-11-12T11:20:00.000Z' },
        changeRecords: { by: people.ingrid.accountId, at: '2026-11-12T11:20:00.000Z' },
      },
    },
    resources: {
      version: 1,
      lines: [
        { id: 'R1', type: 'people', name: 'Batch engineer', band: 'M', period: 'December to February' },
        { id: 'R2', type: 'tool', name: 'Job scheduler', withinExistingBudget: true },
      ],
      none: {
        budget: { by: people.ingrid.accountId, at: '2026-11-12T11:20:00.000Z' },
        skills: { by: people.ingrid.accountId, at: '2026-11-12T11:20:00.000Z' },
        thirdParties: { by: people.ingrid.accountId, at: '2026-11-12T11:20:00.000Z' },
      },
    },
    timing: {
      version: 1,
      milestones: [
        { id: 'M1', name: 'Alert in use', date: '2026-12-18', criterion: 'D2 accepted' },
        { id: 'M2', name: 'Job starts by its input', date: '2027-02-05', criterion: 'D1 accepted' },
      ],
    },
    'evaluation-criteria': {
      version: 1,
      metrics: [
        {
          id: 'K1',
          name: 'Settlement files on time',
          counted: 'Banking days on which the whole file was accepted by the acquiring bank before 06:00 Oslo time',
          excluded: 'Days on which the acquiring bank announced that it takes no files',
          population: 'All banking days of the month',
          source: 'Transfer log',
          sourceLocator: 'Report “Settlement file by day”, column “accepted at”',
          method: 'Days on time divided by banking days of the month, to one decimal',
          direction: 'higher',
          comparator: 'at least',
          target: { value: 99, unit: '%' },
          toleranceNone: true,
          frequency: 'monthly',
          firstDue: '2027-01-08',
        },
      ],
      review: {
        cadence: 'monthly',
        reviewer: people.tomasz.accountId,
        forum: 'Service review Payments',
        forumId: 'service-review-payments',
        recordedIn: 'Minutes of the service review',
        ifMissed: 'The service owner decides whether the file is delivered in two parts until the cause is removed',
      },
    },
  },
  children: [
    {
      project: 'PAY',
      type: 'Task',
      summary: 'Settlement job waits for its input',
      status: 'To do',
      assignee: 'daniel',
      activity: 'A1',
      due: '2027-01-29',
    },
    {
      project: 'PAY',
      type: 'Task',
      summary: 'Alert at 04:30 when the settlement file is not complete',
      status: 'To do',
      assignee: 'daniel',
      activity: 'A2',
      due: '2026-12-15',
    },
  ],
};
