import type { Request } from '../../contract/calls';
import { recordProblems } from '../../domain/catalogues/recordProblems';
import { versionsTold } from '../../domain/catalogues/versionsTold';
import { siteChain } from '../../domain/record/objectiveChain';
import { looksAfterRecord } from '../ledger/looksAfterRecord';
import type { Actor, Chain, Ports, RecordKind } from '../ports';
import { Refused, type Answered } from '../refused';
import { readShelf, type Shelf } from './shelf';

/**
 * `checkRecords`: every version of every record is held against the ledger, and what is in force against the newest
 * version. It tells whether records were edited past the app; whether the ledger itself was, `verifyRecord` tells.
 */
export async function checkRecords(ports: Ports, _: Request<'checkRecords'>, actor: Actor): Promise<Answered<'checkRecords'>> {
  const refused = await looksAfterRecord(ports, actor, ['auditor', 'SMS manager', 'Jira administrator']);
  if (refused) return refused;
  const together = await readTogether(ports);
  if (together === undefined) return new Refused({ kind: 'changed meanwhile' });
  const { chain, shelf } = together;
  const told = chain.events.flatMap(versionsTold);
  const rows = await ports.records.several<unknown>(told.map(({ kind, id, version }) => ({ kind: kind as RecordKind, id, version })));
  const contents = new Map(told.map((one, at) => [one, rows[at]?.body]));
  return { versions: told.length, records: shelf.entries.length, problems: recordProblems(told, (one) => contents.get(one), shelf.entries, (kind) => erasedOf(chain, kind)) };
}

/** How often chain and records are read until nobody kept one in between. */
const attempts = 5;

/** Chain and shelf of one moment: a record kept between the two readings would look like one that was edited. */
async function readTogether(ports: Ports): Promise<{ chain: Chain; shelf: Shelf } | undefined> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const [chain, shelf] = await Promise.all([ports.ledger.read(siteChain), readShelf(ports)]);
    if ((await ports.ledger.head(siteChain)).sequence === chain.head.sequence) return { chain, shelf };
  }
  return undefined;
}

const erasedOf = ({ events }: Chain, kind: string): boolean =>
  events.some(({ type, data }) => data === undefined && type.startsWith(kind === 'role-assignment' ? 'role.' : 'record'));
