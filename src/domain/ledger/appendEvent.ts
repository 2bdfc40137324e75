import { type Blob, sealData } from './content';
import { type ChainHead, type LedgerEvent, readStoredEvent, type StoredEvent } from './event';
import { dataText, eventHash } from './hashes';

/** What is to be recorded. `at` is the server's clock in epoch milliseconds, `salt` at least 32 random hex digits. */
export interface NewEvent {
  type: string;
  /** Account id, or `app`. */
  actor: string;
  at: number;
  data: unknown;
  salt: string;
}

/**
 * `appended` is what one transaction writes: the event, its blobs, and the head, on condition that the stored head still
 * has the sequence of the head this was made from. Nothing has happened until that transaction succeeds.
 */
export type Appended =
  | { kind: 'appended'; stored: StoredEvent; blobs: Blob[]; head: ChainHead }
  | { kind: 'refused'; reason: 'data too large'; bytes: number; limit: number };

/** Members that only a copied Jira user has. Their presence in data means that somebody's name is about to be kept. */
const membersOfAUser = new Set(['displayName', 'emailAddress', 'publicName', 'avatarUrls']);

/**
 * Makes the next event of a chain.
 *
 * The event's time is never before that of the one before it: where two servers disagree by a moment, the later of the two
 * stands, because a record that is refused over a clock is a record lost.
 *
 * Refusal: data over the limit of content.ts. Faults: a head, type, actor or salt without the right form, data that JSON
 * cannot say, and data with a member of a Jira user object, because names are never stored.
 */
export function appendEvent(head: ChainHead, { type, actor, at, data, salt }: NewEvent): Appended {
  refuseUsers(data, type);
  const sealed = sealData(salt, dataText(data));
  if (sealed.kind === 'too large') return { kind: 'refused', reason: 'data too large', bytes: sealed.bytes, limit: sealed.limit };
  const time = new Date(at).toISOString();
  const event: LedgerEvent = {
    version: 1,
    sequence: head.sequence + 1,
    previous: head.hash,
    type,
    entity: head.entity,
    actor,
    at: time < head.at ? head.at : time,
    data: sealed.digest,
  };
  const checked = readStoredEvent({ event, hash: eventHash(event), content: sealed.content });
  if (checked.kind === 'unreadable') {
    throw new Error(`Appending to ${head.entity}: ${checked.place}: expected ${checked.expected}, came ${checked.came}`);
  }
  const { hash } = checked.value;
  return {
    kind: 'appended',
    stored: checked.value,
    blobs: sealed.blobs,
    head: { version: 1, entity: head.entity, sequence: event.sequence, hash, at: event.at },
  };
}

/** Walks without recursion, because data may be nested deeper than a stack. */
function refuseUsers(data: unknown, type: string): void {
  const pending: unknown[] = [data];
  while (pending.length > 0) {
    const value = pending.pop();
    if (value === null || typeof value !== 'object') continue;
    for (const [key, member] of Object.entries(value)) {
      if (membersOfAUser.has(key)) {
        throw new Error(`Data of ${type}: expected account ids, came a member “${key}”; names are never stored`);
      }
      pending.push(member);
    }
  }
}
