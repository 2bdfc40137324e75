import type { NewRecord } from '../record/recordedEvent';
import type { Situation } from '../record/situation';

/** Whether the owner may still see the objective. `not asked` where nobody looked, which concludes nothing. */
export type OwnerAccess = 'may browse' | 'lost' | 'not asked';

/**
 * What has to be recorded because Jira's field, the owner's account or the owner's rights are no longer what the record
 * knows (PLN-15): another owner or none, an account that was closed, access that was lost, and an owner who is back.
 * Nothing where all of it is recorded, so looking again writes nothing.
 */
export function noticeOwner({ record: { ownership }, facts: { owner } }: Situation, access: OwnerAccess = 'not asked'): NewRecord[] {
  const { assigned, vacancy } = ownership;
  if (owner.kind === 'nobody') {
    if (assigned === undefined || assigned.accountId === null) return [];
    const emptied: NewRecord = { type: 'owner.noticed', data: { accountId: null, active: false } };
    const removed: NewRecord = { type: 'owner.vacated', data: { accountId: assigned.accountId, reason: 'removed' } };
    return [emptied, removed];
  }
  const { accountId, active } = owner;
  const noticed: NewRecord[] = assigned?.accountId === accountId && assigned.active === active ? [] : [{ type: 'owner.noticed', data: { accountId, active } }];
  const left = !active ? 'account deactivated' : access === 'lost' ? 'lost access' : undefined;
  const known = vacancy?.accountId === accountId ? vacancy.reason : undefined;
  if (left !== undefined) return known === left ? noticed : [...noticed, { type: 'owner.vacated', data: { accountId, reason: left } }];
  const back = known === 'removed' || known === 'account deactivated' || (known === 'lost access' && access === 'may browse');
  return back ? [...noticed, { type: 'owner.returned', data: { accountId } }] : noticed;
}
