import { people } from '../people';
import type { DemoObjective } from './demoObjective';

/** Much work, well described; nobody said what it needs, and its evaluation is put off. */
export const repeatMajorIncidents: DemoObjective = {
  project: 'SMO',
  summary: 'Cut repeat major incidents on Payments from 5 to 1 a quarter by 30 June 2027',
  description:
    'Nine major incidents on Payments in the third quarter, five of them repeats of a known cause. The service ' +
    'review of 14 October asked for an objective with a plan.',
  reporter: 'amara',
  start: '2026-11-02',
  due: '2027-06-30',
  owner: 'tomasz',
  contributors: ['elin', 'daniel'],
  trap:
    'Resources are empty and the evaluation is the sentence “We will look at it later”. The panel reads “Plan ' +
    'incomplete: resources and evaluation are missing”, names the sentence as a deferral and asks for evaluation ' +
    'criteria.',
  fields: {
    'objective-definition': {
      version: 1,
      statement: 'Reduce repeat major incidents on Payments from 5 to at most 1 a quarter by 30 June 2027.',
      category: 'risk and compliance',
      level: 'service',
      serves: 'Payments',
      policies: ['P-2'],
      requirements: ['R-05'],
      ownerRole: 'problem manager',
      ownerRoleWhy: 'Repeats are ended by problem management, which removes their causes.',
      riskTier: 2,
      success: {
        form: 'measure',
        metric: 'Repeat major incidents a quarter',
        direction: 'lower',
        comparator: 'at most',
        baseline: { value: 5, unit: 'incidents' },
        target: { value: 1, unit: 'incidents' },
      },
    },
    'planned-work': {
      version: 1,
      deliverables: [
        {
          id: 'D1',
          name: 'Known-error list for Payments',
          acceptance:
            'Each major incident of the last twelve months points to a known error or to “cause not found” with a name',
        },
        {
          id: 'D2',
          name: 'Permanent fixes for the five repeated causes',
          acceptance: 'The failure is provoked on staging and the service stays up',
        },
        {
          id: 'D3',
          name: 'Problem review in every release meeting',
          acceptance: 'Four meetings in a row have minutes with the open causes and a decision for each',
        },
      ],
      activities: [
        {
          id: 'A1',
          text: 'Read the last twelve months of major incidents',
          delivers: ['D1'],
          responsible: { accountId: people.tomasz.accountId },
        },
        {
          id: 'A2',
          text: 'Write the known-error list',
          delivers: ['D1'],
          responsible: { accountId: people.tomasz.accountId },
        },
        {
          id: 'A3',
          text: 'Review the list with the on-call engineers',
          delivers: ['D1'],
          responsible: { accountId: people.elin.accountId },
        },
        {
          id: 'A4',
          text: 'Fix the queue that fills during settlement',
          delivers: ['D2'],
          responsible: { accountId: people.daniel.accountId },
        },
        {
          id: 'A5',
          text: 'Replace the certificate that expires unseen',
          delivers: ['D2'],
          responsible: { accountId: people.daniel.accountId },
        },
        {
          id: 'A6',
          text: 'Limit retries against the card scheme',
          delivers: ['D2'],
          responsible: { team: 'Payments' },
        },
        {
          id: 'A7',
          text: 'Move session storage off the batch server',
          delivers: ['D2'],
          responsible: { team: 'Payments' },
        },
        {
          id: 'A8',
          text: 'Warn before the disk of the audit log is full',
          delivers: ['D2'],
          responsible: { team: 'Payments' },
        },
        {
          id: 'A9',
          text: 'Bring open causes to every release meeting',
          delivers: ['D3'],
          responsible: { accountId: people.tomasz.accountId },
          routine: true,
        },
      ],
    },
    timing: {
      version: 1,
      milestones: [
        { id: 'M1', name: 'Known-error review done', date: '2026-12-11', criterion: 'D1 accepted' },
        { id: 'M2', name: 'First two fixes live', date: '2027-02-26' },
        { id: 'M3', name: 'All five fixes live', date: '2027-04-30', criterion: 'D2 accepted' },
        { id: 'M4', name: 'A quarter with at most one repeat', date: '2027-06-30' },
      ],
    },
    'evaluation-criteria': { version: 1, metrics: [], approach: 'We will look at it later' },
  },
  children: [
    {
      project: 'PAY',
      type: 'Task',
      summary: 'Collect major incidents since November 2025',
      status: 'Done',
      assignee: 'tomasz',
      activity: 'A1',
    },
    {
      project: 'SMO',
      type: 'Task',
      summary: 'Sort the incidents by cause',
      status: 'In progress',
      assignee: 'tomasz',
      activity: 'A1',
    },
    {
      project: 'SMO',
      type: 'Task',
      summary: 'Known-error list, first draft',
      status: 'In progress',
      assignee: 'tomasz',
      activity: 'A2',
    },
    {
      project: 'PAY',
      type: 'Task',
      summary: 'Walk through the list with both shifts',
      status: 'To do',
      assignee: 'elin',
      activity: 'A3',
    },
    {
      project: 'PAY',
      type: 'Task',
      summary: 'Bound the settlement queue',
      status: 'In progress',
      assignee: 'daniel',
      activity: 'A4',
    },
    {
      project: 'CHG',
      type: 'Task',
      summary: 'Normal change: bounded settlement queue',
      status: 'To do',
      assignee: 'priya',
      activity: 'A4',
    },
    {
      project: 'PAY',
      type: 'Task',
      summary: 'Renew the scheme certificate without hands',
      status: 'In progress',
      assignee: 'daniel',
      activity: 'A5',
    },
    {
      project: 'CHG',
      type: 'Task',
      summary: 'Standard change: certificate renewal',
      status: 'To do',
      assignee: 'priya',
      activity: 'A5',
    },
    {
      project: 'PAY',
      type: 'Task',
      summary: 'Cap retries at three with growing pauses',
      status: 'To do',
      activity: 'A6',
    },
    { project: 'PAY', type: 'Task', summary: 'Give sessions their own store', status: 'To do', activity: 'A7' },
    { project: 'PAY', type: 'Task', summary: 'Alert at 80 % of the audit log disk', status: 'To do', activity: 'A8' },
    {
      project: 'SMO',
      type: 'Task',
      summary: 'Put open causes on the release agenda',
      status: 'To do',
      assignee: 'tomasz',
      activity: 'A9',
    },
  ],
};
