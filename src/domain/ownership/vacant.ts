import type { OwnerFact } from '../plan/planFacts';
import type { Ownership } from './ownership';

/** Why an objective needs somebody to stand in or follow; `undefined` while its owner holds it. */
export type Vacant = 'nobody is accountable' | 'the account is not active' | 'access was lost' | 'a role change was announced' | 'the owner declined';

/**
 * Whether somebody has to take over. A role change that was announced counts from its announcement, because a stand-in is
 * found before the day; whether the owner still holds the role on a day is {@link ownerHolds}.
 */
export function vacant({ vacancy, declined }: Ownership, owner: OwnerFact): Vacant | undefined {
  if (owner.kind === 'nobody') return 'nobody is accountable';
  if (!owner.active) return 'the account is not active';
  if (vacancy?.accountId === owner.accountId) return vacancy.reason === 'lost access' ? 'access was lost' : 'a role change was announced';
  return declined?.by === owner.accountId ? 'the owner declined' : undefined;
}
