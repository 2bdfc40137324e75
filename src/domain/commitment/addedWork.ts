import type { Commitment } from './commitment';

/** Work items under the later commitment that the earlier one did not promise. Adding work breaks no promise. */
export function addedWork(before: Commitment, after: Commitment): string[] {
  const promised = new Set(before.what.promised);
  return after.what.promised.filter((issue) => !promised.has(issue));
}

/** The later commitment without the work that was added, so that it can be held against what was approved. */
export function withoutAddedWork(before: Commitment, after: Commitment): Commitment {
  const added = new Set(addedWork(before, after));
  return { ...after, what: { ...after.what, promised: after.what.promised.filter((issue) => !added.has(issue)) } };
}
