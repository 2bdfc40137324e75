import { Queue } from '@forge/events';
import * as z from 'zod/mini';
import type { Later } from '../../app/ports';

/** What travels through the ledger's queue: names, never content. The consumer holds it against this shape. */
export const ledgerMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('log'), chain: z.string() }),
  z.object({ kind: z.literal('step'), step: z.string(), cursor: z.optional(z.string()) }),
  z.object({ kind: z.literal('job'), id: z.string() }),
]);
export type LedgerMessage = z.infer<typeof ledgerMessage>;

const queue = new Queue({ key: 'ledger' });

/** Forge's queue for work on the ledger. The log is one, so one chain at a time is appended to it. */
export const ledgerQueue: Pick<Later, 'logChain' | 'step' | 'job'> = {
  async logChain(chain) {
    await queue.push({ body: { kind: 'log', chain } satisfies LedgerMessage, concurrency: { key: 'site-log', limit: 1 } });
  },
  async step(step, cursor) {
    const body = { kind: 'step', step, ...(cursor === undefined ? {} : { cursor }) } satisfies LedgerMessage;
    await queue.push({ body, concurrency: { key: `step-${step}`, limit: 1 } });
  },
  async job(id) {
    await queue.push({ body: { kind: 'job', id } satisfies LedgerMessage, concurrency: { key: `job-${id}`, limit: 1 } });
  },
};
