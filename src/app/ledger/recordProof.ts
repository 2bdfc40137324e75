import type { Request } from '../../contract/calls';
import { canonicalJson } from '../../domain/ledger/canonicalJson';
import { checkpointOf, checkpointText } from '../../domain/ledger/checkpoint';
import { readStoredEvent, type StoredEvent } from '../../domain/ledger/event';
import { inclusionProof, nodesForInclusion } from '../../domain/ledger/merkle/proofs';
import { hashesFrom, placesOf, readLogPage, readLogTile } from '../../domain/ledger/siteLog';
import type { RecordProof } from '../../contract/calls/ledgerCalls';
import { objectiveChain } from '../../domain/record/objectiveChain';
import type { Actor, Ports } from '../ports';
import { Refused, type Answered } from '../refused';
import { permittedTo } from '../standing';
import { looksAfterRecord } from './looksAfterRecord';
import { entriesIn, readLog } from './readLog';

/** `recordProof`: an event to the byte, and the hashes that lead from it to a checkpoint. */
export async function recordProof(ports: Ports, { chain, sequence }: Request<'recordProof'>, actor: Actor): Promise<Answered<'recordProof'>> {
  const refused = await mayRead(ports, chain, actor);
  if (refused) return refused;
  const [raw] = await ports.chains.events(chain, sequence, sequence);
  if (raw === undefined) return new Refused({ kind: 'unknown', what: 'event', id: `${chain}, ${sequence}` });
  const read = readStoredEvent(raw);
  if (read.kind === 'unreadable') throw new Error(`Event ${sequence} of ${chain}: ${read.place}: expected ${read.expected}, came ${read.came}`);
  const { event, hash, content } = read.value;
  const text = content.kind === 'inline' ? content.text : content.kind === 'blobs' ? await blobText(ports, content.parts) : undefined;
  return {
    event: canonicalJson(event),
    hash,
    ...(content.kind === 'erased' || text === undefined ? {} : { data: { salt: content.salt, text } }),
    ...(await inLog(ports, read.value)),
  };
}

/** Nobody learns whether an issue they may not see has a record. */
async function mayRead(ports: Ports, chain: string, actor: Actor): Promise<Refused | undefined> {
  // An auditor's choice is nobody's to know before the audit: as for reading samples, administering Jira is no part in it.
  if (chain.startsWith('sample:')) return looksAfterRecord(ports, actor, ['auditor', 'SMS manager']);
  const issueId = /^objective:(\d{1,18})$/.exec(chain)?.[1];
  if (issueId === undefined || objectiveChain(issueId) !== chain) return looksAfterRecord(ports, actor, ['auditor', 'SMS manager', 'Jira administrator']);
  return (await permittedTo(ports, { issueId })).browses ? undefined : new Refused({ kind: 'not found' });
}

async function blobText({ ledger }: Ports, parts: readonly string[]): Promise<string | undefined> {
  const texts = await Promise.all(parts.map((address) => ledger.readText(address)));
  return texts.includes(undefined) ? undefined : texts.join('');
}

async function inLog(ports: Ports, { hash }: StoredEvent): Promise<Pick<RecordProof, 'inLog'>> {
  const { origin, log, pages } = await readLog(ports);
  if (log.kind === 'unreadable') throw new Error(`${log.place}: expected ${log.expected}, came ${log.came}`);
  const { tree } = log.value;
  const entry = entriesIn(pages).find((one) => one.hash === hash);
  if (entry === undefined || entry.index >= tree.size) return {};
  const places = placesOf(nodesForInclusion(entry.index, tree.size));
  const { tiles } = await ports.siteLog.pieces({ pages: [], tiles: places.tiles });
  const held = {
    pages: pages.flatMap((page) => valueIn(readLogPage(page))),
    // A tile may have grown since; what the proof asks of it never changes.
    tiles: tiles.flatMap((tile) => valueIn(readLogTile(tile))),
  };
  const proof = inclusionProof(entry.index, tree.size, hashesFrom(held));
  return { inLog: { index: entry.index, size: tree.size, proof, checkpoint: checkpointText(checkpointOf(origin, tree)) } };
}

const valueIn = <T>(read: { kind: 'value'; value: T } | { kind: 'unreadable' }): T[] => (read.kind === 'value' ? [read.value] : []);
