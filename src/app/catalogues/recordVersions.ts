import type { Request } from '../../contract/calls';
import type { EntryVersion } from '../../contract/calls/catalogueCalls';
import { entryDigest } from '../../domain/catalogues/entryDigest';
import { versionsTold } from '../../domain/catalogues/versionsTold';
import { siteChain } from '../../domain/record/objectiveChain';
import type { Ports } from '../ports';
import { Refused, type Answered } from '../refused';

/** `recordVersions`: every version of an entry, each held against the event that tells of it. */
export async function recordVersions(ports: Ports, { kind, id }: Request<'recordVersions'>): Promise<Answered<'recordVersions'>> {
  const [rows, chain] = await Promise.all([ports.records.versions<unknown>(kind, id), ports.ledger.read(siteChain)]);
  if (rows.length === 0) return new Refused({ kind: 'not found' });
  const told = new Map(chain.events.flatMap(versionsTold).flatMap((one) => (one.kind === kind && one.id === id ? [[one.version, one] as const] : [])));
  return {
    versions: rows.map(({ version, body, by, at }): EntryVersion => {
      const one = told.get(version);
      if (one === undefined) return { version, body, by, at, proved: false };
      return { version, body, by, at, ...(one.why === undefined ? {} : { why: one.why }), event: one.event, proved: one.digest === entryDigest(body) };
    }),
  };
}
