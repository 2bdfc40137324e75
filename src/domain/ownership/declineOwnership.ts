import type { Decision } from '../record/decision';
import { mayAs, type Acting, type Situation } from '../record/situation';
import { whoMay } from '../record/whoMay';
import { awaiting } from './ownership';

/**
 * The owner, or a successor before their day, does not take the assignment on, and says why. Whoever has accepted leaves
 * by announcing it with a day, so that somebody can follow; a refusal after the fact is refused.
 */
export function declineOwnership({ record: { ownership } }: Situation, acting: Acting, { reason }: { reason: string }): Decision {
  const ahead = awaiting(ownership, acting.actor);
  if (!mayAs(acting, 'accountable owner') && ahead === undefined) return { kind: 'refused', refusal: { kind: 'not your part', needs: [...whoMay.declineOwnership] } };
  if (ahead === undefined ? ownership.declined?.by === acting.actor : ahead.declined !== undefined) return { kind: 'done already' };
  if (ahead === undefined && ownership.accepted?.by === acting.actor) return { kind: 'refused', refusal: { kind: 'not now', state: 'accepted', expected: ['assigned'] } };
  if (reason.trim() === '') return { kind: 'refused', refusal: { kind: 'not met', items: [{ item: 'a reason', facts: {} }] } };
  return { kind: 'events', events: [{ type: 'owner.declined', data: { accountId: acting.actor, reason: reason.trim() } }] };
}
