import type { Request } from '../../contract/calls';
import type { VerificationReport } from '../../contract/calls/ledgerCalls';
import { parseCheckpoint } from '../../domain/ledger/checkpoint';
import type { Actor, Ports } from '../ports';
import { Refused, type Answered } from '../refused';
import { looksAfterRecord } from './looksAfterRecord';
import { onWholeLedger } from './onWholeLedger';

/** `verifyRecord`: the whole record, against the checkpoints Jira holds and those given. One that is none is refused. */
export async function verifyRecord(ports: Ports, { checkpoints }: Request<'verifyRecord'>, actor: Actor): Promise<Answered<'verifyRecord'>> {
  const refused = await looksAfterRecord(ports, actor, ['auditor', 'SMS manager', 'Jira administrator']);
  if (refused) return refused;
  for (const [at, text] of checkpoints.entries()) {
    const parsed = parseCheckpoint(text);
    if (parsed.kind === 'unreadable') return new Refused({ kind: 'bad request', place: `verifyRecord.checkpoints.${at}, line ${parsed.line}`, expected: parsed.expected, came: parsed.came });
  }
  return onWholeLedger<VerificationReport>(ports, { request: { kind: 'verify', checkpoints }, by: actor.accountId, at: actor.at });
}
