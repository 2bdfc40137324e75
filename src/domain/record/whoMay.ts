import type { Standing } from './decision';

/**
 * Who may do what, as one table: every call that decides something, and the capacities of which any one is enough.
 *
 * Five things stand beside it because they hang on what is recorded: `required approver` is found per submission, from the
 * roles it asks for; `who was asked` includes whoever holds the role for that kind of resource; an item of evidence may be
 * replaced or taken back by who recorded it; a waiver and a delegation are ended by who gave them; while nobody is SMS manager, a Jira
 * administrator appoints the first. docs/record.md prints the table.
 */
export const whoMay = {
  acceptObjective: ['manages objectives', 'SMS manager'],
  suspendObjective: ['manages objectives', 'SMS manager'],
  resumeObjective: ['manages objectives', 'SMS manager'],
  cancelObjective: ['manages objectives', 'SMS manager'],
  supersedeObjective: ['manages objectives', 'SMS manager'],
  setRiskTier: ['SMS manager'],
  beginEvaluation: ['accountable owner', 'interim owner', 'manages objectives', 'SMS manager'],

  submitPlan: ['accountable owner', 'interim owner', 'manages objectives', 'SMS manager'],
  approvePlan: ['required approver'],
  delegateApproval: ['required approver'],
  endDelegation: ['manages objectives', 'SMS manager'],
  returnPlan: ['required approver', 'manages objectives', 'SMS manager'],
  withdrawPlan: ['who submitted it', 'accountable owner', 'interim owner', 'manages objectives', 'SMS manager'],
  recordMinutes: ['manages objectives', 'SMS manager'],
  confirmContext: ['accountable owner', 'interim owner', 'manages objectives', 'SMS manager'],

  acceptOwnership: ['accountable owner', 'named successor'],
  declineOwnership: ['accountable owner', 'named successor'],
  announceRoleChange: ['accountable owner', 'manages objectives', 'SMS manager'],
  nameInterimOwner: ['manages objectives', 'SMS manager'],
  handOver: ['accountable owner', 'interim owner', 'manages objectives', 'SMS manager'],

  requestConfirmation: ['accountable owner', 'interim owner', 'contributor', 'manages objectives', 'SMS manager'],
  confirmResource: ['who was asked'],
  declineResource: ['who was asked'],
  /** A commitment by who gave it; a request that nobody has answered by these. */
  withdrawResource: ['accountable owner', 'interim owner', 'manages objectives', 'SMS manager'],

  addEvidence: ['accountable owner', 'interim owner', 'contributor', 'manages objectives', 'SMS manager', 'may edit the issue'],
  supersedeEvidence: ['accountable owner', 'interim owner', 'manages objectives', 'SMS manager'],
  withdrawEvidence: ['manages objectives', 'SMS manager'],

  recordDecision: ['accountable owner', 'interim owner', 'manages objectives', 'SMS manager', 'required approver'],
  decideConflict: ['accountable owner', 'interim owner', 'manages objectives', 'SMS manager', 'required approver'],
  waiveRule: ['SMS manager', 'required approver'],
  endWaiver: ['SMS manager', 'manages objectives', 'required approver'],

  createControlTasks: ['accountable owner', 'interim owner', 'contributor', 'manages objectives', 'SMS manager'],

  changeWorkshop: ['manages objectives', 'SMS manager'],
  promoteCandidate: ['manages objectives', 'SMS manager'],

  adoptObjective: ['may edit the issue'],
  setObjectiveSources: ['Jira administrator'],

  keepRecord: ['SMS manager'],
  retireRecord: ['SMS manager'],
  importRecords: ['SMS manager'],
  appointRole: ['SMS manager'],
  endRole: ['SMS manager'],

  freezePopulation: ['auditor'],
  sizeSample: ['auditor'],
  drawSample: ['auditor'],
  replaceDrawn: ['auditor'],
  markLooked: ['auditor'],

  publishCheckpoint: ['auditor', 'SMS manager', 'Jira administrator'],
  setRecordIssue: ['SMS manager', 'Jira administrator'],
  eraseFromRecord: ['Jira administrator'],
} satisfies Record<string, Standing[]>;
