import { Queue } from '@forge/events';
import * as z from 'zod/mini';
import type { Later } from '../../app/ports';
import { ledgerQueue } from './ledgerQueue';

/** What travels through the queue. The consumer holds it against this shape, because a message may be older than the code. */
export const laterMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rescore'), issueId: z.string(), justChanged: z.optional(z.array(z.string())), ownerAccess: z.optional(z.boolean()) }),
  z.object({
    kind: z.literal('rescore source'),
    projectId: z.string(),
    typeIds: z.array(z.string()),
    nextPageToken: z.optional(z.string()),
  }),
  z.object({ kind: z.literal('sweep'), left: z.int() }),
  z.object({ kind: z.literal('announce'), chain: z.string(), sequence: z.int() }),
]);
export type LaterMessage = z.infer<typeof laterMessage>;

const queue = new Queue({ key: 'rescore' });

/** One push carries at most 50 messages. */
const atOnce = 50;

/**
 * Work for later on Forge's queue, which never scores one objective twice at the same time. A call from a screen may
 * overlap with it; the event of what was saved comes through the queue afterwards and has the last word.
 */
export const forgeLater: Later = {
  ...ledgerQueue,
  async rescore(issueIds, justChanged = [], also) {
    for (let from = 0; from < issueIds.length; from += atOnce) {
      await queue.push(
        issueIds.slice(from, from + atOnce).map((issueId) => ({
          body: { kind: 'rescore', issueId, justChanged, ...(also === undefined ? {} : { ownerAccess: true }) } satisfies LaterMessage,
          concurrency: { key: `objective-${issueId}`, limit: 1 },
        })),
      );
    }
  },
  async sweep(left) {
    await queue.push({ body: { kind: 'sweep', left } satisfies LaterMessage, delayInSeconds: 60 });
  },
  async announce(event) {
    await queue.push({ body: { kind: 'announce', ...event } satisfies LaterMessage, concurrency: { key: `announce-${event.chain.replace(':', '-')}`, limit: 1 } });
  },
  async rescoreSource(source) {
    await queue.push({ body: { kind: 'rescore source', ...source } satisfies LaterMessage });
  },
};
