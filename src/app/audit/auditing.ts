import type { Standing } from '../../domain/record/decision';
import type { Acting } from '../../domain/record/situation';
import { rolesHeld } from '../../domain/roles/rolesHeld';
import { readSiteRecords } from '../governance/siteRecords';
import type { Actor, Ports } from '../ports';
import { Refused } from '../refused';
import { permittedTo } from '../standing';

/**
 * In what capacity somebody acts on samples, found on the server: Jira's permission, or for reading along the role SMS
 * manager. The roles are looked up only for whoever lacks the permission, as the one thing they could add is to read.
 */
export async function auditing(ports: Ports, actor: Actor): Promise<Acting> {
  const standings: Standing[] = (await permittedTo(ports)).audits ? ['auditor'] : await byRole(ports, actor);
  return { actor: actor.accountId, at: actor.at, standings: new Set(standings), roles: [] };
}

async function byRole(ports: Ports, { accountId, at }: Actor): Promise<Standing[]> {
  const site = await readSiteRecords(ports);
  return rolesHeld(site.assignments, accountId, at).some(({ role }) => role === 'SMS manager') ? ['SMS manager'] : [];
}

/** The refusal for whoever may neither audit nor read along. */
export const notForReading = (acting: Acting): Refused | undefined =>
  acting.standings.size > 0 ? undefined : new Refused({ kind: 'not your part', needs: ['auditor', 'SMS manager'] });
