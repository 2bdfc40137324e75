import type { Request } from '../../contract/calls';
import type { ErasureReport } from '../../contract/calls/ledgerCalls';
import { isActivePerson } from '../../jira/isActivePerson';
import type { Actor, Ports } from '../ports';
import { Refused, type Answered } from '../refused';
import { looksAfterRecord } from './looksAfterRecord';
import { onWholeLedger } from './onWholeLedger';

/**
 * `eraseFromRecord`: forgets a person where the record is about them. Somebody whose account is active still acts in it, and
 * cannot be brought back once they are forgotten; so that has to be asked for in so many words.
 */
export async function eraseFromRecord(ports: Ports, { accountId, although }: Request<'eraseFromRecord'>, actor: Actor): Promise<Answered<'eraseFromRecord'>> {
  const refused = await looksAfterRecord(ports, actor, ['Jira administrator']);
  if (refused) return refused;
  if (although !== 'the account is active' && (await isActivePerson(ports.asApp, accountId))) {
    return new Refused({ kind: 'not met', items: [{ item: 'an account that is closed', facts: { account: accountId } }] });
  }
  return onWholeLedger<ErasureReport>(ports, { request: { kind: 'erase', accountId }, by: actor.accountId, at: actor.at });
}
