import { appendEvent } from '../src/domain/ledger/appendEvent';
import { checkpointOf } from '../src/domain/ledger/checkpoint';
import type { StoredEvent } from '../src/domain/ledger/event';
import { firstHead } from '../src/domain/ledger/firstHead';
import { appendToLog, emptyLog } from '../src/domain/ledger/siteLog';
import { type StoredChain, verifyChain } from '../src/domain/ledger/verifyChain';
import { verifyRecord } from '../src/domain/ledger/verifyRecord';
import { type Figure, medianMs, print } from './verdict';

const origin = 'bench.example/log';
const morning = Date.UTC(2026, 0, 1);

/** A ledger of 10,000 events with 1 KB of data each, in chains of 100, verified with its log and a checkpoint. */
export async function ledger(): Promise<Figure[]> {
  const chains = Array.from({ length: 100 }, (_, at) => aChain(`objective:${at + 1}`, 100));
  const entries = chains.flatMap(({ events }) =>
    events.map(({ event, hash }) => ({ entity: event.entity, sequence: event.sequence, hash })),
  );
  const { log, pages } = appendToLog(emptyLog, { pages: [], tiles: [] }, entries);
  const checkpoints = [checkpointOf(origin, log.tree)];
  const loggedBy = '2027-01-01T00:00:00.000Z';
  const figure = await medianMs(5, () => {
    const verdict = verifyRecord({ origin, chains: chains.map(verifyChain), log, pages, checkpoints, loggedBy });
    if (!verdict.intact || verdict.vouchedFor !== 10_000) throw new Error('A ledger that nobody touched did not verify');
  });
  return [{ work: 'Verify a ledger of 10,000 events: chains, data, log and checkpoint', limit: 1000, figure, unit: 'ms' }];
}

/** A chain of events with 1 KB of data each. */
export function aChain(entity: string, length: number): Omit<StoredChain, 'events'> & { events: StoredEvent[] } {
  let head = firstHead(entity);
  const events: StoredEvent[] = [];
  for (let at = 0; at < length; at += 1) {
    const appended = appendEvent(head, {
      type: 'plan.changed',
      actor: '712020:3d0c7e5a-0000-4000-8000-000000000001',
      at: morning + at * 60_000,
      data: { before: 'x'.repeat(500), after: 'y'.repeat(500), place: 'evaluated.metrics', sequence: at },
      salt: at.toString(16).padStart(32, '0'),
    });
    if (appended.kind === 'refused') throw new Error(appended.reason);
    events.push(appended.stored);
    head = appended.head;
  }
  return { entity, events, head };
}

if (require.main === module) void ledger().then(print);
