import type { OwnerFact } from '../plan/planFacts';
import type { Ownership } from './ownership';

/**
 * Whether the present owner still holds the role in which the objective is theirs (R:WHO-05): an active account with
 * access, no vacancy that has come into force, and the role title under which it was accepted. Who has not accepted yet
 * holds it all the same; that they have not is R:WHO-04.
 *
 * @param ownerRole the role title of the plan as it stands
 * @param today calendar day
 */
export function ownerHolds({ vacancy, accepted }: Ownership, owner: OwnerFact, ownerRole: string | undefined, today: string): boolean {
  if (owner.kind === 'nobody' || !owner.active) return false;
  if (vacancy?.accountId === owner.accountId && vacancy.effective <= today) return false;
  // A hand-over taken on ahead of its day was to the person, whatever the title.
  return accepted?.by !== owner.accountId || accepted.ownerRole === undefined || accepted.ownerRole === ownerRole;
}
