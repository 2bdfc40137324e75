import { withoutAddedWork } from '../commitment/addedWork';
import type { Commitment } from '../commitment/commitment';
import { commitmentHash } from '../commitment/commitmentHash';

/**
 * The hash of what stands there now, held against a commitment: work that was added since breaks no promise and is left
 * out. It equals the hash of the commitment exactly when nothing of it has changed.
 */
export const hashAgainst = (committed: Commitment, now: Commitment): string => commitmentHash(withoutAddedWork(committed, now));
