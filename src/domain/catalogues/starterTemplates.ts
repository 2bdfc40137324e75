import type { PlanTemplate } from './planTemplate';

/** A template the product brings along; its version is stamped on a plan as that of a kept template is. */
export interface StarterTemplate {
  id: string;
  version: number;
  body: PlanTemplate;
}

const mandatory: PlanTemplate['mandatory'] = [
  'Statement', 'Policy', 'Activities', 'People', 'Accountable owner', 'Due date', 'Metric', 'Target', 'Source', 'Calculation', 'Exclusions',
  'Review', 'Reviewer',
];
const starter = (name: string, body: Partial<PlanTemplate> & Pick<PlanTemplate, 'use'>): StarterTemplate => ({
  id: `starter-${name.toLowerCase().replace(/ /g, '-')}`,
  version: 1,
  body: { version: 1, state: 'in use', mandatory: [...mandatory], name, ...body },
});

/**
 * Five objectives that most organizations set, whoever their customers are (6.2.1): what is measured, how and how often,
 * who looks at it and when, what is usually done. Sources, targets and resources are left open, because a template that
 * answered them would be believed. A site keeps its own beside these, or keeps one of these under its id and changes it.
 */
export const starterTemplates: readonly StarterTemplate[] = [
  starter('Availability', {
    use: 'A service whose users count on it at agreed times.',
    statement: 'Keep the availability of [service] at or above [target] % in every month until [date]',
    category: 'customer outcome',
    activities: [
      'Agree with the customer when the service counts as available',
      'Measure availability where the customer uses the service',
      'Remove the largest cause of downtime of the last twelve months',
    ],
    deliverable: 'Monthly availability report',
    acceptance: 'The report shows every minute of downtime with its cause, and the service owner has agreed to two months in a row.',
    metric: 'Availability',
    unit: '%',
    direction: 'higher',
    comparator: 'at least',
    counted: 'Minutes of agreed service time in which the main use of the service can be completed',
    excluded: 'Maintenance that was agreed with the customer before it began',
    measuredBy: 'Available minutes divided by all minutes of agreed service time, for each calendar month',
    measured: 'monthly',
    reviewed: 'monthly',
    ifMissed: 'The accountable owner brings the causes and a corrective action to the next review.',
    milestones: ['What counts as available is agreed', 'First month is measured', 'Largest cause of downtime is removed'],
    months: 12,
    resourceQuestions: [
      'Who runs the measurement, and for how many days?',
      'Does the measurement need a tool that is not there yet?',
      'Which other parties decide over a part of the availability?',
    ],
  }),
  starter('Incident resolution', {
    use: 'A process that restores service when it fails.',
    statement: 'Reduce the mean time to restore [priority] incidents of [service] from [baseline] hours to [target] hours by [date]',
    category: 'process health',
    activities: [
      'Name who is called for each service at every hour',
      'Write the first steps for the five most frequent kinds of incident',
      'Rehearse a major incident with everybody who is called',
      'Review every breach of the target within five working days',
    ],
    deliverable: 'Call-out list with first steps',
    acceptance: 'Whoever is on duty has restored service with it in a rehearsal, without asking its authors.',
    metric: 'Mean time to restore',
    unit: 'hours',
    direction: 'lower',
    comparator: 'at most',
    counted: 'Hours from the first sign of the incident until service is restored, for each closed incident of the priority',
    excluded: 'Incidents that were withdrawn because service had not failed',
    measuredBy: 'Sum of the hours divided by the number of incidents closed in the calendar month',
    measured: 'monthly',
    reviewed: 'monthly',
    ifMissed: 'The accountable owner brings the longest incidents and a corrective action to the next review.',
    milestones: ['Everybody who is called is named', 'First rehearsal is held', 'Target is met for the first month'],
    months: 9,
    resourceQuestions: [
      'Who is on call, and is that time paid for and agreed?',
      'Which skills are missing at night and at weekends?',
      'What must suppliers of the service commit to?',
    ],
  }),
  starter('Change success', {
    use: 'A process that changes what is in use.',
    statement: 'Increase the share of successful changes of [service] from [baseline] % to [target] % by [date]',
    category: 'process health',
    activities: [
      'Write down for every kind of change how it is undone',
      'Ask for the risk of a change before it is approved',
      'Test the way back of each high-risk change before it is made',
      'Review every failed change with those who made it',
    ],
    deliverable: 'Risk questions in the change record',
    acceptance: 'Every change of the last four weeks answers them, and the change manager has checked ten.',
    metric: 'Successful changes',
    unit: '%',
    direction: 'higher',
    comparator: 'at least',
    counted: 'Changes closed without being undone and without an incident they caused in the five days after',
    excluded: 'Changes that were cancelled before they began',
    measuredBy: 'Successful changes divided by all changes closed in the calendar month',
    measured: 'monthly',
    reviewed: 'monthly',
    ifMissed: 'The accountable owner brings the failed changes and a corrective action to the next review.',
    milestones: ['Risk is asked for every change', 'Ways back are tested', 'Target is met for the first month'],
    months: 9,
    resourceQuestions: [
      'Who tests the ways back, and where?',
      'Is there an environment to test in, and what does it cost?',
      'Do suppliers that change the service follow the same rule?',
    ],
  }),
  starter('Cost', {
    use: 'Money that a service costs to run.',
    statement: 'Reduce the yearly cost of [service] for each user from [baseline] to [target] by [date]',
    category: 'process health',
    activities: [
      'List what the service is made of and what each part costs',
      'Give back what nobody has used in three months',
      'Ask for a second offer for the largest contract',
    ],
    deliverable: 'List of costs by part of the service',
    acceptance: 'It adds up to what was paid in the last closed year, and whoever keeps the budget has confirmed it.',
    metric: 'Cost of the service for each user',
    direction: 'lower',
    comparator: 'at most',
    counted: 'Everything paid for running the service in the last twelve months, and every user who used it in them',
    excluded: 'Single payments for new functions',
    measuredBy: 'Cost of twelve months divided by the users of those months',
    measured: 'quarterly',
    reviewed: 'quarterly',
    ifMissed: 'The accountable owner and whoever keeps the budget decide what is given up, and record it in the next review.',
    milestones: ['Costs are listed and confirmed', 'Unused parts are given back', 'Second offer is decided'],
    months: 12,
    resourceQuestions: [
      'Who may see the prices of the contracts?',
      'Does ending a contract early cost money, and who approves it?',
      'Is the service level allowed to change for it?',
    ],
  }),
  starter('Compliance', {
    use: 'Something a law, a contract or a standard asks for.',
    statement: 'Increase the requirements of [law, contract or standard] that a test has shown as met from [baseline] % to [target] % by [date]',
    category: 'risk and compliance',
    activities: [
      'List every requirement with the person who answers for it',
      'Test each requirement and keep what the test shows',
      'Close the gaps in the order of their risk',
    ],
    deliverable: 'List of requirements with test results',
    acceptance: 'Somebody who did not do the tests has repeated three of them and found the same.',
    metric: 'Requirements shown as met',
    unit: '%',
    direction: 'higher',
    comparator: 'at least',
    counted: 'Requirements whose last test is not older than twelve months and was passed',
    excluded: 'Requirements that do not apply, each with the reason and who decided it',
    measuredBy: 'Requirements shown as met divided by all that apply',
    measured: 'quarterly',
    reviewed: 'quarterly',
    ifMissed: 'The accountable owner decides with management which gap is accepted until when, and records why.',
    milestones: ['Requirements are listed and owned', 'All are tested once', 'High risks are closed'],
    months: 12,
    resourceQuestions: [
      'Who tests, and is that somebody other than who answers for it?',
      'Which advice has to be bought?',
      'Which other parties have to show their part?',
    ],
  }),
];
