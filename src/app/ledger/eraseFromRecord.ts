import type { Request } from '../../contract/calls';
import type { ErasureReport } from '../../contract/calls/ledgerCalls';
import type { Actor, Ports } from '../ports';
import type { Answered } from '../refused';
import { looksAfterRecord } from './looksAfterRecord';
import { onWholeLedger } from './onWholeLedger';

/** `eraseFromRecord`: forgets a person where the record is about them. */
export async function eraseFromRecord(ports: Ports, { accountId }: Request<'eraseFromRecord'>, actor: Actor): Promise<Answered<'eraseFromRecord'>> {
  const refused = await looksAfterRecord(ports, actor, ['Jira administrator']);
  return refused ?? onWholeLedger<ErasureReport>(ports, { request: { kind: 'erase', accountId }, by: actor.accountId, at: actor.at });
}
