import type { Decision } from '../record/decision';
import { mayAs, type Acting, type Situation } from '../record/situation';
import { whoMay } from '../record/whoMay';
import { awaiting } from './ownership';

/**
 * The owner takes the assignment on, in the role title the plan gives (R:WHO-04). A successor may do so before their day;
 * it then holds from when Jira names them. Nobody accepts for somebody else. Accepting again takes back a role change that
 * was announced, and confirms a role title that was changed since.
 */
export function acceptOwnership({ record: { ownership }, facts: { definition } }: Situation, acting: Acting): Decision {
  const ahead = awaiting(ownership, acting.actor);
  if (!mayAs(acting, 'accountable owner') && ahead === undefined) return { kind: 'refused', refusal: { kind: 'not your part', needs: [...whoMay.acceptOwnership] } };
  if (ahead?.acceptedAt !== undefined) return { kind: 'done already' };
  const ownerRole = definition.kind === 'value' ? definition.value.ownerRole : undefined;
  const { accepted, vacancy } = ownership;
  const same = ahead === undefined && accepted?.by === acting.actor && accepted.ownerRole === ownerRole && vacancy?.accountId !== acting.actor;
  return same ? { kind: 'done already' } : { kind: 'events', events: [{ type: 'owner.accepted', data: { accountId: acting.actor, ownerRole } }] };
}
