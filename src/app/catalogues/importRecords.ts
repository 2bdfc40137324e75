import type { Reply, Request } from '../../contract/calls';
import { catalogueKindIds } from '../../domain/catalogues/catalogueKinds';
import { entryDigest } from '../../domain/catalogues/entryDigest';
import { planImport, type ImportRow } from '../../domain/catalogues/planImport';
import { siteChain } from '../../domain/record/objectiveChain';
import type { Actor, Ports } from '../ports';
import { Refused, type Answered } from '../refused';
import { entriesPerKind, listing, readDirectories } from './directory';
import { knownIn, tooMany } from './keepRecord';
import { mayKeepRecords } from './mayKeepRecords';

/**
 * Rows kept in one transaction of 25 operations: each takes two (the version in force and its own key), the directory two,
 * event and head one each.
 */
const rowsAtOnce = 10;

/** How often everything is read anew because somebody else kept a record meanwhile. */
const attempts = 6;

/**
 * `importRecords`: a whole table becomes entries. Every row is checked before the first is kept, so a bad row keeps
 * nothing. Rows are kept in transactions of ten, each with its event; when it is cut off in between, the same import again
 * finds those rows as they should be and keeps the rest.
 */
export async function importRecords(ports: Ports, { kind, rows, why }: Request<'importRecords'>, actor: Actor): Promise<Answered<'importRecords'>> {
  const counted: Reply<'importRecords'> = { created: 0, changed: 0, same: 0 };
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    let head = await ports.ledger.head(siteChain);
    const [refused, directories, standing] = await Promise.all([
      mayKeepRecords(ports, actor),
      readDirectories(ports, catalogueKindIds),
      // Ids that are none are the plan's to name; the storage is asked only for those that could be kept.
      ports.records.several<unknown>(rows.map(({ id }) => ({ kind, id: /^[A-Za-z0-9-]{1,60}$/.test(id) ? id : '-' }))),
    ]);
    if (refused) return refused;
    const current = new Map(rows.map(({ id }, at) => [id, standing[at]]));
    const plan = planImport(kind, rows, (id) => current.get(id), knownIn(directories));
    if (why.trim() === '') plan.problems.push({ row: 0, place: 'Why', expected: 'a reason', came: 'nothing' });
    if (plan.problems.length > 0) return new Refused({ kind: 'not met', items: plan.problems.map((facts) => ({ item: 'bad row', facts: { ...facts } })) });
    if (plan.stale.length > 0) return new Refused({ kind: 'changed meanwhile' });
    let listed = directories.get(kind) ?? { version: 0, ids: [] };
    const isNew = new Set(plan.create.map(({ id }) => id).filter((id) => !listed.ids.includes(id)));
    if (listed.ids.length + isNew.size > entriesPerKind) return tooMany(listed.ids.length + isNew.size);
    const left = [...plan.create, ...plan.change].sort((a, b) => a.row - b.row);
    let lost = false;
    for (let from = 0; from < left.length && !lost; from += rowsAtOnce) {
      const chunk = left.slice(from, from + rowsAtOnce);
      const added = chunk.map(({ id }) => id).filter((id) => isNew.has(id));
      const next = listing(kind, listed, added);
      const appended = await ports.ledger.append(head, [importEvent(kind, chunk, why)], { actor: actor.accountId, at: actor.at }, [
        ...chunk.map(({ id, basedOn, body }) => ({ kind, id, version: basedOn + 1, body })),
        ...(added.length > 0 ? [next] : []),
      ]);
      if (appended.kind === 'too large') return new Refused({ kind: 'too large', what: appended.type, bytes: appended.bytes, limit: appended.limit });
      lost = appended.kind === 'changed meanwhile';
      if (appended.kind !== 'appended') continue;
      head = appended.head;
      if (added.length > 0) listed = { version: next.version, ids: [...listed.ids, ...added] };
      for (const { basedOn } of chunk) basedOn === 0 ? (counted.created += 1) : (counted.changed += 1);
    }
    if (!lost) return { ...counted, same: rows.length - counted.created - counted.changed };
  }
  return new Refused({ kind: 'changed meanwhile' });
}

const importEvent = (kind: string, chunk: readonly ImportRow[], why: string) => ({
  type: 'records.imported',
  data: { kind, records: chunk.map(({ id, basedOn, body }) => ({ id, version: basedOn + 1, digest: entryDigest(body) })), why: why.trim() },
});
