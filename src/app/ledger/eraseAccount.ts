import type { ErasureReport } from '../../contract/calls/ledgerCalls';
import { erasureType, openData } from '../../domain/ledger/content';
import { readHead, readStoredEvent, type StoredEvent } from '../../domain/ledger/event';
import { reducedFor, reducedType } from '../../domain/record/reducedContent';
import { readSite } from '../catalogues/readSite';
import type { Actor, Ports } from '../ports';
import { Refused } from '../refused';
import { allChains } from './allChains';
import { onSiteRecord } from './onSiteRecord';
import { idOf, naming } from './personalEvents';
import { entriesIn, readLog } from './readLog';

/** A transaction takes 25 operations: the head, the account of the erasure, each event, and each blob that goes with it. */
const operations = 25 - 2;

/**
 * Takes away the data of every event that names an account where that is personal. Chains stay as they are: the hash of an
 * event covers a digest of its data, and an event that says which data are gone, and why, follows in the same transaction.
 * What was decided stays: of a commitment, a waiver, a decision or a piece of evidence a further event tells what is left
 * without the person. May be cut off and done again. Who it was is not repeated in any of that; how the account reads is
 * kept beside it.
 */
export async function eraseAccount(ports: Ports, accountId: string, actor: Actor): Promise<ErasureReport> {
  const readsAs = await formerMember(ports, accountId);
  // How an account reads that stands nowhere is nobody's business, and a mistyped id no event. Of one that does it is kept
  // before anything goes: afterwards nothing would tell that it was still to do.
  let named = false;
  const nameIt = async (): Promise<void> => {
    if (!named) await keepReading(ports, accountId, readsAs, actor);
    named = true;
  };
  const report: ErasureReport = { events: 0, chains: 0, kept: 0, readsAs };
  const entities = new Set([...entriesIn((await readLog(ports)).pages), ...(await allChains(ports))].map(({ entity }) => entity));
  for (const entity of [...entities].sort()) {
    const { erased, kept } = await eraseInChain(ports, entity, accountId, readsAs, actor, nameIt);
    report.events += erased;
    report.chains += erased > 0 ? 1 : 0;
    report.kept += kept;
  }
  if (report.kept > 0) await nameIt();
  return report;
}

/** Keeps how the account reads from now on, with its event on the chain of the site; nothing where that is kept already. */
async function keepReading(ports: Ports, accountId: string, readsAs: string, actor: Actor): Promise<void> {
  const kept = await onSiteRecord(ports, actor, async () => {
    const current = await ports.records.current<{ readsAs: string }>('former-member', accountId);
    if (current?.body.readsAs === readsAs) return { then: undefined };
    return {
      event: { type: 'member.erased', data: { readsAs } },
      kept: { kind: 'former-member', id: accountId, version: (current?.version ?? 0) + 1, body: { readsAs } },
      then: undefined,
    };
  });
  if (kept instanceof Refused) throw new Error('Erasing: how the former member reads could not be kept, because others kept changing the records of the site');
}

/** By the role the person holds or held last. */
async function formerMember(ports: Ports, accountId: string): Promise<string> {
  const held = (await readSite(ports)).roles.filter((one) => one.accountId === accountId).sort((one, other) => (one.from < other.from ? -1 : 1));
  const last = held.at(-1);
  return last === undefined ? 'former member' : `former member (${last.role})`;
}

async function eraseInChain(ports: Ports, entity: string, accountId: string, readsAs: string, actor: Actor, beforeFirst: () => Promise<void>): Promise<{ erased: number; kept: number }> {
  for (let erased = 0; ; ) {
    const stored = await ports.chains.strictly(entity);
    const head = readHead(stored.head);
    const events = stored.events.flatMap((raw) => {
      const read = readStoredEvent(raw);
      if (read.kind !== 'value') return [];
      const data = openData(read.value, stored.blobs);
      return [{ event: read.value, data, as: naming(accountId, read.value.event.type, data) }];
    });
    const group = fitting(events.flatMap(({ event, data, as }) => (as === 'personal' && data.kind === 'data' ? [{ event, left: reducedFor(event.event, data.data, idOf(accountId)) }] : [])));
    // A chain without a head was tampered with; nothing is written to it, and verification names it.
    if (group.length === 0 || head.kind === 'unreadable') return { erased, kept: events.filter(({ as }) => as === 'kept').length };
    await beforeFirst();
    const after = [
      { type: erasureType, data: { sequences: group.map(({ event }) => event.event.sequence), readsAs } },
      ...group.flatMap(({ left }) => (left === undefined ? [] : [{ type: reducedType, data: left }])),
    ];
    const gone = group.map(({ event }) => event);
    if ((await ports.chains.erase(head.value, gone, after, { actor: actor.accountId, at: actor.at })) === 'erased') erased += group.length;
  }
}

/** An event whose data go, and what is left of them, where something is. */
interface Going {
  event: StoredEvent;
  left: ReturnType<typeof reducedFor>;
}

/** As many events as one transaction takes, one at least. */
function fitting(events: readonly Going[]): Going[] {
  let room = operations;
  const group: Going[] = [];
  for (const one of events) {
    const { content } = one.event;
    room -= 1 + (content.kind === 'blobs' ? content.parts.length : 0) + (one.left === undefined ? 0 : 1);
    if (room < 0 && group.length > 0) break;
    group.push(one);
  }
  return group;
}
