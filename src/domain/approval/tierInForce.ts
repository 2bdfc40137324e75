import type { PlanFacts } from '../plan/planFacts';
import { versionInForce, type Approvals } from './approvals';

/** How much is at risk; 1 is the highest, and asks for the strictest approval. */
export type RiskTier = 1 | 2 | 3;

/** What counts where nobody says anything. */
export const usualTier: RiskTier = 3;

/**
 * The tier by which it is told who has to approve. What the SMS manager set counts, whatever stands in the field. Until
 * then the field can only make it stricter: anybody who may edit the epic writes it, so a tier looser than the one that was
 * last submitted or approved does not count.
 */
export function tierInForce(approvals: Approvals, { definition }: Pick<PlanFacts, 'definition'>): RiskTier {
  if (approvals.tier !== undefined) return approvals.tier.tier;
  const proposed = definition.kind === 'value' ? definition.value.riskTier : undefined;
  const agreed = [versionInForce(approvals), approvals.submissions.at(-1)].flatMap((one) => one?.commitment?.objective.riskTier ?? []);
  return Math.min(proposed ?? usualTier, ...agreed) as RiskTier;
}
