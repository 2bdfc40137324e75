import type { Standing } from './decision';

/**
 * Who may do what on an objective, as one table: any one of the capacities is enough. A role that the approval rule asks
 * for is found per submission (`required approver`), and so is whoever was asked to confirm a resource.
 */
export const whoMay = {
  acceptObjective: ['manages objectives', 'SMS manager'],
  submitPlan: ['accountable owner', 'interim owner', 'manages objectives', 'SMS manager'],
  returnPlan: ['required approver', 'manages objectives', 'SMS manager'],
  withdrawPlan: ['who submitted it', 'accountable owner', 'interim owner', 'manages objectives', 'SMS manager'],
  recordMinutes: ['manages objectives', 'SMS manager'],
  confirmContext: ['accountable owner', 'interim owner', 'manages objectives', 'SMS manager'],
  suspendObjective: ['manages objectives', 'SMS manager'],
  resumeObjective: ['manages objectives', 'SMS manager'],
  cancelObjective: ['manages objectives', 'SMS manager'],
  supersedeObjective: ['manages objectives', 'SMS manager'],
  beginEvaluation: ['accountable owner', 'interim owner', 'manages objectives', 'SMS manager'],
} satisfies Record<string, Standing[]>;
