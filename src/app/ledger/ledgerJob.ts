import type { Request } from '../../contract/calls';
import type { ErasureReport, VerificationReport } from '../../contract/calls/ledgerCalls';
import type { Actor, Ports } from '../ports';
import { Refused, type Answered } from '../refused';

/** `ledgerJob`: what became of a job; somebody else's is as good as none. */
export async function ledgerJob({ jobs }: Ports, { job: id }: Request<'ledgerJob'>, actor: Actor): Promise<Answered<'ledgerJob'>> {
  const job = await jobs.read(id);
  if (job === undefined || job.by !== actor.accountId) return new Refused({ kind: 'not found' });
  return job.result === undefined ? { kind: 'under way', job: id } : { kind: 'done', report: job.result as VerificationReport | ErasureReport };
}
