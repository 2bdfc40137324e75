import type { Reply, Request } from '../../contract/calls';
import type { ExportedEvent } from '../../contract/calls/exportCalls';
import { readStoredEvent } from '../../domain/ledger/event';
import type { Actor, Ports } from '../ports';
import type { Answered } from '../refused';
import { mayExport } from './mayExport';

/** A page ends with the event that fills it. A character is at most 3 bytes, so it stays below the 5 MB of an answer. */
const mostCharacters = 1_000_000;
const mostEvents = 500;

/** Events read at once. */
const stretch = 25;

/** `exportEvents`: every chain from its first event to its head, as it lies in the store, also what cannot be read. */
export async function exportEvents(ports: Ports, { after }: Request<'exportEvents'>, actor: Actor): Promise<Answered<'exportEvents'>> {
  const refused = await mayExport(ports, actor);
  if (refused) return refused;
  const page: Reply<'exportEvents'> = { events: [], heads: [] };
  let characters = 0;
  for await (const entity of chainsFrom(ports, after?.chain)) {
    const head = await ports.ledger.head(entity);
    const first = entity === after?.chain ? after.sequence + 1 : 1;
    for await (const event of eventsOf(ports, entity, first, head.sequence)) {
      if (characters > mostCharacters || page.events.length === mostEvents) return { ...page, next: { chain: entity, sequence: event.sequence - 1 } };
      page.events.push(event);
      characters += JSON.stringify(event).length;
    }
    page.heads.push({ entity, head });
  }
  return page;
}

/** Names of chains in their order: the one that is named, and all after it. */
async function* chainsFrom({ chains }: Ports, named: string | undefined): AsyncIterable<string> {
  if (named !== undefined) yield named;
  for (let after = named; ; ) {
    const listed = await chains.list(after);
    for (const { entity } of listed.chains) yield entity;
    after = listed.chains.at(-1)?.entity;
    if (!listed.more || after === undefined) return;
  }
}

async function* eventsOf(ports: Ports, entity: string, first: number, last: number): AsyncIterable<ExportedEvent> {
  for (let from = first; from <= last; from += stretch) {
    const rows = await ports.chains.events(entity, from, Math.min(last, from + stretch - 1));
    for (const [at, stored] of rows.entries()) yield { entity, sequence: from + at, stored: stored ?? null, ...(await textsOf(ports, stored)) };
  }
}

/** What is missing is given as an empty text, which its address gives away. */
async function textsOf({ ledger }: Ports, stored: unknown): Promise<Pick<ExportedEvent, 'texts'>> {
  const read = readStoredEvent(stored);
  if (read.kind !== 'value' || read.value.content.kind !== 'blobs') return {};
  return { texts: await Promise.all(read.value.content.parts.map(async (address) => (await ledger.readText(address)) ?? '')) };
}
