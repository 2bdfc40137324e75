import { holdingsId } from '../roles/roleHoldings';
import type { RecordedEvent } from '../record/recordedEvent';
import { recordEvents, type SiteRecordEvent } from './recordEvents';

/** A version of a record that an event tells of. */
export interface ToldVersion {
  kind: string;
  id: string;
  version: number;
  /** Of its content. */
  digest: string;
  why?: string;
  event: { sequence: number; hash: string };
}

/** The versions of records that an event tells of; none where it is about something else or cannot be read. */
export function versionsTold({ type, data, sequence, hash }: RecordedEvent): ToldVersion[] {
  if (!Object.hasOwn(recordEvents, type)) return [];
  const read = recordEvents[type as SiteRecordEvent['type']].safeParse(data);
  if (!read.success) return [];
  const event = { sequence, hash };
  const told = { type, data: read.data } as Pick<SiteRecordEvent, 'type' | 'data'> as SiteRecordEvent;
  switch (told.type) {
    case 'record.kept': {
      const { kind, id, version, digest, why } = told.data;
      return [{ kind, id, version, digest, why, event }];
    }
    case 'records.imported':
      return told.data.records.map(({ id, version, digest }) => ({ kind: told.data.kind, id, version, digest, why: told.data.why, event }));
    case 'role.assigned':
    case 'role.ended': {
      const { role, version, digest } = told.data;
      return [{ kind: 'role-assignment', id: holdingsId(role), version, digest, event }];
    }
  }
}
