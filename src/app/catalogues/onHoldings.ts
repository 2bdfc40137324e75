import type { Reply } from '../../contract/calls';
import { holdingsId, type RoleAssignment } from '../../domain/roles/roleHoldings';
import type { RoleDecision } from '../../domain/roles/appointRole';
import type { Role } from '../../domain/roles/roles';
import type { Actor, Ports } from '../ports';
import { Refused } from '../refused';
import { onSiteChain, type SiteDecision } from './onSiteChain';
import { holdingsOn, rolesOn, type KeptHoldings } from './rolesOn';

/** A command on the holders of one role: decides with everybody in every role in sight, and keeps the holders with their event. */
export const onHoldings = (
  ports: Ports,
  actor: Actor,
  role: Role,
  decide: (kept: KeptHoldings, everybody: RoleAssignment[]) => Promise<RoleDecision | Refused>,
): Promise<Reply<'endRole'> | Refused> =>
  onSiteChain(ports, actor, async (shelf): Promise<SiteDecision<Reply<'endRole'>>> => {
    const kept = holdingsOn(shelf, role);
    const decision = await decide(kept, rolesOn(shelf));
    if (decision instanceof Refused) return decision;
    if (decision.kind === 'refused') return new Refused(decision.refusal);
    if (decision.kind === 'done already') return { then: { done: 'already' } };
    return { event: decision.event, kept: { kind: 'role-assignment', id: holdingsId(role), version: kept.version + 1, body: decision.holdings }, then: { done: 'now' } };
  });
