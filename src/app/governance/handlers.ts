import type { governanceCalls } from '../../contract/calls/governanceCalls';
import { approvePlan } from '../../domain/approval/approvePlan';
import { confirmContext } from '../../domain/approval/confirmContext';
import { endDelegation } from '../../domain/approval/endDelegation';
import { recordMinutes } from '../../domain/approval/recordMinutes';
import { returnPlan } from '../../domain/approval/returnPlan';
import { setRiskTier } from '../../domain/approval/setRiskTier';
import { submitPlan } from '../../domain/approval/submitPlan';
import { withdrawPlan } from '../../domain/approval/withdrawPlan';
import { moveObjective } from '../../domain/objective/lifecycle/moveObjective';
import type { HandlersOf } from '../handlersOf';
import { approvalView } from './approvalView';
import { command } from './command';
import { delegate } from './delegate';
import { openRecord } from './openRecord';
import { planVersion } from './planVersion';

/** The use case behind each of these calls. */
export const governanceHandlers: HandlersOf<typeof governanceCalls> = {
  openRecord,
  approvalView,
  planVersion,
  acceptObjective: command(({ situation, acting }, { issueId: _, ...request }) => moveObjective(situation, acting, { move: 'accept', ...request })),
  moveObjective: command(({ situation, acting }, { issueId: _, ...request }) => moveObjective(situation, acting, request)),
  setRiskTier: command(({ situation, acting }, request) => setRiskTier(situation, acting, request)),
  submitPlan: command(async ({ situation, acting, setting, site }, request) => submitPlan(situation, acting, request, await setting(), site.changeProfile)),
  approvePlan: command(async ({ situation, acting, setting }, request) => approvePlan(situation, acting, request, await setting())),
  returnPlan: command(({ situation, acting }, request) => returnPlan(situation, acting, request)),
  withdrawPlan: command(({ situation, acting }, request) => withdrawPlan(situation, acting, request)),
  recordMinutes: command(async ({ situation, acting, setting }, request) => recordMinutes(situation, acting, request, await setting())),
  delegateApproval: command(delegate),
  endDelegation: command(({ situation, acting }, { issueId: _, ...request }) => endDelegation(situation, acting, request)),
  confirmContext: command(({ situation, acting, site }, request) => confirmContext(situation, acting, request, site.changeProfile)),
};
