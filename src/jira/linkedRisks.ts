import { isRisk } from '../domain/risk/isRisk';
import type { RiskNames } from '../domain/risk/riskNames';
import type { LinkedIssue, OpenedObjective } from './openObjective';

/**
 * The risks of an objective: issues linked to its epic that the site's names make one, each once, those not done first.
 * They come with the epic itself; Jira leaves out links to what this account may not see, and does not say how many.
 */
export function linkedRisks({ linked }: Pick<OpenedObjective, 'linked'>, names: RiskNames): LinkedIssue[] {
  const risks = linked.filter((one) => isRisk(one, names));
  const once = risks.filter(({ id }, at) => risks.findIndex((other) => other.id === id) === at);
  return once.sort((one, other) => Number(one.status === 'done') - Number(other.status === 'done'));
}
