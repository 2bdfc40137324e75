import type { Topic } from '../plan/editions';

/** What to write into one field of a plan. */
export interface FieldHelp {
  /** What belongs here, in our words. */
  says: string;
  /** Examples as they stand in the field. */
  good: string;
  bad: string;
  /** The rules that read the field, the one the examples are judged by first. None: no rule looks at it. */
  rules: readonly string[];
  /** For a field no rule reads, where it belongs; otherwise the first rule's topic. */
  topic?: Topic;
  /**
   * The examples as stored, where that is not the text itself (`undefined`: nothing is stored), and what has to stand
   * beside the field for its rule to look at it: paths from the field's name, and of the issue's own fields.
   */
  stored?: { good: unknown; bad: unknown };
  beside?: Record<string, unknown>;
  /** What stands beside the bad example only, where the field is right or wrong by its company. */
  besideBad?: Record<string, unknown>;
}

const said = { by: 'account-problem-manager', at: '2026-11-02T08:00:00Z' };
const party = { id: 'p1', type: 'third party', name: 'Cloud Hosting Ltd', reference: 'SOW 2026-118', validTo: '2027-12-31', input: 'Logs of the load balancer', constraint: 'Changes only on Tuesdays', acceptanceEvidence: 'Signed delivery note', followedUpBy: 'account-problem-manager', affects: ['m1'] };
const lines = (line: Record<string, unknown>) => ({ 'resources.lines': [{ id: 'r1', ...line }] });
const withParty = { 'resources.lines': [party], 'resources.none.thirdParties': undefined };
const endsByEvent = { duedate: undefined, 'timing.trigger': { text: 'The last customer has left the old portal', observedBy: 'The sign-in report of the old portal shows nobody for 30 days', nextLook: '2027-03-01' } };

/**
 * Help for every field of a plan a person can fill, by its path: name of the stored field, then its keys; a list stands
 * for each of its lines. A test holds it complete against the stored shapes, and judges the examples by their first rule.
 */
export const fieldHelp = {
  'accountable-owner': {
    says: 'The one person who answers for the objective. Whoever helps is a contributor.',
    good: 'Tomasz Wilk', bad: 'Nobody', rules: ['WHO-01', 'WHO-02', 'WHO-05'],
    stored: { good: { kind: 'account', accountId: 'account-problem-manager', displayName: 'Tomasz Wilk', active: true, accountType: 'atlassian' }, bad: { kind: 'nobody' } },
  },
  contributors: {
    says: 'People who work on it without answering for it.',
    good: 'The analyst and the writer of the triage guide', bad: 'A second owner', rules: [], topic: 'planning to achieve objectives',
  },
  'start-date': {
    says: 'The day work begins. Milestones, work and dependencies lie between it and the end.',
    good: '1 Dec 2026, before the first milestone', bad: '1 Jul 2027, after the plan has ended', rules: ['WHN-05', 'WHN-04'],
    stored: { good: '2026-12-01', bad: '2027-07-01' },
  },
  duedate: {
    says: 'The day the plan ends. Leave it empty only where an event ends the plan.',
    good: '30 Jun 2027', bad: 'Left empty, and no event named either', rules: ['WHN-01', 'OBJ-05', 'WHN-05'],
    stored: { good: '2027-06-30', bad: undefined },
  },

  'objective-definition.statement': {
    says: 'One sentence: which way, what is measured, where, how far, by when.',
    good: 'Reduce repeat incidents of the customer portal from 24 % to 15 % by 30 June 2027.',
    bad: 'TBD', rules: ['OBJ-01', 'OBJ-08', 'OBJ-09', 'OBJ-10', 'OBJ-16'],
  },
  'objective-definition.category': {
    says: 'Which of the three kinds of objective it is, so that the whole set can be seen to be balanced.',
    good: 'Process health, for fewer repeat incidents', bad: 'Customer outcome, because every objective ends with customers', rules: [], topic: 'objectives',
  },
  'objective-definition.level': {
    says: 'Where it is set: for a service, a process, a team or a body of management.',
    good: 'A service', bad: 'Left empty', rules: ['OBJ-06', 'WHO-08'], stored: { good: 'service', bad: undefined },
  },
  'objective-definition.serves': {
    says: 'Which service, process, team or body, by the name the organization lists it under.',
    good: 'Customer portal', bad: 'All services', rules: ['OBJ-06', 'WHO-08'],
  },
  'objective-definition.ownerRole': {
    says: 'The role in which the owner answers for it, as the organization calls it.',
    good: 'Problem manager', bad: 'TBD', rules: ['WHO-02', 'WHO-08'],
  },
  'objective-definition.ownerRoleWhy': {
    says: 'Where another role is expected at this level: why this one can move the results.',
    good: 'Problem management owns the causes on this service', bad: 'TBD', rules: ['WHO-08'],
    beside: { 'objective-definition.ownerRole': 'Change manager' },
  },
  'objective-definition.ownerAsWritten': {
    says: 'What an imported register said about the owner. Clear it once one person is named.',
    good: 'Cleared', bad: 'Assigned leads', rules: ['WHO-02', 'WHO-01'], stored: { good: undefined, bad: 'Assigned leads' },
  },
  'objective-definition.riskTier': {
    says: 'How much is at risk, as you see it. The SMS manager sets the tier that decides who has to approve; until then 3 counts, or a stricter one proposed here.',
    good: '1, where customers are cut off if it fails', bad: '1 for everything', rules: [], topic: 'objectives',
  },
  'objective-definition.policies': {
    says: 'The statements of the service management policy that it serves.',
    good: '“Interruptions are not repeated”, in effect', bad: 'None linked', rules: ['OBJ-02', 'TRC-10'], stored: { good: ['pol-1'], bad: undefined },
  },
  'objective-definition.requirements': {
    says: 'The contract, law, agreement or internal requirement that it answers.',
    good: '“Portal agreement, repeat incidents”', bad: 'None linked, and nothing said why', rules: ['OBJ-07', 'TRC-10'], stored: { good: ['req-1'], bad: undefined },
  },
  'objective-definition.noRequirement': {
    says: 'Where no requirement bears on it: why. Your name and the day stand beside it.',
    good: 'An improvement of our own that nobody outside asked for', bad: 'n/a', rules: ['OBJ-07'],
    stored: { good: { reason: 'An improvement of our own that nobody outside asked for', ...said }, bad: { reason: 'n/a', ...said } },
    beside: { 'objective-definition.requirements': undefined },
  },
  'objective-definition.source': {
    says: 'Where it was taken from. An agreement is only an input: owner, forum and review are still needed.',
    good: 'Service level agreement, with a review in a forum', bad: 'Service level agreement, and nothing else', rules: ['OBJ-14'],
    stored: { good: 'service level agreement', bad: 'service level agreement' }, besideBad: { 'evaluation-criteria.review': undefined },
  },
  'objective-definition.inputFrom': {
    says: 'Who in the business or in top management asked for it or agreed to it, and on which day.',
    good: 'Head of Customer Service, 12 Oct 2026', bad: 'The business', rules: ['OBJ-15'],
    stored: { good: { who: 'Head of Customer Service', on: '2026-10-12' }, bad: undefined },
  },
  'objective-definition.controllable': {
    says: 'How the owner can move the figure, in the owner’s words.',
    good: 'Repeat causes are chosen and removed by problem management', bad: 'TBD', rules: ['OBJ-13'],
    stored: { good: { comment: 'Repeat causes are chosen and removed by problem management', ...said }, bad: { comment: 'TBD', ...said } },
  },
  'objective-definition.baselineDue': {
    says: 'Where today’s value is not known yet: the day by which it will be.',
    good: '31 Jan 2027', bad: 'Left empty, and no value today either', rules: ['OBJ-11'], stored: { good: '2027-01-31', bad: undefined },
    beside: { 'objective-definition.success.baseline': undefined },
  },
  'objective-definition.reviewDue': {
    says: 'The day by which the objective itself is looked at again, whatever its results.',
    good: 'A year from now, before the next planning round', bad: 'The day the plan ends', rules: [], topic: 'objectives',
  },
  'objective-definition.inPerformanceReview': {
    says: 'Whether it also stands in somebody’s performance review. It is exported with the objective and never scored.',
    good: 'Said openly where it does', bad: 'Hidden, so that readers cannot weigh the figures', rules: [], topic: 'objectives',
  },
  'objective-definition.planElsewhere': {
    says: 'Address of a plan kept elsewhere. It stands beside the elements here, never in their place.',
    good: 'https://plans.example/portal-2027, with the elements filled here too', bad: 'Only the address, the elements empty', rules: ['TRC-12'],
    stored: { good: 'https://plans.example/portal-2027', bad: 'https://plans.example/portal-2027' },
    besideBad: { 'planned-work': { version: 1, deliverables: [], activities: [] }, resources: { version: 1, lines: [] } },
  },
  'objective-definition.success.form': {
    says: 'Whether achievement is told by a figure with a target, or by something that is delivered and accepted.',
    good: 'A measure, for fewer repeat incidents', bad: 'A deliverable without what anyone can see when it is done', rules: ['OBJ-03'],
    stored: { good: 'measure', bad: 'deliverable' },
  },
  'objective-definition.success.metric': {
    says: 'What is measured, by the name it has in your reports.',
    good: 'Share of repeat incidents', bad: 'Quality', rules: [], topic: 'objectives',
  },
  'objective-definition.success.direction': {
    says: 'Which way is better.',
    good: 'Lower, for a share of repeat incidents', bad: 'Higher, for a share of repeat incidents', rules: [], topic: 'objectives',
  },
  'objective-definition.success.comparator': {
    says: 'Whether the target is a least, a most, an exact value or a range.',
    good: 'At most, for a share of repeat incidents', bad: 'Exactly, for a share that may fall further', rules: [], topic: 'objectives',
  },
  'objective-definition.success.baseline': {
    says: 'Where you start from, with its unit and the period it was measured over.',
    good: '24 % in 2026', bad: 'TBD', rules: ['OBJ-11', 'OBJ-12', 'EVL-07'],
    stored: { good: { value: 24, unit: '%', period: '2026' }, bad: { value: 'TBD' } },
  },
  'objective-definition.success.target': {
    says: 'The value that counts as achieved, with its unit.',
    good: '15 %', bad: 'X %', rules: ['OBJ-04', 'OBJ-03', 'EVL-07'], stored: { good: { value: 15, unit: '%' }, bad: { value: 'X', unit: '%' } },
  },
  'objective-definition.success.upTo': {
    says: 'The upper end of a range, in the target’s unit.',
    good: '24, for 18 to 24 °C', bad: '18, where the range begins', rules: [], topic: 'objectives',
  },
  'objective-definition.success.maintain': {
    says: 'Says that the target equals today’s value on purpose: the level is kept.',
    good: 'Ticked, where 52 % is to stay 52 %', bad: 'Not ticked, and target and today are both 52 %', rules: ['OBJ-12', 'OBJ-11'],
    stored: { good: true, bad: undefined },
    beside: { 'objective-definition.success.baseline': { value: 52, unit: '%', period: '2026' }, 'objective-definition.success.target': { value: 52, unit: '%' } },
  },
  'objective-definition.success.acceptance': {
    says: 'For a deliverable: what anyone can see when it is done.',
    good: 'The external auditor has signed the report', bad: 'TBD', rules: ['OBJ-03'],
    beside: { 'objective-definition.success.form': 'deliverable' },
  },

  'planned-work.deliverables.name': {
    says: 'What will exist when the work is done, as a thing somebody can be handed.',
    good: 'Known error catalogue', bad: 'TBD', rules: ['WHA-01', 'WHA-02'],
    beside: { 'planned-work.activities': [{ id: 'a1', text: 'Collect the causes of all repeat incidents of 2026', delivers: ['d1'] }] },
  },
  'planned-work.deliverables.acceptance': {
    says: 'What must be true to accept it, so that two people agree whether it is done.',
    good: 'Every repeat cause of 2026 has an entry with a workaround', bad: 'Done', rules: ['WHA-02'], stored: { good: 'Every repeat cause of 2026 has an entry with a workaround', bad: undefined },
  },
  'planned-work.activities.text': {
    says: 'What is done to what: a verb and its object.',
    good: 'Collect the causes of all repeat incidents of 2026', bad: 'Analysis', rules: ['WHA-04', 'WHA-01'],
  },
  'planned-work.activities.delivers': {
    says: 'The deliverables the activity leads to.',
    good: 'Known error catalogue', bad: 'None', rules: ['WHA-01'], stored: { good: ['d1'], bad: undefined },
    beside: { 'planned-work.activities': [{ id: 'a1', text: 'Collect the causes of all repeat incidents of 2026' }] },
  },
  'planned-work.activities.responsible': {
    says: 'The person or the team that does it.',
    good: 'Service desk', bad: 'Nobody', rules: ['WHO-06'], stored: { good: { team: 'Service desk' }, bad: undefined },
  },
  'planned-work.activities.parties': {
    says: 'Who else takes part. Only one may answer for an activity; where nobody is named, the plan’s owner does.',
    good: 'The release manager answers, the supplier is asked', bad: 'Two people answer for it', rules: ['WHO-03'],
    stored: { good: [{ team: 'Supplier desk', role: 'C' }], bad: [{ accountId: 'account-a', role: 'A' }, { accountId: 'account-b', role: 'A' }] },
  },
  'planned-work.activities.contribution': {
    says: 'How the activity moves the measure, in one sentence.',
    good: 'A known cause with a workaround is not an incident a second time', bad: 'TBD', rules: ['WHA-07'],
  },
  'planned-work.activities.routine': {
    says: 'Ticked for work that is done again and again without an issue each time.',
    good: 'Ticked, for the weekly look at new repeats', bad: 'Not ticked, and no issue under it', rules: ['WHA-03'], stored: { good: true, bad: undefined },
    beside: { 'planned-work.activities': [{ id: 'a1', text: 'Look at new repeats every week' }], work: { issues: [] } },
  },
  'planned-work.activities.changeRecord': {
    says: 'Key or address of the change record, where the activity changes something in service.',
    good: 'CHG-118', bad: 'Left empty, and nothing said that no change is needed', rules: ['WHA-06'], stored: { good: 'CHG-118', bad: undefined },
    beside: { 'planned-work.none.changeRecords': undefined },
  },
  'planned-work.none.thirdPartyWork': {
    says: 'Says that nobody outside does any of this work. Your name and the day stand beside it, and the approver is told.',
    good: 'Ticked, where we do all of it', bad: 'Not ticked, and no other party among the activities', rules: ['WHA-05'], stored: { good: said, bad: undefined },
  },
  'planned-work.none.changeRecords': {
    says: 'Says that nothing in service is changed. Your name and the day stand beside it, and the approver is told.',
    good: 'Ticked, where only guides are written', bad: 'Not ticked, and no change record named', rules: ['WHA-06'], stored: { good: said, bad: undefined },
  },

  'resources.lines.type': {
    says: 'What kind of resource it is: people, a skill, a tool, budget, another party or a facility.',
    good: 'People, for an analyst’s days', bad: 'Tool, for an analyst’s days', rules: [], topic: 'planning to achieve objectives',
  },
  'resources.lines.name': {
    says: 'The role, skill, tool or item. For people always the role, never a person’s name.',
    good: 'Problem analyst', bad: 'TBD', rules: ['RES-01', 'RES-02', 'RES-06'],
    beside: { 'resources.lines': [{ id: 'r1', type: 'people', band: 'M' }], 'resources.none': undefined },
  },
  'resources.lines.band': {
    says: 'How much of it: S up to 5 days, M up to 20, L more. Exact hours are not needed.',
    good: 'M', bad: 'Left empty', rules: ['RES-02'], stored: { good: 'M', bad: undefined },
  },
  'resources.lines.days': {
    says: 'Days over the whole plan, where a figure is wanted instead of a size.',
    good: '12', bad: 'Left empty, and no size either', rules: ['RES-02'], stored: { good: 12, bad: undefined },
    beside: lines({ type: 'people', name: 'Problem analyst' }),
  },
  'resources.lines.period': {
    says: 'When it is needed or for how long.',
    good: 'Jan to Jun, two days a month', bad: 'When there is time', rules: [], topic: 'planning to achieve objectives',
  },
  'resources.lines.amount': {
    says: 'How much money, in the currency beside it.',
    good: '12000', bad: 'Left empty, and not within the existing budget', rules: ['RES-04'], stored: { good: 12000, bad: undefined },
    beside: { ...lines({ type: 'budget', name: 'Licences', currency: 'EUR', reference: 'Budget paper 2027-14' }), 'resources.none.budget': undefined },
  },
  'resources.lines.currency': {
    says: 'The three letters of the currency.',
    good: 'EUR', bad: 'Thousands', rules: ['RES-04'], stored: { good: 'EUR', bad: undefined },
    beside: { ...lines({ type: 'budget', name: 'Licences', amount: 12000, reference: 'Budget paper 2027-14' }), 'resources.none.budget': undefined },
  },
  'resources.lines.withinExistingBudget': {
    says: 'Ticked where the money is in a budget that was approved already.',
    good: 'Ticked, with the budget named', bad: 'Not ticked, and no amount', rules: ['RES-04'], stored: { good: true, bad: undefined },
    beside: { ...lines({ type: 'budget', name: 'Licences', reference: 'Budget 2027, line 4' }), 'resources.none.budget': undefined },
  },
  'resources.lines.reference': {
    says: 'Where the approval or the commitment can be seen: a document, a contract, an issue.',
    good: 'SOW 2026-118', bad: 'Agreed by phone', rules: ['RES-07', 'RES-04'], stored: { good: 'SOW 2026-118', bad: undefined }, beside: withParty,
  },
  'resources.lines.input': {
    says: 'What we need from the other party.',
    good: 'Logs of the load balancer, daily', bad: 'Support', rules: ['RES-11'], stored: { good: 'Logs of the load balancer, daily', bad: undefined }, beside: withParty,
  },
  'resources.lines.constraint': {
    says: 'What binds the other party or us: hours, notice, limits of the contract.',
    good: 'Changes only on Tuesdays, asked for a week before', bad: 'None known', rules: ['RES-11'], stored: { good: 'Changes only on Tuesdays', bad: undefined }, beside: withParty,
  },
  'resources.lines.acceptanceEvidence': {
    says: 'What we accept as proof that the other party has delivered.',
    good: 'Signed delivery note', bad: 'Their word', rules: ['RES-11'], stored: { good: 'Signed delivery note', bad: undefined }, beside: withParty,
  },
  'resources.lines.followedUpBy': {
    says: 'Our own person who follows the other party up. We answer for the objective, not they.',
    good: 'Tomasz Wilk', bad: 'The supplier’s account manager', rules: ['RES-09'], stored: { good: 'account-problem-manager', bad: undefined }, beside: withParty,
  },
  'resources.lines.affects': {
    says: 'The milestones and metrics that move when the other party is late or does not come.',
    good: 'Catalogue accepted', bad: 'None', rules: ['RES-10'], stored: { good: ['m1'], bad: undefined }, beside: withParty,
  },
  'resources.lines.validTo': {
    says: 'The day until which the commitment holds; it should reach to the end of the plan.',
    good: '31 Dec 2027', bad: '31 Mar 2027, three months before the plan ends', rules: ['RES-07'], stored: { good: '2027-12-31', bad: '2027-03-31' }, beside: withParty,
  },
  'resources.lines.heldBy': {
    says: 'The role that has the skill today.',
    good: 'Database engineer', bad: 'Left empty, and no task that closes the gap', rules: ['RES-05'], stored: { good: 'Database engineer', bad: undefined },
    beside: { ...lines({ type: 'skill', name: 'Cause analysis' }), 'resources.none.skills': undefined },
  },
  'resources.lines.gapTask': {
    says: 'The issue by which somebody learns the skill or is hired.',
    good: 'SMO-61', bad: 'Left empty, and nobody has the skill', rules: ['RES-05'], stored: { good: '10161', bad: undefined },
    beside: { ...lines({ type: 'skill', name: 'Cause analysis' }), 'resources.none.skills': undefined },
  },
  'resources.noneExtra': {
    says: 'Where nothing extra is needed: whose existing capacity is enough, and who says so.',
    good: 'Problem analyst, beside the daily work', bad: 'Left empty, and nothing named', rules: ['RES-01'],
    stored: { good: { role: 'Problem analyst', ...said }, bad: undefined }, beside: { 'resources.lines': [], 'resources.none': undefined },
  },
  'resources.none.budget': {
    says: 'Says that no budget is needed. Your name and the day stand beside it, and the approver is told.',
    good: 'Ticked by the owner', bad: 'Neither ticked nor a budget named', rules: ['RES-04'], stored: { good: said, bad: undefined },
  },
  'resources.none.skills': {
    says: 'Says that no new skill is needed. Your name and the day stand beside it, and the approver is told.',
    good: 'Ticked by the owner', bad: 'Neither ticked nor a skill named', rules: ['RES-05'], stored: { good: said, bad: undefined },
  },
  'resources.none.tools': {
    says: 'Says that no tool or environment is needed. Your name and the day stand beside it, and the approver is told.',
    good: 'Ticked by the owner', bad: 'Neither ticked nor a tool named', rules: ['RES-06'], stored: { good: said, bad: undefined },
    beside: lines({ type: 'people', name: 'Problem analyst', band: 'M' }),
  },
  'resources.none.thirdParties': {
    says: 'Says that no other party is needed. Your name and the day stand beside it, and the approver is told.',
    good: 'Ticked by the owner', bad: 'Neither ticked nor another party named', rules: ['RES-07', 'RES-09', 'RES-10', 'RES-11'], stored: { good: said, bad: undefined },
  },

  'timing.trigger.text': {
    says: 'What has to happen for the plan to end, where no day can be given.',
    good: 'The last customer has left the old portal', bad: 'TBD', rules: ['WHN-01', 'OBJ-05'], beside: endsByEvent,
  },
  'timing.trigger.observedBy': {
    says: 'How anyone notices that it has happened.',
    good: 'The sign-in report of the old portal shows nobody for 30 days', bad: 'TBD', rules: ['WHN-02', 'WHN-01'], beside: endsByEvent,
  },
  'timing.trigger.nextLook': {
    says: 'The day somebody looks whether it has happened.',
    good: '1 Mar 2027', bad: 'Left empty', rules: ['WHN-02'], stored: { good: '2027-03-01', bad: undefined },
    beside: { ...endsByEvent, 'evaluation-criteria.review.cadence': undefined },
  },
  'timing.trigger.longStop': {
    says: 'The day you stop waiting and decide anew.',
    good: '31 Dec 2027', bad: 'Never', rules: [], topic: 'planning to achieve objectives',
  },
  'timing.trigger.progress': {
    says: 'What was found when somebody looked: on which day, whether it has happened, and what shows it.',
    good: 'Not yet, on 1 Mar 2027; 40 customers left', bad: 'Nothing noted', rules: ['WHN-09'],
    stored: { good: { happened: false, on: '2027-03-01', evidence: '40 customers left' }, bad: undefined }, beside: endsByEvent,
  },
  'timing.milestones.name': {
    says: 'What has been reached by then, as a state somebody can check.',
    good: 'Catalogue accepted', bad: 'TBD', rules: ['WHN-04'],
  },
  'timing.milestones.date': {
    says: 'The day it is to be reached, between the start and the end of the plan.',
    good: '31 Mar 2027', bad: '31 Aug 2027, after the plan has ended', rules: ['WHN-05', 'WHN-04', 'TRC-13'], stored: { good: '2027-03-31', bad: '2027-08-31' },
  },
  'timing.milestones.trigger': {
    says: 'What has to happen for it, where no day can be given.',
    good: 'The supplier has handed over the logs', bad: 'Soon', rules: [], topic: 'planning to achieve objectives',
  },
  'timing.milestones.criterion': {
    says: 'What shows that it has been reached.',
    good: 'The desk has used every entry once', bad: 'Management is content', rules: [], topic: 'planning to achieve objectives',
  },
  'timing.dependencies.text': {
    says: 'What the plan waits for from outside of it.',
    good: 'The new ticket form is live', bad: 'Other projects', rules: [], topic: 'planning to achieve objectives',
  },
  'timing.dependencies.issue': {
    says: 'The Jira issue that brings it, by its key.',
    good: 'WEB-204', bad: 'The web team’s board', rules: [], topic: 'planning to achieve objectives',
  },
  'timing.dependencies.neededBy': {
    says: 'The day it is needed by, between the start and the end of the plan.',
    good: '28 Feb 2027', bad: '31 Aug 2027, after the plan has ended', rules: ['WHN-05'], stored: { good: '2027-02-28', bad: '2027-08-31' },
    beside: { 'timing.dependencies': [{ id: 'n1', text: 'The new ticket form is live' }] },
  },

  'evaluation-criteria.metrics.name': {
    says: 'What is measured, as it stands in your reports.',
    good: 'Share of repeat incidents', bad: 'TBD', rules: ['EVL-01'],
  },
  'evaluation-criteria.metrics.definition': {
    says: 'The metric of the dictionary it is. It brings unit, direction, calculation, population and source along, and stays linked.',
    good: 'Repeat incidents, from the dictionary', bad: 'A metric of the dictionary, measured in other units here', rules: ['TRC-09'],
    stored: { good: 'repeat-share', bad: 'gone-metric' },
  },
  'evaluation-criteria.metrics.counted': {
    says: 'What is counted, so that two people count the same.',
    good: 'Incidents with the same cause as one of the last 90 days', bad: 'TBD', rules: ['EVL-02'],
  },
  'evaluation-criteria.metrics.excluded': {
    says: 'What is left out of the figure.',
    good: 'Incidents raised by test monitoring', bad: 'TBD', rules: ['EVL-02'],
  },
  'evaluation-criteria.metrics.nothingExcluded': {
    says: 'Says that nothing is left out, which is an answer too.',
    good: 'Ticked, where every case counts', bad: 'Not ticked, and nothing written', rules: ['EVL-02'], stored: { good: true, bad: undefined },
    beside: { 'evaluation-criteria.metrics.excluded': undefined },
  },
  'evaluation-criteria.metrics.population': {
    says: 'All the cases the figure speaks about.',
    good: 'Closed incidents of the customer portal', bad: 'Everything', rules: [], topic: 'evaluation',
  },
  'evaluation-criteria.metrics.serviceHours': {
    says: 'The hours that count, where not all of them do.',
    good: 'Mon to Fri, 07:00 to 19:00', bad: 'Office hours', rules: [], topic: 'evaluation',
  },
  'evaluation-criteria.metrics.source': {
    says: 'The one system or report that is believed.',
    good: 'Incident project', bad: 'TBD', rules: ['EVL-04'],
  },
  'evaluation-criteria.metrics.sourceLocator': {
    says: 'Where in it: a report, a query or an address that anyone with access can run again.',
    good: 'project = INC AND statusCategory = Done', bad: 'Left empty', rules: ['EVL-04'], stored: { good: 'project = INC AND statusCategory = Done', bad: undefined },
  },
  'evaluation-criteria.metrics.method': {
    says: 'The calculation, so that another person gets the same number.',
    good: 'Repeat incidents divided by closed incidents of the month, rounded to one decimal', bad: 'TBD', rules: ['EVL-05'],
  },
  'evaluation-criteria.metrics.direction': {
    says: 'Which way is better.',
    good: 'Lower is better', bad: 'Left empty', rules: ['EVL-03', 'TRC-09'], stored: { good: 'lower', bad: undefined },
  },
  'evaluation-criteria.metrics.comparator': {
    says: 'Whether the target is a least, a most, an exact value or a range.',
    good: 'At most', bad: 'Left empty', rules: ['EVL-03'], stored: { good: 'at most', bad: undefined },
  },
  'evaluation-criteria.metrics.target': {
    says: 'The value that counts as achieved, with its unit.',
    good: '15 %', bad: 'Good', rules: ['EVL-03', 'EVL-07'], stored: { good: { value: 15, unit: '%' }, bad: undefined },
  },
  'evaluation-criteria.metrics.upTo': {
    says: 'The upper end of a range, in the target’s unit.',
    good: '24, for 18 to 24 °C', bad: 'Left empty, for a range', rules: ['EVL-03'], stored: { good: 24, bad: undefined },
    beside: { 'evaluation-criteria.metrics.comparator': 'between', 'evaluation-criteria.metrics.direction': 'within range' },
  },
  'evaluation-criteria.metrics.tolerance': {
    says: 'How near to the target is near enough, in the target’s unit.',
    good: '2', bad: 'Left empty, and not said that nothing else is near enough', rules: ['EVL-06'], stored: { good: 2, bad: undefined },
    beside: { 'evaluation-criteria.metrics.toleranceNone': undefined },
  },
  'evaluation-criteria.metrics.toleranceNone': {
    says: 'Says that a miss is a miss: nothing beside the target is near enough.',
    good: 'Ticked, for a legal limit', bad: 'Not ticked, and no tolerance given', rules: ['EVL-06'], stored: { good: true, bad: undefined },
  },
  'evaluation-criteria.metrics.steps': {
    says: 'Targets on the way, each for the period that ends on its day, up to the end of the plan.',
    good: '22 % until 28 Feb 2027, 18 % until 31 May, 15 % until 30 Jun', bad: '22 % until 28 Feb 2027, and nothing for the rest', rules: ['WHN-06'],
    stored: {
      good: [{ until: '2027-02-28', value: 22 }, { until: '2027-05-31', value: 18 }, { until: '2027-06-30', value: 15 }],
      bad: [{ until: '2027-02-28', value: 22 }],
    },
    beside: { 'evaluation-criteria.metrics.frequency': 'quarterly' },
  },
  'evaluation-criteria.metrics.timezone': {
    says: 'The time zone in which a period begins and ends.',
    good: 'Europe/Stockholm', bad: 'Local time', rules: [], topic: 'evaluation',
  },
  'evaluation-criteria.metrics.frequency': {
    says: 'How often the figure is taken.',
    good: 'Monthly', bad: 'Left empty, and no review rhythm either', rules: ['EVL-08'], stored: { good: 'monthly', bad: undefined },
    beside: { 'evaluation-criteria.review.cadence': undefined },
  },
  'evaluation-criteria.metrics.firstDue': {
    says: 'The day the first figure is due.',
    good: '31 Jan 2027', bad: 'The day the plan ends', rules: [], topic: 'evaluation',
  },
  'evaluation-criteria.acceptanceTest.condition': {
    says: 'For a deliverable: the condition that decides.',
    good: 'The external auditor signs the report', bad: 'TBD', rules: ['EVL-01'], beside: { 'evaluation-criteria.metrics': [] },
  },
  'evaluation-criteria.acceptanceTest.assessor': {
    says: 'Who decides whether the condition is met.',
    good: 'External auditor', bad: 'Left empty, and no reviewer either', rules: ['EVL-08'],
    stored: { good: 'External auditor', bad: undefined },
    beside: { 'evaluation-criteria.acceptanceTest.condition': 'The external auditor signs the report', 'evaluation-criteria.review.reviewer': undefined },
  },
  'evaluation-criteria.approach': {
    says: 'How results are evaluated, as a register or an author wrote it. Words alone are not a method.',
    good: 'Kept beside metrics that say it exactly', bad: 'In place of any metric', rules: [], topic: 'evaluation',
  },
  'evaluation-criteria.successRule': {
    says: 'With several metrics: whether all of them have to meet their target, or one is enough.',
    good: 'All, where each is promised to a customer', bad: 'Any, so that one good figure hides the others', rules: [], topic: 'evaluation',
  },
  'evaluation-criteria.review.cadence': {
    says: 'How often results are looked at together.',
    good: 'Monthly', bad: 'Left empty, and no metric says how often', rules: ['EVL-08'], stored: { good: 'monthly', bad: undefined },
    beside: { 'evaluation-criteria.metrics.frequency': undefined },
  },
  'evaluation-criteria.review.reviewer': {
    says: 'The person who reviews the results; best not the owner.',
    good: 'Amara Okafor', bad: 'Nobody', rules: ['EVL-08', 'WHO-07'], stored: { good: 'account-reviewer', bad: undefined },
  },
  'evaluation-criteria.review.forum': {
    says: 'The meeting in which results are reviewed, by its name in the calendar.',
    good: 'Service review', bad: 'A meeting', rules: ['EVL-08'], beside: { 'evaluation-criteria.review.forumId': undefined },
  },
  'evaluation-criteria.review.recordedIn': {
    says: 'Where the evaluation is written down.',
    good: 'Minutes of the service review', bad: 'TBD', rules: ['EVL-10'],
    beside: { 'evaluation-criteria.review.forum': undefined, 'evaluation-criteria.review.forumId': undefined },
  },
  'evaluation-criteria.review.ifMissed': {
    says: 'When the target is missed: who decides what, and by when.',
    good: 'The service owner decides within a week whether the date moves', bad: 'TBD', rules: ['EVL-09'],
  },
} as const satisfies Record<string, FieldHelp>;

/** The path of a field that has help. */
export type HelpPath = keyof typeof fieldHelp;
