import type { Request } from '../../contract/calls';
import type { EntryVersion } from '../../contract/calls/catalogueCalls';
import { recordEvents } from '../../domain/catalogues/recordEvents';
import { entryDigest } from '../../domain/catalogues/entryDigest';
import { siteChain } from '../../domain/record/objectiveChain';
import type { RecordedEvent } from '../../domain/record/recordedEvent';
import type { Ports } from '../ports';
import { Refused, type Answered } from '../refused';

/** `recordVersions`: every version of an entry, each held against the event that tells of it. */
export async function recordVersions(ports: Ports, { kind, id }: Request<'recordVersions'>): Promise<Answered<'recordVersions'>> {
  const [rows, chain] = await Promise.all([ports.records.versions<unknown>(kind, id), ports.ledger.read(siteChain)]);
  if (rows.length === 0) return new Refused({ kind: 'not found' });
  const told = new Map(chain.events.flatMap((event) => versionsToldBy(event, kind, id)).map((one) => [one.version, one]));
  return {
    versions: rows.map(({ version, body, by, at }): EntryVersion => {
      const event = told.get(version);
      if (event === undefined) return { version, body, by, at, proved: false };
      const { sequence, hash } = event.event;
      return { version, body, by, at, why: event.why, event: { sequence, hash }, proved: event.digest === entryDigest(body) };
    }),
  };
}

/** The version of this entry an event tells of, if it does. */
function versionsToldBy(event: RecordedEvent, kind: string, id: string): { version: number; digest: string; why: string; event: RecordedEvent }[] {
  if (event.type === 'record.kept') {
    const read = recordEvents['record.kept'].safeParse(event.data);
    return read.success && read.data.kind === kind && read.data.id === id ? [{ ...read.data, event }] : [];
  }
  if (event.type !== 'records.imported') return [];
  const read = recordEvents['records.imported'].safeParse(event.data);
  if (!read.success || read.data.kind !== kind) return [];
  return read.data.records.filter((one) => one.id === id).map(({ version, digest }) => ({ version, digest, why: read.data.why, event }));
}
