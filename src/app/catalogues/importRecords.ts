import type { Reply, Request } from '../../contract/calls';
import { entryDigest } from '../../domain/catalogues/entryDigest';
import { planImport, type ImportRow } from '../../domain/catalogues/planImport';
import { siteChain } from '../../domain/record/objectiveChain';
import type { Actor, Ports } from '../ports';
import { Refused, type Answered } from '../refused';
import { busyForSeconds, storeIsBusy } from '../storeIsBusy';
import { knownOn, standingOn } from './keepRecord';
import { mayKeepRecords } from './mayKeepRecords';
import { readShelf, writesOf } from './shelf';

/**
 * Rows kept in one transaction of 25 operations, which also writes the event, the head and the pages the rows stand on:
 * mostly one, three where a new page is begun. Where rows that grow touch more pages than are left, fewer go at once.
 */
const operations = 25;

/** How often everything is read anew because somebody else kept a record meanwhile. */
const attempts = 6;

/** What of a table is in: the lines this import kept, and those that stood there as they should. */
interface Kept {
  created: Set<number>;
  changed: Set<number>;
  same: Set<number>;
}

/**
 * `importRecords`: a whole table becomes entries. Every row is checked before the first is kept, so a bad row keeps
 * nothing. Rows are kept in transactions of up to twenty, each with its event. What stops it before the first keeps nothing
 * and is a refusal; what stops it later is told with the rows that are not in. The same import again finds the others as
 * they should be and keeps the rest.
 */
export async function importRecords(ports: Ports, request: Request<'importRecords'>, actor: Actor): Promise<Answered<'importRecords'>> {
  const kept: Kept = { created: new Set(), changed: new Set(), same: new Set() };
  const stopped = await importAll(ports, request, actor, kept);
  const { created, changed, same } = kept;
  if (stopped === undefined) return { created: created.size, changed: changed.size, same: same.size };
  if (created.size + changed.size === 0) return stopped;
  const left = request.rows.map(({ row }) => row).filter((row) => !created.has(row) && !changed.has(row) && !same.has(row));
  return { created: created.size, changed: changed.size, same: same.size, stopped: { left, because: becauseOf(stopped) } };
}

function becauseOf({ refusal }: Refused): NonNullable<Reply<'importRecords'>['stopped']>['because'] {
  if (refusal.kind === 'not your part') return refusal.kind;
  if (refusal.kind === 'try again') return 'the store is busy';
  return refusal.kind === 'changed meanwhile' ? refusal.kind : 'no room';
}

/** Keeps all it can; gives what stopped it. */
async function importAll(ports: Ports, request: Request<'importRecords'>, actor: Actor, kept: Kept): Promise<Refused | undefined> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    try {
      const came = await importOnce(ports, request, actor, kept);
      if (came instanceof Refused) return came;
      if (came === 'done') return undefined;
    } catch (fault) {
      if (storeIsBusy(fault)) return new Refused({ kind: 'try again', because: 'the store is busy', afterSeconds: busyForSeconds });
      throw fault;
    }
  }
  return new Refused({ kind: 'changed meanwhile' });
}

async function importOnce(ports: Ports, { kind, rows, why }: Request<'importRecords'>, actor: Actor, kept: Kept): Promise<'done' | 'lost' | Refused> {
  let head = await ports.ledger.head(siteChain);
  let shelf = await readShelf(ports);
  const refused = mayKeepRecords(shelf, actor);
  if (refused) return refused;
  const plan = planImport(kind, rows, (id) => standingOn(shelf, kind, id), knownOn(shelf));
  if (why.trim() === '') plan.problems.push({ row: 0, place: 'Why', expected: 'a reason', came: 'nothing' });
  if (plan.problems.length > 0) return new Refused({ kind: 'not met', items: plan.problems.map((facts) => ({ item: 'bad row', facts: { ...facts } })) });
  if (plan.stale.length > 0) return new Refused({ kind: 'changed meanwhile' });
  for (const { row } of plan.same) if (!kept.created.has(row) && !kept.changed.has(row)) kept.same.add(row);
  const left = [...plan.create, ...plan.change].sort((a, b) => a.row - b.row);
  // Whether everything has room is known before anything is written.
  const whole = writesOf(shelf, left.map((row) => keptOf(kind, row)), actor);
  if (whole instanceof Refused) return whole;
  for (let from = 0; from < left.length; ) {
    let chunk = left.slice(from, from + 20);
    let made = writesOf(shelf, chunk.map((row) => keptOf(kind, row)), actor);
    while (!(made instanceof Refused) && made.writes.length + 2 > operations) {
      chunk = chunk.slice(0, -1);
      made = writesOf(shelf, chunk.map((row) => keptOf(kind, row)), actor);
    }
    if (made instanceof Refused) return made;
    const appended = await ports.ledger.append(head, [importEvent(kind, chunk, why)], { actor: actor.accountId, at: actor.at }, made.writes);
    if (appended.kind === 'too large') return new Refused({ kind: 'too large', what: appended.type, bytes: appended.bytes, limit: appended.limit });
    if (appended.kind === 'changed meanwhile') return 'lost';
    from += chunk.length;
    ({ head } = appended);
    ({ shelf } = made);
    for (const { row, basedOn } of chunk) (basedOn === 0 ? kept.created : kept.changed).add(row);
  }
  return 'done';
}

const keptOf = (kind: Request<'importRecords'>['kind'], { id, basedOn, body }: ImportRow) => ({ kind, id, version: basedOn + 1, body });

const importEvent = (kind: string, chunk: readonly ImportRow[], why: string) => ({
  type: 'records.imported',
  data: { kind, records: chunk.map(({ id, basedOn, body }) => ({ id, version: basedOn + 1, digest: entryDigest(body) })), why: why.trim() },
});
