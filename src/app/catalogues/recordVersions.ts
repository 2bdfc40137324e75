import type { Request } from '../../contract/calls';
import type { EntryVersion } from '../../contract/calls/catalogueCalls';
import { entryDigest } from '../../domain/catalogues/entryDigest';
import { versionsTold } from '../../domain/catalogues/versionsTold';
import { siteChain } from '../../domain/record/objectiveChain';
import type { Ports } from '../ports';
import { Refused, type Answered } from '../refused';
import { readShelf } from './shelf';

/** `recordVersions`: every version of an entry, each held against the event that tells of it. */
export async function recordVersions(ports: Ports, { kind, id }: Request<'recordVersions'>): Promise<Answered<'recordVersions'>> {
  const [shelf, chain] = await Promise.all([readShelf(ports), ports.ledger.read(siteChain)]);
  const inForce = shelf.entries.find((one) => one.kind === kind && one.id === id);
  if (inForce === undefined) return new Refused({ kind: 'not found' });
  const rows = await ports.records.several<unknown>(Array.from({ length: inForce.version }, (_, at) => ({ kind, id, version: at + 1 })));
  const told = new Map(chain.events.flatMap(versionsTold).flatMap((one) => (one.kind === kind && one.id === id ? [[one.version, one] as const] : [])));
  return {
    versions: rows.flatMap((row): EntryVersion[] => {
      if (row === undefined) return [];
      const { version, body, by, at } = row;
      const one = told.get(version);
      if (one === undefined) return [{ version, body, by, at, proved: false }];
      return [{ version, body, by, at, ...(one.why === undefined ? {} : { why: one.why }), event: one.event, proved: one.digest === entryDigest(body) }];
    }),
  };
}
