import { approvedAvailability } from './approvedAvailability';
import { changedCmdb } from './changedCmdb';
import type { Deed } from './deed';
import { ownersAndDecisions } from './ownersAndDecisions';
import { submittedSettlement } from './submittedSettlement';

/** Everything that people have done about the objectives before the demonstration plays, in the order in which it happened. */
export const story: readonly Deed[] = [...approvedAvailability, ...changedCmdb, ...submittedSettlement, ...ownersAndDecisions].sort((one, other) =>
  one.at < other.at ? -1 : one.at > other.at ? 1 : 0,
);
