import { daysBetween } from '../plan/daysBetween';
import type { Decision, Unmet } from '../record/decision';
import type { Acting, Situation } from '../record/situation';
import { pendingSubmission } from './approvals';
import type { ApprovalSetting } from './approvalSetting';
import { longestDelegation, standingDelegations } from './delegation';

/** Who approves in one's role, and up to and including which day. */
export interface Delegating {
  role: string;
  to: string;
  until: string;
}

/**
 * Lets somebody else approve in one's role, on this objective, until a day. Refused where the rule does not allow it, for a
 * day that is over or more than 90 days away, to oneself, and to somebody who may not see the objective.
 *
 * @param sees whether whoever it is given to may see the objective
 */
export function delegateApproval({ record: { approvals } }: Situation, acting: Acting, request: Delegating, { holders, rule }: ApprovalSetting, sees: boolean): Decision {
  if (!holders(request.role, acting.at).includes(acting.actor)) return { kind: 'refused', refusal: { kind: 'not your part', needs: ['required approver'] } };
  const allowed = pendingSubmission(approvals)?.rule.delegation ?? rule?.delegationAllowed ?? false;
  const today = acting.at.slice(0, 10);
  const days = daysBetween(today, request.until) ?? -1;
  const unmet: Unmet[] = [
    ...(allowed ? [] : [{ item: 'the rule allows delegation', facts: { role: request.role } }]),
    ...(days < 0 ? [{ item: 'a day to come', facts: { until: request.until } }] : []),
    ...(days > longestDelegation ? [{ item: 'delegated for 90 days at most', facts: { until: request.until, days } }] : []),
    ...(request.to === acting.actor ? [{ item: 'somebody else', facts: {} }] : []),
    ...(sees ? [] : [{ item: 'somebody who may see it', facts: { account: request.to } }]),
  ];
  if (unmet.length > 0) return { kind: 'refused', refusal: { kind: 'not met', items: unmet } };
  const same = standingDelegations(approvals, today).some((one) => one.role === request.role && one.from === acting.actor && one.to === request.to && one.until === request.until);
  return same ? { kind: 'done already' } : { kind: 'events', events: [{ type: 'approval.delegated', data: request }] };
}
