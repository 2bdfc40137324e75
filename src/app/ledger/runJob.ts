import type { ErasureReport, VerificationReport } from '../../contract/calls/ledgerCalls';
import { parseCheckpoint } from '../../domain/ledger/checkpoint';
import type { Ports } from '../ports';
import { eraseAccount } from './eraseAccount';
import type { Job } from './jobs';
import { verifySite } from './verifySite';

/** Does a job on the whole ledger. Done twice it does no harm; one that is done, or gone, is left alone. */
export async function runJob(ports: Ports, id: string, now: string): Promise<void> {
  const job = await ports.jobs.read(id);
  if (job === undefined || job.result !== undefined) return;
  await ports.jobs.finish(id, job, await carryOut(ports, job, now));
}

/** @param now ISO 8601 in UTC */
export async function carryOut(ports: Ports, { request, by }: Job, now: string): Promise<VerificationReport | ErasureReport> {
  if (request.kind === 'erase') return eraseAccount(ports, request.accountId, { accountId: by, at: now });
  const given = request.checkpoints.flatMap((text) => {
    const parsed = parseCheckpoint(text);
    return parsed.kind === 'checkpoint' ? [parsed.checkpoint] : [];
  });
  return verifySite(ports, given, now);
}
