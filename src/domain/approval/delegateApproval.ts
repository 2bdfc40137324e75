import type { Decision, Unmet } from '../record/decision';
import type { Acting, Situation } from '../record/situation';
import { pendingSubmission } from './approvals';
import type { ApprovalSetting } from './approvalSetting';

/** Lets somebody else approve in one's role, on this objective, until a day. Only where the rule allows it. */
export function delegateApproval({ record: { approvals } }: Situation, acting: Acting, request: { role: string; to: string; until: string }, { holders, rule }: ApprovalSetting): Decision {
  if (!holders(request.role, acting.at).includes(acting.actor)) return { kind: 'refused', refusal: { kind: 'not your part', needs: ['required approver'] } };
  const allowed = pendingSubmission(approvals)?.rule.delegation ?? rule?.delegationAllowed ?? false;
  const unmet: Unmet[] = [
    ...(allowed ? [] : [{ item: 'the rule allows delegation', facts: { role: request.role } }]),
    ...(request.until < acting.at.slice(0, 10) ? [{ item: 'a day to come', facts: { until: request.until } }] : []),
    ...(request.to === acting.actor ? [{ item: 'somebody else', facts: {} }] : []),
  ];
  if (unmet.length > 0) return { kind: 'refused', refusal: { kind: 'not met', items: unmet } };
  const same = approvals.delegations.some((one) => one.role === request.role && one.from === acting.actor && one.to === request.to && one.until === request.until);
  return same ? { kind: 'done already' } : { kind: 'events', events: [{ type: 'approval.delegated', data: request }] };
}
