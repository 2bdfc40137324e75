import type { Request } from '../../contract/calls';
import type { ExportedRecord } from '../../contract/calls/exportCalls';
import { readShelf } from '../catalogues/shelf';
import type { Actor, Ports, RecordKind } from '../ports';
import type { Answered } from '../refused';
import { mayExport } from './mayExport';
import { whereKept } from './whereKept';

/** Versions read for one page; an entry is at most a few KB, so a page stays far below the 5 MB of an answer. */
const atOnce = 200;

/** One version as it is asked of the store: the one in force of some kinds stands under their id alone. */
interface Asked {
  kind: RecordKind;
  id: string;
  version?: number;
}

/** `exportRecords`: every version that is kept, oldest first, of every record of every kind. */
export async function exportRecords(ports: Ports, { from }: Request<'exportRecords'>, actor: Actor): Promise<Answered<'exportRecords'>> {
  const refused = await mayExport(ports, actor);
  if (refused) return refused;
  const asked = await everyVersion(ports);
  const page = asked.slice(from, from + atOnce);
  const rows = await ports.records.several<unknown>(page);
  const records = page.flatMap(({ kind, id }, at): ExportedRecord[] => {
    const row = rows[at];
    return row === undefined ? [] : [{ kind, id, ...row }];
  });
  const next = from + page.length;
  return { records, of: asked.length, ...(next < asked.length ? { next } : {}) };
}

async function everyVersion(ports: Ports): Promise<Asked[]> {
  const kinds = Object.keys(whereKept) as RecordKind[];
  const [shelf, ids] = await Promise.all([readShelf(ports), Promise.all(kinds.map((kind) => idsOf(ports, kind)))]);
  const own = kinds.flatMap((kind, at) => (ids[at] ?? []).map((id) => ({ kind, id })));
  const rows = await ports.records.several<unknown>(own);
  const standing = own.flatMap((one, at): Asked[] => {
    const row = rows[at];
    return row === undefined ? [] : [...versionsOf(one, row.version - 1), one];
  });
  return [...standing, ...shelf.entries.flatMap(({ kind, id, version }) => versionsOf({ kind: kind as RecordKind, id }, version))];
}

async function idsOf(ports: Ports, kind: RecordKind): Promise<readonly string[]> {
  const where = whereKept[kind];
  if (where.kind === 'by id') return where.ids;
  return where.kind === 'by index' ? ports.records.ids(kind) : [];
}

const versionsOf = (one: Asked, versions: number): Asked[] => Array.from({ length: versions }, (_, at) => ({ ...one, version: at + 1 }));
