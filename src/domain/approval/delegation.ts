import { addDays, formatISO, parseISO } from 'date-fns';
import type { Approvals, Delegation } from './approvals';

/** The longest an approval is delegated before it is delegated anew, in days. */
export const longestDelegation = 90;

/** The last day on which an approval delegated on a day may be given for somebody. */
export const latestDelegation = (today: string): string => formatISO(addDays(parseISO(today), longestDelegation), { representation: 'date' });

/**
 * Whether a delegation holds on a day: it was not ended, its day has not passed, and it is no older than the longest one
 * may be. So one that was recorded for years, when nothing limited it, holds no longer than any other.
 */
export const delegationHolds = ({ until, at, ended }: Delegation, today: string): boolean =>
  ended === undefined && until >= today && latestDelegation(at.slice(0, 10)) >= today;

/** The delegations that hold on a day. */
export const standingDelegations = ({ delegations }: Approvals, today: string): Delegation[] => delegations.filter((one) => delegationHolds(one, today));
