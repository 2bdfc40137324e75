import type { Approvals } from './approvals';

/**
 * When a target was made easier to reach, ISO 8601 in UTC, oldest first: each version that was submitted with an easier
 * target and approved, and what departs from the version in force now. A change that was taken back counts no more.
 */
export function whenMadeEasier({ versions, submissions, change }: Approvals): string[] {
  const approved = versions.flatMap(({ submission, differences }) => {
    if (!differences.some(({ easier }) => easier === true)) return [];
    return submissions.filter(({ sequence }) => sequence === submission).map(({ at }) => at);
  });
  const open = change?.differences.some(({ easier }) => easier === true) ? [change.since] : [];
  return [...approved, ...open];
}
