import { Queue } from '@forge/events';
import type { Later } from '../../app/ports';

/** What travels through the queue. The consumer checks it again, because a message may be older than the code. */
export type LaterMessage =
  | { kind: 'rescore'; issueId: string; justChanged?: string[] }
  | { kind: 'rescore source'; projectId: string; typeIds: string[]; nextPageToken?: string };

const queue = new Queue({ key: 'rescore' });

/** One push carries at most 50 messages. */
const atOnce = 50;

/** Work for later on Forge's queue; one objective is never scored twice at the same time. */
export const forgeLater: Later = {
  async rescore(issueIds, justChanged = []) {
    for (let from = 0; from < issueIds.length; from += atOnce) {
      await queue.push(
        issueIds.slice(from, from + atOnce).map((issueId) => ({
          body: { kind: 'rescore', issueId, justChanged } satisfies LaterMessage,
          concurrency: { key: `objective-${issueId}`, limit: 1 },
        })),
      );
    }
  },
  async rescoreSource(source) {
    await queue.push({ body: { kind: 'rescore source', ...source } satisfies LaterMessage });
  },
};
