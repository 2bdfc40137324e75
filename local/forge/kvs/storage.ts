import type { Clock } from '../contract';
import type { EntityType } from '../manifest/manifest';
import type { ForgeSettings } from '../settings';
import type { RecordStore } from './recordStore';
import { refuse } from './storageError';
import type { StoredRecord, StoreName } from './storedRecord';
import type { UnitMeter } from './unitMeter';

/** What every storage operation stands on. */
export interface Storage {
  records: RecordStore;
  entities: Map<string, EntityType>;
  clock: Clock;
  settings: ForgeSettings;
  reads: UnitMeter;
  writes: UnitMeter;
}

/** The entity of this name. Refuses with ENTITY_NOT_FOUND what the manifest does not declare. */
export function entityNamed(storage: Storage, name: unknown): EntityType {
  const entity = storage.entities.get(String(name));
  return entity ?? refuse('ENTITY_NOT_FOUND', `The manifest declares no entity ${String(name)}`);
}

/** Where a request's key lives: with its entity when it names one, else among the plain keys. */
export function storeOf(storage: Storage, entityName: unknown): StoreName {
  if (entityName === undefined) return 'plain';
  return `entity:${entityNamed(storage, entityName).name}`;
}

/** Whether a record may still be seen. The platform takes its time to remove what has expired. */
export function isLive(storage: Storage, record: StoredRecord | undefined): record is StoredRecord {
  if (!record) return false;
  return record.expiresAt === undefined || record.expiresAt + storage.settings.expiryLagMs > storage.clock.now();
}

/** The record that a get sees: strict, and not past its expiry. */
export function liveRecord(storage: Storage, store: StoreName, key: string): StoredRecord | undefined {
  const record = storage.records.get(store, key);
  return isLive(storage, record) ? record : undefined;
}
