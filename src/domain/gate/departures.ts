import { versionInForce } from '../approval/approvals';
import { changeInForce } from '../approval/changeInForce';
import { hashAgainst } from '../approval/standsAs';
import type { ChangeProfile } from '../commitment/changeProfile';
import type { Difference } from '../commitment/differences';
import type { Situation } from '../record/situation';

/**
 * In what the objective departs from the version in force so that it has to be approved again, or confirmed. Nothing where
 * only wording differs, because such a change is carried over. `undefined` while no version is in force.
 */
export function departures({ record: { approvals }, commitment }: Situation, profile?: ChangeProfile): Difference[] | undefined {
  const version = versionInForce(approvals);
  const changes = changeInForce(approvals, commitment, profile);
  if (version === undefined || changes === undefined) return undefined;
  if (hashAgainst(version.commitment, commitment) === approvals.holdsFor) return [];
  return changes.filter((one) => one.class !== 'T4');
}
