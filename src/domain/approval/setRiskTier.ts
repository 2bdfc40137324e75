import type { Decision } from '../record/decision';
import { mayAs, type Acting, type Situation } from '../record/situation';
import { whoMay } from '../record/whoMay';
import type { RiskTier } from './tierInForce';

/**
 * Sets the tier by which it is told who has to approve the plan. From then on the field of the epic proposes nothing any
 * more. Setting the tier that counts anyway confirms it; setting it again does nothing. Refused without a reason.
 */
export function setRiskTier({ record: { approvals } }: Situation, acting: Acting, request: { tier: RiskTier; reason: string }): Decision {
  if (!mayAs(acting, ...whoMay.setRiskTier)) return { kind: 'refused', refusal: { kind: 'not your part', needs: [...whoMay.setRiskTier] } };
  if (approvals.tier?.tier === request.tier) return { kind: 'done already' };
  if (request.reason.trim() === '') return { kind: 'refused', refusal: { kind: 'not met', items: [{ item: 'a reason', facts: {} }] } };
  return { kind: 'events', events: [{ type: 'tier.set', data: { tier: request.tier, reason: request.reason.trim() } }] };
}
