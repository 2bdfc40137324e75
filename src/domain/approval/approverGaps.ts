import type { Unmet } from '../record/decision';
import type { RequiredApproval } from './approvals';

/**
 * What of those who have to approve stands in the way: that no rule says who, or that nobody holds a role that is asked for.
 *
 * @param required `undefined` where no approval rule is in force for the tier
 * @param holders who holds a role at the moment of asking
 */
export function approverGaps(tier: number, required: readonly RequiredApproval[] | undefined, holders: (role: string) => readonly string[]): Unmet[] {
  if (required === undefined) return [{ item: 'no approval rule', facts: { tier } }];
  return required.filter(({ role }) => holders(role).length === 0).map(({ role }) => ({ item: 'nobody holds the role', facts: { role } }));
}
