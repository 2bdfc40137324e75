import { people } from '../people';
import type { DemoObjective } from './demoObjective';

/** Written for a meeting and never finished: a target that is a placeholder, and leads in the plural as owner. */
export const serviceLevelAttainment: DemoObjective = {
  project: 'SMO',
  summary: 'Reach X % service level attainment in all services by 30 November 2027',
  description: '99.5 % was proposed in the management review of 9 November and not agreed.',
  reporter: 'amara',
  start: '2026-12-01',
  due: '2027-11-30',
  trap:
    'The target reads “X”, and the owner was written as “Assigned leads”: shared accountability, with nobody in the ' +
    'field. The panel reads “Plan incomplete: the accountable owner is missing” and takes the placeholder for no ' +
    'target.',
  fields: {
    'objective-definition': {
      version: 1,
      statement: 'Reach X % attainment of the agreed service levels across all services in scope by 30 November 2027.',
      category: 'customer outcome',
      level: 'management',
      serves: 'All services in scope',
      policies: ['P-4'],
      requirements: ['R-08'],
      ownerAsWritten: 'Assigned leads',
      success: {
        form: 'measure',
        metric: 'Service level attainment',
        direction: 'higher',
        comparator: 'at least',
        target: { value: 'X', unit: '%' },
      },
    },
    'planned-work': {
      version: 1,
      deliverables: [
        {
          id: 'D1',
          name: 'One service level report for all services',
          acceptance: 'Each service owner confirms the figures of the same month',
        },
      ],
      activities: [
        { id: 'A1', text: 'Bring the service levels of all services into one report', delivers: ['D1'] },
      ],
    },
    resources: {
      version: 1,
      lines: [
        { id: 'R1', type: 'people', name: 'Service level analyst', band: 'M', period: 'December to March' },
        { id: 'R2', type: 'tool', name: 'Reporting workspace', withinExistingBudget: true },
      ],
      none: {
        budget: { by: people.amara.accountId, at: '2026-11-12T08:40:00.000Z' },
        skills: { by: people.amara.accountId, at: '2026-11-12T08:40:00.000Z' },
        thirdParties: { by: people.amara.accountId, at: '2026-11-12T08:40:00.000Z' },
      },
    },
    timing: {
      version: 1,
      milestones: [{ id: 'M1', name: 'First report for all services', date: '2027-03-31', criterion: 'D1 accepted' }],
    },
    'evaluation-criteria': {
      version: 1,
      metrics: [
        {
          id: 'K1',
          name: 'Service level attainment',
          counted: 'Agreed service levels met in the month',
          excluded: 'Service levels of services not yet in operation',
          population: 'All service levels of the services in scope',
          source: 'Reporting workspace',
          method: 'Service levels met divided by service levels agreed',
          direction: 'higher',
          comparator: 'at least',
          target: { value: 'X', unit: '%' },
          frequency: 'monthly',
          firstDue: '2027-04-12',
        },
      ],
      review: { cadence: 'monthly', reviewer: people.amara.accountId, forum: 'Management review', forumId: 'management-review' },
    },
  },
  children: [
    {
      project: 'PAY',
      type: 'Task',
      summary: 'Collect the agreed service levels of Payments',
      status: 'In progress',
      assignee: 'ingrid',
      activity: 'A1',
    },
    {
      project: 'SMO',
      type: 'Task',
      summary: 'Ask the other service owners for their service levels',
      status: 'To do',
      activity: 'A1',
    },
  ],
};
