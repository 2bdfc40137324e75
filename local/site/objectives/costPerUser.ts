import { people } from '../people';
import type { DemoObjective } from './demoObjective';

/** A plan that lists tasks and says nothing of what they need. */
export const costPerUser: DemoObjective = {
  project: 'SMO',
  summary: 'Lower the yearly IT cost per user from 640 to 576 EUR by 31 December 2027',
  description:
    'Ten per cent less than 2026. Licences nobody signs in with and three overlapping support contracts come first.',
  reporter: 'amara',
  start: '2027-01-04',
  due: '2027-12-31',
  owner: 'yusuf',
  contributors: ['daniel'],
  trap:
    'Activities, owner, dates and metric stand, but no people, budget, tool or supplier is named, and nobody says ' +
    'that nothing extra is needed. The panel reads “Plan incomplete: resources are missing”.',
  fields: {
    'objective-definition': {
      version: 1,
      statement: 'Lower the IT cost per user from 640 EUR in 2026 to at most 576 EUR a year by 31 December 2027.',
      category: 'process health',
      level: 'management',
      serves: 'IT management',
      policies: ['P-6'],
      requirements: ['R-07'],
      ownerRole: 'supplier manager',
      source: 'management',
      inputFrom: { who: 'Board', on: '2026-10-28' },
      success: {
        form: 'measure',
        metric: 'IT cost per user',
        direction: 'lower',
        comparator: 'at most',
        baseline: { value: 640, unit: 'EUR', period: '2026' },
        target: { value: 576, unit: 'EUR' },
      },
    },
    'planned-work': {
      version: 1,
      deliverables: [
        {
          id: 'D1',
          name: 'Licence count by use',
          acceptance: 'Every licence above 50 EUR a year is matched to a sign-in of the last 90 days or given back',
        },
        {
          id: 'D2',
          name: 'One support contract in place of three',
          acceptance: 'The contract is signed, and the three it replaces have ended',
        },
      ],
      activities: [
        {
          id: 'A1',
          text: 'Match licences to sign-ins',
          delivers: ['D1'],
          responsible: { accountId: people.daniel.accountId },
        },
        {
          id: 'A2',
          text: 'Ask three providers for one support contract and choose',
          delivers: ['D2'],
          responsible: { accountId: people.yusuf.accountId },
        },
      ],
      none: {
        thirdPartyWork: { by: people.yusuf.accountId, at: '2026-11-12T10:30:00.000Z' },
        changeRecords: { by: people.yusuf.accountId, at: '2026-11-12T10:30:00.000Z' },
      },
    },
    timing: {
      version: 1,
      milestones: [
        { id: 'M1', name: 'Unused licences given back', date: '2027-03-31', criterion: 'D1 accepted' },
        { id: 'M2', name: 'New contract signed', date: '2027-09-30', criterion: 'D2 accepted' },
      ],
    },
    'evaluation-criteria': {
      version: 1,
      metrics: [
        {
          id: 'K1',
          name: 'IT cost per user',
          counted: 'Booked cost of workplace, licences, support and hosting, of the last four quarters',
          excluded: 'Cost of the card network, which is charged to merchants',
          population: 'People with an active account on the last day of the quarter',
          source: 'Ledger of the finance system',
          sourceLocator: 'Cost centre 4000, report “IT cost by quarter”',
          method: 'Cost of four quarters divided by the mean number of users at their ends',
          direction: 'lower',
          comparator: 'at most',
          target: { value: 576, unit: 'EUR' },
          tolerance: 4,
          frequency: 'quarterly',
          firstDue: '2027-04-15',
        },
      ],
      review: {
        cadence: 'quarterly',
        reviewer: people.amara.accountId,
        forum: 'Management review',
        forumId: 'management-review',
        recordedIn: 'Minutes of the management review',
        ifMissed: 'The management review chooses which saving to bring forward',
      },
    },
  },
  children: [
    {
      project: 'SMO',
      type: 'Task',
      summary: 'Export licences and last sign-ins',
      status: 'To do',
      assignee: 'daniel',
      activity: 'A1',
    },
    {
      project: 'SMO',
      type: 'Task',
      summary: 'Write the request for offers for one support contract',
      status: 'To do',
      assignee: 'yusuf',
      activity: 'A2',
    },
  ],
};
