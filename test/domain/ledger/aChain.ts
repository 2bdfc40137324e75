import { appendEvent } from '../../../src/domain/ledger/appendEvent';
import type { ChainHead, StoredEvent } from '../../../src/domain/ledger/event';
import { firstHead } from '../../../src/domain/ledger/firstHead';

export const salt = (number: number): string => number.toString(16).padStart(32, '0');
export const morning = Date.UTC(2026, 10, 20, 8);

/** A chain of `length` events, a minute apart, as an honest app makes it. */
export function aChain(length: number, entity = 'objective:10042'): { entity: string; events: StoredEvent[]; head: ChainHead } {
  let head = firstHead(entity);
  const events = Array.from({ length }, (_, at) => {
    const appended = appendEvent(head, {
      type: 'note.made',
      actor: 'account-1',
      at: morning + at * 60_000,
      data: { text: `Note ${at + 1} of ${entity}` },
      salt: salt(at),
    });
    if (appended.kind === 'refused') throw new Error(appended.reason);
    head = appended.head;
    return appended.stored;
  });
  return { entity, events, head };
}
