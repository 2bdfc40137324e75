import { randomBytes } from 'node:crypto';
import { Filter, FilterConditions, ForgeKvsAPIError, kvs } from '@forge/kvs';
import type { AppendOutcome, Chain, Ledger, RecordWrite } from '../../app/ports';
import { appendEvent } from '../../domain/ledger/appendEvent';
import { openData, type Blob } from '../../domain/ledger/content';
import { readHead, readStoredEvent, type ChainHead, type StoredEvent } from '../../domain/ledger/event';
import { firstHead } from '../../domain/ledger/firstHead';
import { eventHash } from '../../domain/ledger/hashes';
import type { NewRecord, Quarantined, RecordedEvent } from '../../domain/record/recordedEvent';
import { readMany } from './readMany';

/** A row of the entity `head`; `kind` lets all chains be paged over. */
interface HeadRow extends ChainHead {
  kind: 'chain';
}

/** Sequences have ten digits at most (32 bits), so keys sort as the events do. */
const eventKey = (entity: string, sequence: number): string => `${entity}:${String(sequence).padStart(10, '0')}`;

/**
 * The ledger in Forge's custom entity store. Reading is by strict gets of known keys, because queries lag; appending is
 * one transaction that holds only while the chain still ends where it was read. A condition on a row that is not there is
 * not documented, so the first append of a chain makes its head by a request of its own.
 */
export const forgeLedger: Ledger = {
  async head(entity) {
    return readHeadRow(entity, await kvs.entity<HeadRow>('head').get(entity));
  },

  async read(entity): Promise<Chain> {
    const head = await this.head(entity);
    const rows = await readMany<StoredEvent>('event', Array.from({ length: head.sequence }, (_, at) => eventKey(entity, at + 1)));
    return { head, ...(await opened(head, rows)) };
  },

  async append(head, events, by, alongside = []): Promise<AppendOutcome> {
    const made = makeEvents(head, events, by);
    if (made.kind === 'too large') return made;
    try {
      if (head.sequence === 0) await makeHead(head);
      await write(head, made, by, alongside);
    } catch (fault) {
      if (isLost(fault)) return { kind: 'changed meanwhile' };
      throw fault;
    }
    return { kind: 'appended', head: made.head, events: made.stored.map((stored, at) => ({ ...shown(stored), data: JSON.parse(JSON.stringify(events[at]?.data)) })) };
  },

  async keepText(address, text) {
    await kvs.entity<{ text: string }>('blob').set(address, { text });
  },

  async readText(address) {
    return (await kvs.entity<{ text: string }>('blob').get(address))?.text;
  },
};

function readHeadRow(entity: string, row: unknown): ChainHead {
  if (row === undefined) return firstHead(entity);
  const { kind: _, ...stored } = row as HeadRow;
  const read = readHead(stored);
  if (read.kind === 'unreadable') throw new Error(`Head of ${entity}: ${read.place}: expected ${read.expected}, came ${read.came}`);
  return read.value;
}

/** Somebody else may have made it; whose event comes first is then decided by the transaction. */
async function makeHead(head: ChainHead): Promise<void> {
  try {
    await kvs.entity<HeadRow>('head').set(head.entity, { kind: 'chain', ...head }, { keyPolicy: 'FAIL_IF_EXISTS' });
  } catch (fault) {
    if (!(fault instanceof ForgeKvsAPIError && fault.code === 'KEY_CONFLICT')) throw fault;
  }
}

interface Made {
  kind: 'made';
  head: ChainHead;
  stored: StoredEvent[];
  blobs: Blob[];
}

function makeEvents(from: ChainHead, events: readonly NewRecord[], { actor, at }: { actor: string; at: string }): Made | Extract<AppendOutcome, { kind: 'too large' }> {
  const made: Made = { kind: 'made', head: from, stored: [], blobs: [] };
  for (const { type, data } of events) {
    const appended = appendEvent(made.head, { type, actor, at: Date.parse(at), data, salt: randomBytes(16).toString('hex') });
    if (appended.kind === 'refused') return { kind: 'too large', type, bytes: appended.bytes, limit: appended.limit };
    made.head = appended.head;
    made.stored.push(appended.stored);
    made.blobs.push(...appended.blobs);
  }
  return made;
}

async function write(from: ChainHead, { head, stored, blobs }: Made, { actor, at }: { actor: string; at: string }, alongside: readonly RecordWrite[]): Promise<void> {
  const still = new Filter<HeadRow>().and('sequence', FilterConditions.equalTo(from.sequence));
  let transaction = kvs.transact().set(from.entity, { kind: 'chain', ...head }, { entityName: 'head', conditions: still });
  for (const one of stored) {
    transaction = transaction.set(eventKey(one.event.entity, one.event.sequence), { entity: one.event.entity, sequence: one.event.sequence, ...one }, { entityName: 'event' });
  }
  for (const { address, text } of blobs) transaction = transaction.set(address, { text }, { entityName: 'blob' });
  for (const { kind, id, version, body } of alongside) {
    const row = { kind, id, version, by: actor, at, body };
    transaction = transaction.set(`${kind}:${id}`, row, { entityName: 'record' }).set(`${kind}:${id}:${version}`, row, { entityName: 'record' });
  }
  await transaction.execute();
}

/** Opens the data of every event and sets aside what cannot be read or is not what the chain says it is. */
async function opened(head: ChainHead, rows: readonly (StoredEvent | undefined)[]): Promise<Pick<Chain, 'events' | 'quarantined'>> {
  const read = rows.map((row) => {
    if (row === undefined) return undefined;
    const { entity: _, sequence: __, ...stored } = row as StoredEvent & { entity: string; sequence: number };
    return readStoredEvent(stored);
  });
  const addresses = read.flatMap((one) => (one?.kind === 'value' && one.value.content.kind === 'blobs' ? one.value.content.parts : []));
  const texts = await readMany<{ text: string }>('blob', addresses);
  const blobs = new Map(addresses.flatMap((address, at): [string, string][] => (texts[at] === undefined ? [] : [[address, texts[at].text]])));
  const events: RecordedEvent[] = [];
  const quarantined: Quarantined[] = [];
  for (const [at, one] of read.entries()) {
    const sequence = at + 1;
    const next = read[at + 1];
    // What the chain itself says this event is: the event after it names its hash, or the head does.
    const named = sequence === head.sequence ? head.hash : next?.kind === 'value' ? next.value.event.previous : undefined;
    const problem = one === undefined ? 'the event is missing' : one.kind === 'unreadable' ? `${one.place}: expected ${one.expected}, came ${one.came}` : problemOf(one.value, head.entity, sequence, named);
    if (problem !== undefined || one?.kind !== 'value') {
      quarantined.push({ sequence, problem: problem ?? 'the event cannot be read' });
      continue;
    }
    const data = openData(one.value, blobs);
    if (data.kind === 'edited') quarantined.push({ sequence, problem: 'its data are not those that were recorded' });
    else if (data.kind === 'not at hand') quarantined.push({ sequence, problem: `${data.missing.length} parts of its data are missing` });
    else events.push({ ...shown(one.value), data: data.kind === 'data' ? data.data : undefined });
  }
  return { events, quarantined };
}

function problemOf({ event, hash }: StoredEvent, entity: string, sequence: number, named: string | undefined): string | undefined {
  if (event.entity !== entity || event.sequence !== sequence) return `it says it is event ${event.sequence} of ${event.entity}`;
  if (eventHash(event) !== hash) return 'it is not what was recorded: its hash does not fit';
  return named !== undefined && named !== hash ? 'it is not what was recorded: what follows names another hash' : undefined;
}

const shown = ({ event: { sequence, type, actor, at }, hash }: StoredEvent): Omit<RecordedEvent, 'data'> => ({ sequence, type, actor, at, hash });

/** Somebody else appended first. */
const isLost = (fault: unknown): boolean => fault instanceof ForgeKvsAPIError && (fault.code === 'CONDITIONAL_CHECK_FAILED' || fault.code === 'KEY_CONFLICT');
