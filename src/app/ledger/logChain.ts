import { readStoredEvent, type ChainHead } from '../../domain/ledger/event';
import { appendToLog, openPlaces, readLogPage, readLogTile, type LogEntry } from '../../domain/ledger/siteLog';
import type { Legible } from '../../domain/ledger/legible';
import type { Ports } from '../ports';

/** Events logged in one transaction: with these the log grows by two pages at most. */
const atOnce = 256;

/** Other chains are appended to the same log; after so many lost races somebody asks again, the hourly round at the latest. */
const attempts = 20;

/**
 * Appends to the site's log what a chain has and the log has not, in the order of the chain. It may be asked twice, late, or
 * be cut off anywhere: entries and the mark of how far the chain was logged are one transaction. Does nothing for a chain
 * that is logged to its end.
 *
 * Faults: a log that cannot be read, a log that another consumer keeps changing.
 */
export async function logChain(ports: Pick<Ports, 'siteLog' | 'chains' | 'ledger' | 'report'>, chain: string): Promise<void> {
  for (let lost = 0; lost < attempts; ) {
    // The log comes first: whatever is logged after this reading makes the writing fail.
    const { origin, log: read } = await ports.siteLog.open();
    const log = legible(read);
    const [marks, head, pieces] = await Promise.all([ports.siteLog.logged([chain]), ports.ledger.head(chain), ports.siteLog.pieces(openPlaces(log.tree.size))]);
    const from = marks[0] ?? 0;
    if (from >= head.sequence) return;
    const upTo = Math.min(head.sequence, from + atOnce);
    const entries = await entriesOf(ports, head, from + 1, upTo);
    if (entries === 'nothing there') {
      ports.report(new Error(`Logging ${chain}: its head names event ${head.sequence}, and nothing is left from event ${from + 1} on`));
      return;
    }
    const open = { pages: pieces.pages.map((page) => legible(readLogPage(page))), tiles: pieces.tiles.map((tile) => legible(readLogTile(tile))) };
    const grown = appendToLog(log, open, entries);
    const written = await ports.siteLog.write({ origin, from: log.tree.size, ...grown, chain, upTo });
    if (written === 'changed meanwhile') lost += 1;
  }
  throw new Error(`Logging ${chain}: the log was changed by others ${attempts} times`);
}

/**
 * The hashes of events as the chain itself names them: the event after it does, or the head. Where that cannot be read, the
 * hash stored with the event; an event of which nothing can be told is left out, and verification misses it.
 */
async function entriesOf({ chains }: Pick<Ports, 'chains'>, head: ChainHead, from: number, to: number): Promise<LogEntry[] | 'nothing there'> {
  const raw = await chains.events(head.entity, from, Math.min(head.sequence, to + 1));
  // Nothing an app does leaves this behind, and what is left to do is verification's: a head may claim billions.
  if (raw.every((one) => one === undefined)) return 'nothing there';
  const events = raw.map((one) => readStoredEvent(one));
  return events.slice(0, to - from + 1).flatMap((event, at) => {
    const next = events[at + 1];
    const sequence = from + at;
    const named = sequence === head.sequence ? head.hash : next?.kind === 'value' ? next.value.event.previous : undefined;
    const hash = named ?? (event.kind === 'value' ? event.value.hash : undefined);
    return hash === undefined ? [] : [{ entity: head.entity, sequence, hash }];
  });
}

function legible<T>(read: Legible<T>): T {
  if (read.kind === 'unreadable') throw new Error(`${read.place}: expected ${read.expected}, came ${read.came}`);
  return read.value;
}
