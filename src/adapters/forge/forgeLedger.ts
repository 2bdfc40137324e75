import { randomBytes } from 'node:crypto';
import { Filter, FilterConditions, kvs } from '@forge/kvs';
import type { AppendOutcome, Chain, Ledger, RecordWrite } from '../../app/ports';
import { appendEvent } from '../../domain/ledger/appendEvent';
import { openData, type Blob } from '../../domain/ledger/content';
import { readHead, readStoredEvent, type ChainHead, type StoredEvent } from '../../domain/ledger/event';
import { firstHead } from '../../domain/ledger/firstHead';
import { eventHash } from '../../domain/ledger/hashes';
import type { NewRecord, Quarantined, RecordedEvent } from '../../domain/record/recordedEvent';
import { withReduced } from '../../domain/record/reducedContent';
import { eventKey, eventRow, headOf, storedOf, type HeadRow } from './eventRows';
import { isLost, setIfAbsent } from './lostRace';
import { readEvents } from './readEvents';
import { readMany } from './readMany';
import { tellLog } from './tellLog';

/**
 * What one transaction takes. The bytes leave room for the rows' other members under Forge's 4 MB.
 * https://developer.atlassian.com/platform/forge/limits-kvs-ce/ (read 2026-11)
 */
const mostOperations = 25;
const mostBytes = 3_800_000;

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
    const rows = await readEvents(entity, head.sequence);
    const { events, quarantined } = await opened(head, rows);
    const gone = rows.length < head.sequence ? [{ sequence: rows.length + 1, problem: `from here to event ${head.sequence} every event is missing` }] : [];
    return { head, events: withReduced(events), quarantined: [...quarantined, ...gone] };
  },

  async append(head, events, by, alongside = []): Promise<AppendOutcome> {
    const made = makeEvents(head, events, by);
    if (made.kind === 'too large') return made;
    const tooLarge = overTransaction(made, alongside);
    if (tooLarge) return tooLarge;
    try {
      // Somebody else may have made it; whose event comes first is then decided by the transaction.
      if (head.sequence === 0) await setIfAbsent<HeadRow>('head', head.entity, { kind: 'chain', ...head });
      await write(head, made, by, alongside);
    } catch (fault) {
      if (isLost(fault)) return { kind: 'changed meanwhile' };
      throw fault;
    }
    await tellLog(head.entity);
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
  const read = readHead(headOf(row));
  if (read.kind === 'unreadable') throw new Error(`Head of ${entity}: ${read.place}: expected ${read.expected}, came ${read.came}`);
  return read.value;
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

/**
 * Events and records that are each small enough may be too much together; that is refused by the largest event's type. More
 * operations than a transaction takes without any blob is a mistake of whoever appends, and a fault.
 */
function overTransaction({ stored, blobs }: Made, alongside: readonly RecordWrite[]): Extract<AppendOutcome, { kind: 'too large' }> | undefined {
  const operations = 1 + stored.length + blobs.length + alongside.reduce((sum, one) => sum + rowsOf(one), 0);
  const sizes = stored.map(({ event, content }) => ({
    type: event.type,
    bytes: content.kind === 'inline' ? bytesOf(content.text) : blobs.filter(({ address }) => content.kind === 'blobs' && content.parts.includes(address)).reduce((sum, { text }) => sum + bytesOf(text), 0),
  }));
  const bytes = sizes.reduce((sum, one) => sum + one.bytes, 0) + alongside.reduce((sum, one) => sum + rowsOf(one) * bytesOf(one.body), 0);
  if (operations <= mostOperations && bytes <= mostBytes) return undefined;
  if (blobs.length === 0 && bytes <= mostBytes) throw new Error(`Appending ${stored.length} events and ${alongside.length} records: expected at most ${mostOperations} operations, came ${operations}`);
  const largest = sizes.reduce((most, one) => (one.bytes > most.bytes ? one : most), { type: 'record', bytes: 0 });
  return { kind: 'too large', type: largest.type, bytes, limit: mostBytes };
}

/** The version in force has a row of its own beside its copy among the versions. */
const rowsOf = ({ stands }: RecordWrite): number => (stands === undefined ? 2 : 1);

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '');

async function write(from: ChainHead, { head, stored, blobs }: Made, { actor, at }: { actor: string; at: string }, alongside: readonly RecordWrite[]): Promise<void> {
  const still = new Filter<HeadRow>().and('sequence', FilterConditions.equalTo(from.sequence));
  let transaction = kvs.transact().set(from.entity, { kind: 'chain', ...head }, { entityName: 'head', conditions: still });
  for (const one of stored) {
    transaction = transaction.set(eventKey(one.event.entity, one.event.sequence), eventRow(one), { entityName: 'event' });
  }
  for (const { address, text } of blobs) transaction = transaction.set(address, { text }, { entityName: 'blob' });
  for (const { kind, id, version, body, stands, kept = { by: actor, at } } of alongside) {
    const row = { kind, id, version, by: kept.by, at: kept.at, body };
    if (stands !== 'among versions') transaction = transaction.set(`${kind}:${id}`, row, { entityName: 'record' });
    if (stands !== 'newest') transaction = transaction.set(`${kind}:${id}:${version}`, row, { entityName: 'record' });
  }
  await transaction.execute();
}

/** Opens the data of every event and sets aside what cannot be read or is not what the chain says it is. */
async function opened(head: ChainHead, rows: readonly (StoredEvent | undefined)[]): Promise<Pick<Chain, 'events' | 'quarantined'>> {
  const read = rows.map((row) => {
    return row === undefined ? undefined : readStoredEvent(storedOf(row));
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
