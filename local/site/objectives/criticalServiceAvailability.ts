import { people } from '../people';
import type { DemoObjective } from './demoObjective';

/** The textbook: a measured objective with a date, every question answered. */
export const criticalServiceAvailability: DemoObjective = {
  project: 'SMO',
  summary: 'Keep the four critical services available 99.5 % of every month by 30 June 2027',
  description:
    'The four services merchants cannot do without were available 98.9 % of the time in October. The service review ' +
    'of 4 November asked for a plan that the on-call engineers can work from.',
  reporter: 'amara',
  start: '2026-11-23',
  due: '2027-06-30',
  owner: 'ingrid',
  contributors: ['daniel', 'elin'],
  fields: {
    'objective-definition': {
      version: 1,
      statement:
        'Raise the monthly availability of Card payments, Instant transfers, Merchant portal and Settlement from ' +
        '98.9 % to at least 99.5 % by 30 June 2027.',
      category: 'customer outcome',
      level: 'service',
      serves: 'Payments',
      policies: ['P-1'],
      requirements: ['R-01'],
      ownerRole: 'service owner Payments',
      riskTier: 1,
      source: 'service level agreement',
      inputFrom: { who: 'Head of Merchant Services', on: '2026-11-04' },
      controllable: {
        comment: 'Two thirds of the minutes lost in October were waiting for a failover by hand, which the replica ends.',
        by: people.ingrid.accountId,
        at: '2026-11-12T09:12:00.000Z',
      },
      success: {
        form: 'measure',
        metric: 'Availability of critical services',
        direction: 'higher',
        comparator: 'at least',
        baseline: { value: 98.9, unit: '%', period: 'October 2026' },
        target: { value: 99.5, unit: '%' },
      },
    },
    'planned-work': {
      version: 1,
      deliverables: [
        {
          id: 'D1',
          name: 'Second database replica for Settlement',
          acceptance: 'A failover exercise in working hours ends within 60 seconds and loses no booking',
        },
        {
          id: 'D2',
          name: 'Probes that behave like a merchant',
          acceptance:
            'Each of the four services is probed every minute from two networks, and a stopped probe raises an alert',
        },
        {
          id: 'D3',
          name: 'Monthly availability report',
          acceptance: 'The report of a past month can be made again from the probe data and shows the same figures',
        },
      ],
      activities: [
        {
          id: 'A1',
          text: 'Build and load the second replica',
          contribution: 'A failed database no longer stops Settlement until somebody restores it',
          delivers: ['D1'],
          responsible: { accountId: people.daniel.accountId },
        },
        {
          id: 'A2',
          text: 'Rehearse the failover with the on-call engineers',
          contribution: 'Failover takes a minute in place of the forty of October',
          changeRecord: 'CHG-1',
          delivers: ['D1'],
          responsible: { accountId: people.elin.accountId },
        },
        {
          id: 'A3',
          text: 'Write the probes and connect their alerts',
          contribution: 'An outage is known within a minute, before merchants call',
          delivers: ['D2'],
          responsible: { team: 'Platform' },
        },
        {
          id: 'A4',
          text: 'Count the minutes out of service and publish the report',
          contribution: 'The service review sees each month which service lost the minutes',
          delivers: ['D3'],
          responsible: { accountId: people.ingrid.accountId },
          routine: true,
        },
      ],
      none: { thirdPartyWork: { by: people.ingrid.accountId, at: '2026-11-12T09:12:00.000Z' } },
    },
    resources: {
      version: 1,
      lines: [
        { id: 'R1', type: 'people', name: 'Database engineer', band: 'M', period: 'December to March' },
        { id: 'R2', type: 'people', name: 'Site reliability engineer', days: 12, period: 'December and January' },
        { id: 'R3', type: 'tool', name: 'Monitoring platform, 12 more probes', withinExistingBudget: true },
        {
          id: 'R4',
          type: 'budget',
          name: 'Server and licence for the replica',
          amount: 18400,
          currency: 'EUR',
          reference: 'Budget 2027, line 4210',
        },
        { id: 'R5', type: 'skill', name: 'Failover training, two half days', withinExistingBudget: true, heldBy: 'Database engineer' },
      ],
      none: { thirdParties: { by: people.ingrid.accountId, at: '2026-11-12T09:12:00.000Z' } },
    },
    timing: {
      version: 1,
      milestones: [
        { id: 'M1', name: 'Probes live for all four services', date: '2027-01-15', criterion: 'D2 accepted' },
        { id: 'M2', name: 'Failover rehearsed', date: '2027-03-12', criterion: 'D1 accepted' },
        { id: 'M3', name: 'First month at 99.5 %', date: '2027-05-31', criterion: 'Report of April or May at target' },
      ],
      dependencies: [
        { id: 'N1', text: 'Change freeze from 14 December to 4 January: nothing is installed', neededBy: '2026-12-11' },
      ],
    },
    'evaluation-criteria': {
      version: 1,
      metrics: [
        {
          id: 'K1',
          name: 'Availability of critical services',
          counted:
            'Minutes of the month in which a merchant could complete a payment, a transfer, a sign-in and a settlement',
          excluded: 'Maintenance announced five working days before, at most four hours a month',
          population: 'Card payments, Instant transfers, Merchant portal and Settlement, in production',
          serviceHours: 'Round the clock, every day',
          source: 'Monitoring platform',
          sourceLocator: 'Report “Availability, critical services”, calendar month, UTC',
          method:
            'Minutes in service divided by minutes of the month less excluded minutes; the lowest of the four counts',
          direction: 'higher',
          comparator: 'at least',
          target: { value: 99.5, unit: '%' },
          tolerance: 0.1,
          frequency: 'monthly',
          firstDue: '2027-01-08',
        },
      ],
      review: {
        cadence: 'monthly',
        reviewer: people.amara.accountId,
        forum: 'Service review Payments',
        forumId: 'service-review-payments',
        recordedIn: 'Minutes of the service review',
        ifMissed: 'The service owner decides within a week whether releases stop until the cause is removed',
      },
    },
  },
  children: [
    {
      project: 'PAY',
      type: 'Task',
      summary: 'Order the server for the Settlement replica',
      status: 'Done',
      assignee: 'daniel',
      due: '2026-12-04',
      activity: 'A1',
    },
    {
      project: 'PAY',
      type: 'Task',
      summary: 'Load the replica and compare bookings for one week',
      status: 'In progress',
      assignee: 'daniel',
      due: '2027-02-12',
      activity: 'A1',
    },
    {
      project: 'CHG',
      type: 'Task',
      summary: 'Standard change: switch Settlement to the replica and back',
      status: 'To do',
      assignee: 'priya',
      due: '2027-03-05',
      activity: 'A2',
    },
    {
      project: 'PAY',
      type: 'Task',
      summary: 'Failover exercise with both on-call shifts',
      status: 'To do',
      assignee: 'elin',
      due: '2027-03-10',
      activity: 'A2',
    },
    {
      project: 'SMO',
      type: 'Task',
      summary: 'Agree the layout of the availability report with the service review',
      status: 'In progress',
      assignee: 'ingrid',
      due: '2027-01-13',
      activity: 'A4',
    },
    {
      project: 'PAY',
      type: 'Task',
      summary: 'Publish the availability report of April',
      status: 'To do',
      assignee: 'ingrid',
      due: '2027-05-12',
      activity: 'A4',
    },
  ],
  links: [
    {
      project: 'PLT',
      type: 'Relates',
      summary: 'Probe sign-in, payment, transfer and settlement every minute',
      status: 'In progress',
      activity: 'A3',
    },
  ],
};
