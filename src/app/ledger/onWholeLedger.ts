import type { Done } from '../../contract/calls/ledgerCalls';
import type { Ports } from '../ports';
import { allChains } from './allChains';
import type { Job } from './jobs';
import { carryOut } from './runJob';

/** Events that are read while somebody waits; a call from a screen lives 25 seconds. */
const inOneCall = 1_000;

/** Does work on the whole ledger at once while it is small, and later as a job when it is not. */
export async function onWholeLedger<T>(ports: Ports, job: Job): Promise<Done<T>> {
  const events = (await allChains(ports)).reduce((sum, { sequence }) => sum + sequence, 0);
  if (events <= inOneCall) return { kind: 'done', report: (await carryOut(ports, job, job.at)) as T };
  const id = await ports.jobs.begin(job);
  await ports.later.job(id);
  return { kind: 'under way', job: id };
}
