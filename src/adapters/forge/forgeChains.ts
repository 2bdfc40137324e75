import { randomBytes } from 'node:crypto';
import { Filter, FilterConditions, kvs, WhereConditions } from '@forge/kvs';
import type { StoredChains } from '../../app/ledger/storedChains';
import { appendEvent } from '../../domain/ledger/appendEvent';
import { eraseData } from '../../domain/ledger/content';
import { readHead, readStoredEvent } from '../../domain/ledger/event';
import type { StoredChain } from '../../domain/ledger/verifyChain';
import { eventKey, eventKeys, eventRow, headOf, storedOf, type EventRow, type HeadRow } from './eventRows';
import { isLost } from './lostRace';
import { readEvents } from './readEvents';
import { readMany } from './readMany';
import { tellLog } from './tellLog';

const pageSize = 100;

/** Events looked at together where a head may promise more than there is. */
const stretch = 250;

/** A chain may grow while it is read; then it is read again, this often. */
const readings = 5;

/** The whole ledger in Forge's custom entity store. */
export const forgeChains: StoredChains = {
  async list(after) {
    const query = kvs.entity<HeadRow>('head').query().index('by-kind', { partition: ['chain'] });
    // By the last name, not by a cursor: cursors must not outlive the invocation, and this travels through a queue.
    const { results } = await (after === undefined ? query : query.where(WhereConditions.greaterThan(after))).limit(pageSize).getMany();
    return { chains: results.map(({ value }) => ({ entity: String(value.entity), sequence: Number(value.sequence) })), more: results.length === pageSize };
  },

  async events(entity, from, to) {
    return (await readMany<EventRow>('event', eventKeys(entity, from, to))).map(storedOf);
  },

  whole: (entity) => readWhole(entity, allRows),

  strictly: (entity) => readWhole(entity, strictRows),

  async erase(head, events, after, { actor, at }) {
    let last = head;
    const made = after.map(({ type, data }) => {
      const appended = appendEvent(last, { type, actor, at: Date.parse(at), data, salt: randomBytes(16).toString('hex') });
      if (appended.kind === 'refused' || appended.blobs.length > 0) throw new Error(`Erasing in ${head.entity}: expected ${type} to lie beside its event, came more than that takes`);
      last = appended.head;
      return appended.stored;
    });
    const still = new Filter<HeadRow>().and('sequence', FilterConditions.equalTo(head.sequence));
    let transaction = kvs.transact().set(head.entity, { kind: 'chain', ...last }, { entityName: 'head', conditions: still });
    for (const one of made) transaction = transaction.set(eventKey(head.entity, one.event.sequence), eventRow(one), { entityName: 'event' });
    for (const one of events) {
      transaction = transaction.set(eventKey(head.entity, one.event.sequence), eventRow(eraseData(one)), { entityName: 'event' });
      for (const address of one.content.kind === 'blobs' ? one.content.parts : []) transaction = transaction.delete(address, { entityName: 'blob' });
    }
    try {
      await transaction.execute();
    } catch (fault) {
      if (isLost(fault)) return 'changed meanwhile';
      throw fault;
    }
    await tellLog(head.entity);
    return 'erased';
  },
};

const readRawHead = (entity: string): Promise<unknown> => kvs.entity<HeadRow>('head').get(entity);

/** Reads head, events and blobs that belong together. */
async function readWhole(entity: string, readRows: (entity: string, last: number) => Promise<Map<string, unknown>>): Promise<StoredChain> {
  let head = await readRawHead(entity);
  for (let reading = 1; ; reading += 1) {
    const read = readHead(headOf(head));
    const rows = await readRows(entity, read.kind === 'value' ? read.value.sequence : 0);
    const after = await readRawHead(entity);
    if (reading === readings || JSON.stringify(head) === JSON.stringify(after)) {
      const events = [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => storedOf(row));
      return { entity, events, head: headOf(head), blobs: await readBlobs(events) };
    }
    head = after;
  }
}

/** Rows by key: all that an index finds, and of those the head promises what the index does not know yet. */
async function allRows(entity: string, last: number): Promise<Map<string, unknown>> {
  const rows = await indexed(entity);
  // By the stretch, because a head that was tampered with may claim billions.
  for (let from = 1; from <= last; from += stretch) {
    const keys = eventKeys(entity, from, Math.min(last, from + stretch - 1));
    const unknown = keys.filter((key) => !rows.has(key));
    const found = await readMany<EventRow>('event', unknown);
    found.forEach((row, at) => row !== undefined && rows.set(unknown[at] ?? '', row));
    if (keys.every((key) => !rows.has(key))) break;
  }
  return rows;
}

async function strictRows(entity: string, last: number): Promise<Map<string, unknown>> {
  const rows = await readEvents(entity, last);
  return new Map(rows.flatMap((row, at): [string, unknown][] => (row === undefined ? [] : [[eventKey(entity, at + 1), row]])));
}

async function indexed(entity: string): Promise<Map<string, unknown>> {
  const rows = new Map<string, unknown>();
  let cursor: string | undefined;
  do {
    const query = kvs.entity<EventRow>('event').query().index('by-entity', { partition: [entity] }).limit(pageSize);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    for (const { key, value } of page.results) rows.set(key, value);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return rows;
}

async function readBlobs(events: readonly unknown[]): Promise<Map<string, string>> {
  const addresses = events.flatMap((raw) => {
    const read = readStoredEvent(raw);
    return read.kind === 'value' && read.value.content.kind === 'blobs' ? read.value.content.parts : [];
  });
  const texts = await readMany<{ text: string }>('blob', [...new Set(addresses)]);
  return new Map([...new Set(addresses)].flatMap((address, at): [string, string][] => (texts[at] === undefined ? [] : [[address, texts[at].text]])));
}
