import type { Reply } from '../../contract/calls';
import type { RoleAssignment } from '../../domain/roles/roleHoldings';
import { assignmentsOf, holdingsId } from '../../domain/roles/roleHoldings';
import type { RoleDecision } from '../../domain/roles/appointRole';
import { roles, type Role } from '../../domain/roles/roles';
import type { Actor, Ports } from '../ports';
import { Refused } from '../refused';
import { onSiteChain, type SiteDecision } from './onSiteChain';
import { readHoldings, type KeptHoldings } from './readRoles';

/** A command on the holders of one role: reads all roles (1 request), decides, and keeps the holders with their event. */
export const onHoldings = (
  ports: Ports,
  actor: Actor,
  role: Role,
  decide: (kept: KeptHoldings, everybody: RoleAssignment[]) => Promise<RoleDecision | Refused>,
): Promise<Reply<'endRole'> | Refused> =>
  onSiteChain(ports, actor, async (): Promise<SiteDecision<Reply<'endRole'>>> => {
    const all = await readHoldings(ports);
    const kept = all[roles.indexOf(role)];
    if (kept === undefined) throw new Error(`Role ${role}: no holders were read`);
    const decision = await decide(kept, assignmentsOf(all.map(({ holdings }) => holdings)));
    if (decision instanceof Refused) return decision;
    if (decision.kind === 'refused') return new Refused(decision.refusal);
    if (decision.kind === 'done already') return { then: { done: 'already' } };
    return {
      events: [decision.event],
      alongside: [{ kind: 'role-assignment', id: holdingsId(role), version: kept.version + 1, body: decision.holdings }],
      then: { done: 'now' },
    };
  });
