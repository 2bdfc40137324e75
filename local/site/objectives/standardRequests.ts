import { people } from '../people';
import type { DemoObjective } from './demoObjective';

/** A plan that was fine until its owner left the company; somebody stands in, and a successor has to be found. */
export const standardRequests: DemoObjective = {
  project: 'SMO',
  summary: 'Fulfil 90 % of standard requests within two working days by 30 April 2027',
  description: 'Staff waited four days for a laptop in September, and nobody could say where the request was.',
  reporter: 'elin',
  start: '2026-11-16',
  due: '2027-04-30',
  owner: 'jonas',
  contributors: ['elin'],
  trap:
    'The accountable owner has left, and the account is closed to him. The panel reads “Plan incomplete: the ' +
    'accountable owner is missing”; Elin Berg stands in for ten working days, in which a successor has to be found.',
  fields: {
    'objective-definition': {
      version: 1,
      statement:
        'Raise the share of standard requests that are fulfilled within two working days from 71 % to at least 90 % by ' +
        '30 April 2027.',
      category: 'customer outcome',
      level: 'team',
      serves: 'Service desk',
      policies: ['P-8'],
      requirements: ['R-09'],
      ownerRole: 'service desk manager',
      source: 'interested party',
      inputFrom: { who: 'Staff council', on: '2026-11-06' },
      controllable: {
        comment: 'Most of the waiting is for approvals that a standard request does not need.',
        by: people.jonas.accountId,
        at: '2026-11-11T09:00:00.000Z',
      },
      success: {
        form: 'measure',
        metric: 'Standard requests fulfilled in time',
        direction: 'higher',
        comparator: 'at least',
        baseline: { value: 71, unit: '%', period: 'third quarter of 2026' },
        target: { value: 90, unit: '%' },
      },
    },
    'planned-work': {
      version: 1,
      deliverables: [
        {
          id: 'D1',
          name: 'List of requests that need no approval',
          acceptance: 'Each of the thirty most frequent requests is marked, with the name of who agreed to it',
        },
      ],
      activities: [
        {
          id: 'A1',
          text: 'Agree with the heads of department which requests need no approval',
          contribution: 'Two of three days of waiting disappear',
          delivers: ['D1'],
          responsible: { accountId: people.elin.accountId },
        },
      ],
      none: {
        thirdPartyWork: { by: people.jonas.accountId, at: '2026-11-11T09:00:00.000Z' },
        changeRecords: { by: people.jonas.accountId, at: '2026-11-11T09:00:00.000Z' },
      },
    },
    resources: {
      version: 1,
      lines: [{ id: 'R1', type: 'people', name: 'Service desk analyst', band: 'S', period: 'December' }],
      none: {
        budget: { by: people.jonas.accountId, at: '2026-11-11T09:00:00.000Z' },
        skills: { by: people.jonas.accountId, at: '2026-11-11T09:00:00.000Z' },
        tools: { by: people.jonas.accountId, at: '2026-11-11T09:00:00.000Z' },
        thirdParties: { by: people.jonas.accountId, at: '2026-11-11T09:00:00.000Z' },
      },
    },
    timing: {
      version: 1,
      milestones: [{ id: 'M1', name: 'List agreed', date: '2027-01-22', criterion: 'D1 accepted' }],
    },
    'evaluation-criteria': {
      version: 1,
      metrics: [
        {
          id: 'K1',
          name: 'Standard requests fulfilled in time',
          counted: 'Standard requests closed in the month within two working days of being made',
          excluded: 'Requests for something that has to be bought first',
          population: 'Requests of staff that are on the list of standard requests',
          serviceHours: 'Working days 07:00 to 19:00, Oslo time',
          source: 'Request records',
          sourceLocator: 'Report “Requests by month”',
          method: 'Requests in time divided by all requests counted, to one decimal',
          direction: 'higher',
          comparator: 'at least',
          target: { value: 90, unit: '%' },
          tolerance: 1,
          frequency: 'monthly',
          firstDue: '2027-01-11',
        },
      ],
      review: {
        cadence: 'monthly',
        reviewer: people.tomasz.accountId,
        forum: 'Process review Incident management',
        forumId: 'process-review-incident',
        recordedIn: 'Decision log of the process review',
        ifMissed: 'The process review names the request that waits longest and who shortens it',
      },
    },
  },
  children: [
    {
      project: 'PAY',
      type: 'Task',
      summary: 'Ask the heads of department for their approvals',
      status: 'In progress',
      assignee: 'elin',
      activity: 'A1',
      due: '2027-01-15',
    },
  ],
};
