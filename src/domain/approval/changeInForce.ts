import type { Commitment } from '../commitment/commitment';
import { changeProfile1, type ChangeProfile } from '../commitment/changeProfile';
import { differences, type Difference } from '../commitment/differences';
import type { Approvals } from './approvals';
import { versionInForce } from './approvals';

/**
 * In what the present commitment departs from the version in force; `undefined` while there is none. Policies and
 * requirements for which the plan was confirmed count as they were confirmed.
 */
export function changeInForce(approvals: Approvals, now: Commitment, profile: ChangeProfile = changeProfile1): Difference[] | undefined {
  const version = versionInForce(approvals);
  if (version === undefined) return undefined;
  const { confirmedContext } = approvals;
  const before = confirmedContext === undefined ? version.commitment : { ...version.commitment, objective: { ...version.commitment.objective, context: confirmedContext } };
  return differences(before, now, profile);
}
