import { people } from '../people';
import type { DemoObjective } from './demoObjective';

/** A team stands where one accountable person belongs. */
export const meanResolutionTime: DemoObjective = {
  project: 'SMO',
  summary: 'Shorten the mean resolution time of incidents by a quarter, from 16 h to 12 h, by 31 May 2027',
  description: 'Callers wait longest for requests that pass through two queues before anybody reads them.',
  reporter: 'elin',
  start: '2026-12-01',
  due: '2027-05-31',
  owner: 'servicedesk',
  contributors: ['elin', 'tomasz'],
  trap:
    'The accountable owner is the shared account “IT Service Desk”: an active account, but nobody who can be asked. ' +
    'The panel reads “One gate open: name the person and the role that answers for it”; the team can stay as ' +
    'contributor.',
  fields: {
    'objective-definition': {
      version: 1,
      statement:
        'Shorten the mean resolution time of incidents of priority 2 to 4 from 16 h to at most 12 h by 31 May 2027.',
      category: 'customer outcome',
      level: 'team',
      serves: 'Service desk',
      policies: ['P-8'],
      requirements: ['R-09'],
      ownerRole: 'service desk manager',
      source: 'interested party',
      inputFrom: { who: 'Staff council', on: '2026-11-06' },
      success: {
        form: 'measure',
        metric: 'Mean resolution time',
        direction: 'lower',
        comparator: 'at most',
        baseline: { value: 16, unit: 'h', period: 'third quarter of 2026' },
        target: { value: 12, unit: 'h' },
      },
    },
    'planned-work': {
      version: 1,
      deliverables: [
        {
          id: 'D1',
          name: 'Sorting rules for new incidents',
          acceptance: 'Nine of ten incidents of a week reach the resolving queue without being passed on',
        },
        {
          id: 'D2',
          name: 'Forty answers for the most frequent questions',
          acceptance: 'Each answer was used by a colleague who did not write it, and solved the case',
        },
      ],
      activities: [
        {
          id: 'A1',
          text: 'Set up sorting by service and symptom',
          delivers: ['D1'],
          responsible: { accountId: people.elin.accountId },
        },
        {
          id: 'A2',
          text: 'Write the forty answers, ten a month',
          delivers: ['D2'],
          responsible: { team: 'Service desk' },
        },
      ],
      none: {
        thirdPartyWork: { by: people.elin.accountId, at: '2026-11-10T08:30:00.000Z' },
        changeRecords: { by: people.elin.accountId, at: '2026-11-10T08:30:00.000Z' },
      },
    },
    resources: {
      version: 1,
      lines: [
        {
          id: 'R1',
          type: 'people',
          name: 'Service desk analyst, two of them',
          band: 'M',
          period: '2 days a month each',
        },
        { id: 'R2', type: 'people', name: 'Incident manager', band: 'S', period: 'December' },
        { id: 'R3', type: 'skill', name: 'Writing short answers, half a day', withinExistingBudget: true, heldBy: 'Incident manager' },
      ],
      none: {
        budget: { by: people.elin.accountId, at: '2026-11-10T08:30:00.000Z' },
        thirdParties: { by: people.elin.accountId, at: '2026-11-10T08:30:00.000Z' },
        tools: { by: people.elin.accountId, at: '2026-11-10T08:30:00.000Z' },
      },
    },
    timing: {
      version: 1,
      milestones: [
        { id: 'M1', name: 'Sorting rules live', date: '2027-01-29', criterion: 'D1 accepted' },
        { id: 'M2', name: 'Twenty answers in use', date: '2027-02-26', criterion: 'Half of D2 accepted' },
      ],
    },
    'evaluation-criteria': {
      version: 1,
      metrics: [
        {
          id: 'K1',
          name: 'Mean resolution time',
          counted: 'Service hours from creation to resolution of incidents resolved in the month',
          excluded: 'Time waiting for the caller; priority 1, which has its own objective',
          population: 'Incidents of priority 2 to 4 of all services',
          serviceHours: 'Working days 07:00 to 19:00, Oslo time',
          source: 'Incident records',
          sourceLocator: 'Report “Resolution by month”',
          method: 'Sum of service hours divided by number of incidents',
          direction: 'lower',
          comparator: 'at most',
          target: { value: 12, unit: 'h' },
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
        ifMissed: 'The process review picks the queue with the longest wait and moves people to it',
      },
    },
  },
  children: [
    {
      project: 'PAY',
      type: 'Task',
      summary: 'List symptoms that name the resolving queue',
      status: 'In progress',
      assignee: 'elin',
      activity: 'A1',
    },
    {
      project: 'SMO',
      type: 'Task',
      summary: 'First ten answers',
      status: 'To do',
      assignee: 'servicedesk',
      activity: 'A2',
    },
  ],
};
