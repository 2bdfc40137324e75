import { readsAs } from './readsAs';
import type { LookedUp } from './nameOf';
import { lookUp } from './usePerson';

/** As {@link lookUp}; of somebody Jira knows no more it tells the role in which the record knows them, where it does. */
export async function lookUpFormer(accountId: string): Promise<LookedUp> {
  const person = await lookUp(accountId);
  // Jira shows a closed account without a name of its own, or not at all.
  if (person === 'unknown' || (person !== 'former' && person.accountType !== 'unknown')) return person;
  const displayName = await readsAs(accountId);
  return displayName === undefined ? person : { accountId, displayName, active: false };
}
