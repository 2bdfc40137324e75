import type { Decision } from '../record/decision';
import { mayAs, type Acting, type Situation } from '../record/situation';
import { whoMay } from '../record/whoMay';
import { standingDelegations } from './delegation';

/** Ends a delegation before its day: whoever gave it, and who manages objectives. What was approved by it until then stays. */
export function endDelegation({ record: { approvals } }: Situation, acting: Acting, request: { role: string; from: string; to: string; reason?: string }): Decision {
  const { role, from, to } = request;
  if (from !== acting.actor && !mayAs(acting, ...whoMay.endDelegation)) return { kind: 'refused', refusal: { kind: 'not your part', needs: [...whoMay.endDelegation] } };
  const named = approvals.delegations.filter((one) => one.role === role && one.from === from && one.to === to);
  if (named.length === 0) return { kind: 'refused', refusal: { kind: 'unknown', what: 'delegation', id: role } };
  const stands = standingDelegations({ ...approvals, delegations: named }, acting.at.slice(0, 10)).length > 0;
  const reason = request.reason?.trim() ?? '';
  return stands ? { kind: 'events', events: [{ type: 'approval.delegationEnded', data: { role, from, to, ...(reason === '' ? {} : { reason }) } }] } : { kind: 'done already' };
}
