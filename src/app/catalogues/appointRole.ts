import type { Request } from '../../contract/calls';
import { appointRole as decide } from '../../domain/roles/appointRole';
import { holdersOf } from '../../domain/roles/holdsRole';
import type { RoleAssignment } from '../../domain/roles/roleHoldings';
import type { Role } from '../../domain/roles/roles';
import { askJira, JiraTrouble, path } from '../../jira/jiraFetch';
import { mayAdminister } from '../../jira/permissions';
import type { Actor, Ports } from '../ports';
import { Refused, type Answered } from '../refused';
import { isSmsManager } from './mayKeepRecords';
import { onHoldings } from './onHoldings';

/**
 * `appointRole`: the SMS manager appoints. While nobody with an active account is SMS manager, a Jira administrator
 * appoints the SMS manager and nothing else; the event says in what capacity it was done. Whoever is appointed must be a
 * person Jira knows.
 */
export const appointRole = (ports: Ports, request: Request<'appointRole'>, actor: Actor): Promise<Answered<'appointRole'>> =>
  onHoldings(ports, actor, request.role, async (kept, everybody) => {
    const as = await capacityOf(ports, request.role, everybody, actor);
    if (as instanceof Refused) return as;
    const account = await accountOf(ports, request.accountId);
    if (account !== 'active person') {
      return { kind: 'refused', refusal: { kind: 'not met', items: [{ item: 'bad entry', facts: { place: 'Person', expected: 'the active account of a person', came: account } }] } };
    }
    return decide(kept.holdings, kept.version, request, as, actor.at);
  });

async function capacityOf(ports: Ports, role: Role, everybody: readonly RoleAssignment[], actor: Actor): Promise<'SMS manager' | 'Jira administrator' | Refused> {
  if (isSmsManager(everybody, actor)) return 'SMS manager';
  const vacant = await isVacant(ports, everybody, actor.at);
  if (vacant && role === 'SMS manager' && (await mayAdminister(ports.asUser))) return 'Jira administrator';
  return new Refused({ kind: 'not your part', needs: [vacant && role === 'SMS manager' ? 'Jira administrator' : 'SMS manager'] });
}

/** Nobody is SMS manager now, or only accounts that Jira has deactivated: a site must not be locked out for good. */
async function isVacant(ports: Pick<Ports, 'asApp'>, everybody: readonly RoleAssignment[], at: string): Promise<boolean> {
  const holders = holdersOf(everybody, 'SMS manager', at);
  const accounts = await Promise.all(holders.map((accountId) => accountOf(ports, accountId)));
  return accounts.every((account) => account !== 'active person');
}

/** What Jira knows an account as. Silence is a fault, so that it gives nobody a right. */
async function accountOf({ asApp }: Pick<Ports, 'asApp'>, accountId: string): Promise<'active person' | 'an account that is not active' | 'an app' | 'no account of this site'> {
  try {
    const { active, accountType } = (await askJira(asApp, path`/rest/api/3/user?accountId=${accountId}`)) as { active: boolean; accountType?: string };
    if (accountType === 'app') return 'an app';
    return active ? 'active person' : 'an account that is not active';
  } catch (fault) {
    if (fault instanceof JiraTrouble && (fault.kind === 'not found' || fault.kind === 'invalid')) return 'no account of this site';
    throw fault;
  }
}
