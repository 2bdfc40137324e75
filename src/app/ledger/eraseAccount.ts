import type { ErasureReport } from '../../contract/calls/ledgerCalls';
import { erasureType, openData } from '../../domain/ledger/content';
import { readHead, readStoredEvent, type StoredEvent } from '../../domain/ledger/event';
import { readSite } from '../catalogues/readSite';
import type { Actor, Ports } from '../ports';
import { Refused } from '../refused';
import { allChains } from './allChains';
import { onSiteRecord } from './onSiteRecord';
import { naming } from './personalEvents';
import { entriesIn, readLog } from './readLog';

/** A transaction takes 25 operations: the head, the account of the erasure, each event, and each blob that goes with it. */
const operations = 25 - 2;

/**
 * Takes away the data of every event that names an account where that is personal. Chains stay as they are: the hash of an
 * event covers a digest of its data, and an event that says which data are gone, and why, follows in the same transaction.
 * May be cut off and done again. Who it was is not repeated in any of that; how the account reads is kept beside it.
 */
export async function eraseAccount(ports: Ports, accountId: string, actor: Actor): Promise<ErasureReport> {
  const readsAs = await formerMember(ports, accountId);
  const report: ErasureReport = { events: 0, chains: 0, kept: 0, readsAs };
  const entities = new Set([...entriesIn((await readLog(ports)).pages), ...(await allChains(ports))].map(({ entity }) => entity));
  for (const entity of [...entities].sort()) {
    const { erased, kept } = await eraseInChain(ports, entity, accountId, readsAs, actor);
    report.events += erased;
    report.chains += erased > 0 ? 1 : 0;
    report.kept += kept;
  }
  const named = await onSiteRecord(ports, actor, async () => {
    const current = await ports.records.current<{ readsAs: string }>('former-member', accountId);
    if (current?.body.readsAs === readsAs) return { then: undefined };
    return {
      event: { type: 'member.erased', data: { readsAs } },
      kept: { kind: 'former-member', id: accountId, version: (current?.version ?? 0) + 1, body: { readsAs } },
      then: undefined,
    };
  });
  // What is erased stays erased; done again, it finds only this left to do.
  if (named instanceof Refused) throw new Error('Erasing: how the former member reads could not be kept, because others kept changing the records of the site');
  return report;
}

/** By the role the person holds or held last. */
async function formerMember(ports: Ports, accountId: string): Promise<string> {
  const held = (await readSite(ports)).roles.filter((one) => one.accountId === accountId).sort((one, other) => (one.from < other.from ? -1 : 1));
  const last = held.at(-1);
  return last === undefined ? 'former member' : `former member (${last.role})`;
}

async function eraseInChain(ports: Ports, entity: string, accountId: string, readsAs: string, actor: Actor): Promise<{ erased: number; kept: number }> {
  for (let erased = 0; ; ) {
    const stored = await ports.chains.strictly(entity);
    const head = readHead(stored.head);
    const events = stored.events.flatMap((raw) => {
      const read = readStoredEvent(raw);
      return read.kind === 'value' ? [{ event: read.value, as: naming(accountId, read.value.event.type, openData(read.value, stored.blobs)) }] : [];
    });
    const group = fitting(events.filter(({ as }) => as === 'personal').map(({ event }) => event));
    // A chain without a head was tampered with; nothing is written to it, and verification names it.
    if (group.length === 0 || head.kind === 'unreadable') return { erased, kept: events.filter(({ as }) => as === 'kept').length };
    const account = { type: erasureType, data: { sequences: group.map(({ event }) => event.sequence), readsAs } };
    if ((await ports.chains.erase(head.value, group, account, { actor: actor.accountId, at: actor.at })) === 'erased') erased += group.length;
  }
}

/** As many events as one transaction takes, one at least. */
function fitting(events: readonly StoredEvent[]): StoredEvent[] {
  let left = operations;
  const group: StoredEvent[] = [];
  for (const event of events) {
    left -= 1 + (event.content.kind === 'blobs' ? event.content.parts.length : 0);
    if (left < 0 && group.length > 0) break;
    group.push(event);
  }
  return group;
}
