import type { Request } from '../../contract/calls';
import type { ExportedRecord } from '../../contract/calls/exportCalls';
import { readShelf } from '../catalogues/shelf';
import { theSite } from '../ledger/siteCheckpoints';
import { objectiveSources } from '../objective/objectiveSources';
import type { Actor, Ports, RecordKind } from '../ports';
import type { Answered } from '../refused';
import { mayExport } from './mayExport';

/** Versions read for one page; an entry is at most a few KB, so a page stays far below the 5 MB of an answer. */
const atOnce = 200;

/** `exportRecords`: every version that is kept, oldest first, of every record that stands on the shelf, and of the site's settings. */
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

async function everyVersion(ports: Ports): Promise<{ kind: RecordKind; id: string; version: number }[]> {
  const [shelf, sources, issue] = await Promise.all([
    readShelf(ports),
    ports.records.current(objectiveSources.kind, objectiveSources.id),
    ports.records.current('site-record-issue', theSite),
  ]);
  const kept = [
    ...(sources === undefined ? [] : [{ ...objectiveSources, version: sources.version }]),
    ...(issue === undefined ? [] : [{ kind: 'site-record-issue', id: theSite, version: issue.version }]),
    ...shelf.entries,
  ];
  return kept.flatMap(({ kind, id, version }) => Array.from({ length: version }, (_, at) => ({ kind: kind as RecordKind, id, version: at + 1 })));
}
