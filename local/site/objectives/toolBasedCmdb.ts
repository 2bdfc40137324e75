import { people } from '../people';
import type { DemoObjective } from './demoObjective';

/** Sound without a metric: something is delivered, and a test anyone can watch decides whether it is done. */
export const toolBasedCmdb: DemoObjective = {
  project: 'SMO',
  summary: 'Replace the configuration spreadsheets by a tool by 19 February 2027',
  description: 'Eleven spreadsheets describe the same servers, and no two agree.',
  reporter: 'amara',
  start: '2026-11-20',
  due: '2027-02-19',
  owner: 'daniel',
  contributors: ['priya'],
  fields: {
    'objective-definition': {
      version: 1,
      statement:
        'Replace the eleven configuration spreadsheets of the services in scope by one tool by 19 February 2027.',
      category: 'process health',
      level: 'process',
      serves: 'Configuration management',
      policies: ['P-5'],
      requirements: ['R-06'],
      ownerRole: 'infrastructure lead',
      source: 'audit',
      inputFrom: { who: 'Management review', on: '2026-11-09' },
      controllable: {
        comment: 'The spreadsheets are ours, and so is the right to close them for writing.',
        by: people.daniel.accountId,
        at: '2026-11-12T07:55:00.000Z',
      },
      success: {
        form: 'deliverable',
        acceptance:
          'All items of the services in scope stand in the tool, a drawn sample of 40 agrees with what is installed, ' +
          'and the eleven spreadsheets are read-only',
      },
    },
    'planned-work': {
      version: 1,
      deliverables: [
        {
          id: 'D1',
          name: 'Configuration database with all items in scope',
          acceptance: '40 items drawn at random are found as described, with their service and owner',
        },
        {
          id: 'D2',
          name: 'Retired spreadsheets',
          acceptance: 'All eleven files are read-only, and the first line of each points to the tool',
        },
      ],
      activities: [
        {
          id: 'A1',
          text: 'Set up item types and relations',
          contribution: 'Every item has one place where it belongs',
          delivers: ['D1'],
          responsible: { accountId: people.daniel.accountId },
        },
        {
          id: 'A2',
          text: 'Clean and load the eleven spreadsheets',
          contribution: 'What is installed stands in the tool',
          delivers: ['D1'],
          responsible: { team: 'Infrastructure' },
        },
        {
          id: 'A3',
          text: 'Update items from approved changes',
          contribution: 'What stands in the tool stays true',
          delivers: ['D1'],
          responsible: { accountId: people.priya.accountId },
        },
        {
          id: 'A4',
          text: 'Close the spreadsheets for writing',
          contribution: 'Nobody keeps a second truth',
          delivers: ['D2'],
          responsible: { accountId: people.daniel.accountId },
        },
      ],
      none: {
        thirdPartyWork: { by: people.daniel.accountId, at: '2026-11-12T07:55:00.000Z' },
        changeRecords: { by: people.daniel.accountId, at: '2026-11-12T07:55:00.000Z' },
      },
    },
    resources: {
      version: 1,
      lines: [
        { id: 'R1', type: 'people', name: 'Infrastructure engineer, two of them', band: 'L', period: 'Until February' },
        { id: 'R2', type: 'people', name: 'Change manager', band: 'S', period: 'January' },
        { id: 'R3', type: 'tool', name: 'Assets in Jira Service Management', withinExistingBudget: true },
      ],
      none: {
        budget: { by: people.daniel.accountId, at: '2026-11-12T07:55:00.000Z' },
        skills: { by: people.daniel.accountId, at: '2026-11-12T07:55:00.000Z' },
        thirdParties: { by: people.daniel.accountId, at: '2026-11-12T07:55:00.000Z' },
      },
    },
    timing: {
      version: 1,
      milestones: [
        {
          id: 'M1',
          name: 'Servers and databases loaded',
          date: '2026-12-18',
          criterion: 'Counts agree with the inventory scan',
        },
        { id: 'M2', name: 'All items loaded', date: '2027-01-29', criterion: 'D1 accepted' },
      ],
    },
    'evaluation-criteria': {
      version: 1,
      metrics: [],
      acceptanceTest: {
        condition:
          'The internal auditor draws 40 items with a published seed and finds at least 39 as described; nobody can ' +
          'write to a spreadsheet any more',
        assessor: 'Internal auditor',
      },
      review: {
        cadence: 'monthly',
        reviewer: people.lena.accountId,
        forum: 'Process review Change enablement',
        forumId: 'process-review-change',
        recordedIn: 'Decision log of the process review',
        ifMissed: 'The spreadsheets stay open for one more month, and the process review hears why',
      },
    },
  },
  children: [
    {
      project: 'PAY',
      type: 'Task',
      summary: 'Export the four Payments spreadsheets',
      status: 'Done',
      assignee: 'daniel',
      due: '2026-11-20',
      activity: 'A2',
    },
    {
      project: 'SMO',
      type: 'Task',
      summary: 'Agree item types with service owners',
      status: 'In progress',
      assignee: 'daniel',
      due: '2026-12-11',
      activity: 'A1',
    },
    {
      project: 'CHG',
      type: 'Task',
      summary: 'Name the changed items in every change record',
      status: 'To do',
      assignee: 'priya',
      due: '2027-01-22',
      activity: 'A3',
    },
    {
      project: 'SMO',
      type: 'Task',
      summary: 'Set the spreadsheets to read-only',
      status: 'To do',
      assignee: 'daniel',
      due: '2027-02-19',
      activity: 'A4',
    },
  ],
};
