import { randomBytes } from 'node:crypto';
import { kvs } from '@forge/kvs';
import type { Job, Jobs } from '../../app/ledger/jobs';

interface JobRow {
  kind: string;
  by: string;
  at: string;
  request: unknown;
  result?: unknown;
}

const entity = kvs.entity<JobRow>('job');
const week = { ttl: { value: 7, unit: 'DAYS' as const } };

/** Jobs in Forge's custom entity store, which takes them away by itself. */
export const forgeJobs: Jobs = {
  async begin(job) {
    const id = randomBytes(16).toString('hex');
    await entity.set(id, { kind: job.request.kind, ...job }, week);
    return id;
  },
  async read(id) {
    const row = await entity.get(id);
    if (row === undefined) return undefined;
    const { kind: _, ...job } = row;
    return job as Job;
  },
  async finish(id, job, result) {
    await entity.set(id, { kind: job.request.kind, ...job, result }, week);
  },
};
