import { people } from '../people';
import type { DemoObjective } from './demoObjective';

/**
 * Sound without a single date or hour: it is complete when something clear has happened, its capacity is in categories,
 * and the review cadence says when anybody looks again.
 */
export const successfulChanges: DemoObjective = {
  project: 'SMO',
  summary: 'Bring successful changes from 91 % to 95 %',
  description: 'One change in eleven was rolled back in the third quarter. Most of them had no tested way back.',
  reporter: 'amara',
  owner: 'priya',
  contributors: ['tomasz'],
  fields: {
    'objective-definition': {
      version: 1,
      statement:
        'Raise the share of production changes that need no rollback from 91 % to at least 95 % in three monthly ' +
        'reports in a row.',
      category: 'process health',
      level: 'process',
      serves: 'Change enablement',
      policies: ['P-3'],
      requirements: ['R-04'],
      ownerRole: 'change manager',
      riskTier: 2,
      source: 'management',
      inputFrom: { who: 'Management review', on: '2026-11-09' },
      controllable: {
        comment: 'Most rolled-back changes had no tested way back; we decide what may be approved without one.',
        by: people.priya.accountId,
        at: '2026-11-11T13:40:00.000Z',
      },
      success: {
        form: 'measure',
        metric: 'Successful changes',
        direction: 'higher',
        comparator: 'at least',
        baseline: { value: 91, unit: '%', period: 'third quarter of 2026' },
        target: { value: 95, unit: '%' },
      },
    },
    'planned-work': {
      version: 1,
      deliverables: [
        {
          id: 'D1',
          name: 'Risk questions in the change form',
          acceptance: 'No normal change can be submitted with a question unanswered',
        },
        {
          id: 'D2',
          name: 'Way back tested before approval',
          acceptance: 'Twenty changes in a row carry the record of a tested way back',
        },
      ],
      activities: [
        {
          id: 'A1',
          text: 'Put five risk questions into the change form',
          contribution: 'Risky changes are seen before approval and get a second look',
          delivers: ['D1'],
          responsible: { accountId: people.priya.accountId },
        },
        {
          id: 'A2',
          text: 'Rehearse ways back on the staging systems',
          contribution: 'What fails is repaired in place of being rolled back',
          delivers: ['D2'],
          responsible: { team: 'Release engineering' },
        },
        {
          id: 'A3',
          text: 'Look into every rolled-back change and write down its cause',
          contribution: 'The same cause does not roll back a second change',
          delivers: ['D1', 'D2'],
          responsible: { accountId: people.tomasz.accountId },
          routine: true,
        },
      ],
      none: {
        thirdPartyWork: { by: people.priya.accountId, at: '2026-11-11T13:40:00.000Z' },
        changeRecords: { by: people.priya.accountId, at: '2026-11-11T13:40:00.000Z' },
      },
    },
    resources: {
      version: 1,
      lines: [
        { id: 'R1', type: 'people', name: 'Change manager', band: 'M' },
        { id: 'R2', type: 'people', name: 'Release engineer', band: 'L' },
        { id: 'R3', type: 'people', name: 'Problem manager', band: 'S' },
        { id: 'R4', type: 'tool', name: 'Staging systems', withinExistingBudget: true },
      ],
      none: {
        budget: { by: people.priya.accountId, at: '2026-11-11T13:40:00.000Z' },
        skills: { by: people.priya.accountId, at: '2026-11-11T13:40:00.000Z' },
        thirdParties: { by: people.priya.accountId, at: '2026-11-11T13:40:00.000Z' },
      },
    },
    timing: {
      version: 1,
      trigger: {
        text: 'Three monthly change reports in a row show 95 % or more',
        observedBy:
          'The change manager reads the figure from the monthly change report and records it in the process review',
      },
      milestones: [
        { id: 'M1', name: 'Risk questions in use', trigger: 'D1 accepted by the process review' },
        { id: 'M2', name: 'First month at 95 %', trigger: 'A monthly change report shows 95 % or more' },
      ],
    },
    'evaluation-criteria': {
      version: 1,
      metrics: [
        {
          id: 'K1',
          name: 'Successful changes',
          counted: 'Production changes closed in the month without rollback and without an incident they caused',
          excluded: 'Changes withdrawn before they began',
          population: 'Normal and emergency changes of project Change enablement',
          source: 'Jira',
          sourceLocator:
            'project = CHG AND issuetype = Task AND resolved >= startOfMonth(-1) AND resolved < startOfMonth()',
          method: 'Successful changes divided by all changes counted, to one decimal',
          direction: 'higher',
          comparator: 'at least',
          target: { value: 95, unit: '%' },
          tolerance: 1,
          frequency: 'monthly',
        },
      ],
      review: {
        cadence: 'monthly',
        reviewer: people.amara.accountId,
        forum: 'Process review Change enablement',
        forumId: 'process-review-change',
        recordedIn: 'Decision log of the process review',
        ifMissed: 'The process review decides which kind of change needs a second approver',
      },
    },
  },
  children: [
    {
      project: 'CHG',
      type: 'Task',
      summary: 'Draft the five risk questions with three requesters',
      status: 'Done',
      assignee: 'priya',
      activity: 'A1',
    },
    {
      project: 'CHG',
      type: 'Task',
      summary: 'Make the risk questions required in the change form',
      status: 'In progress',
      assignee: 'priya',
      activity: 'A1',
    },
    {
      project: 'PAY',
      type: 'Task',
      summary: 'Copy one week of production load to staging',
      status: 'To do',
      assignee: 'daniel',
      activity: 'A2',
    },
  ],
};
