import type { Standing } from '../../domain/record/decision';
import { rolesHeld } from '../../domain/roles/rolesHeld';
import { readSiteRecords } from '../governance/siteRecords';
import type { Actor, Ports } from '../ports';
import { Refused } from '../refused';
import { permittedTo } from '../standing';

/**
 * Refuses whoever has none of these capacities for the whole record; `undefined` lets pass. Jira is asked as the acting user;
 * the roles are looked up only for whoever lacks the permission.
 */
export async function looksAfterRecord(ports: Ports, actor: Actor, needs: readonly ('auditor' | 'SMS manager' | 'Jira administrator')[]): Promise<Refused | undefined> {
  const { audits, administersJira } = await permittedTo(ports);
  if ((audits && needs.includes('auditor')) || (administersJira && needs.includes('Jira administrator'))) return undefined;
  if (needs.includes('SMS manager') && rolesHeld((await readSiteRecords(ports)).assignments, actor.accountId, actor.at).some(({ role }) => role === 'SMS manager')) return undefined;
  return new Refused({ kind: 'not your part', needs: [...needs] satisfies Standing[] });
}
