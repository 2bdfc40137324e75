import { checkedKey, checkEntityValue, checkedValueBytes } from './checks';
import { entityNamed, liveRecord, storeOf, type Storage } from './storage';
import { StorageError } from './storageError';
import type { Change, StoredRecord, StoreName } from './storedRecord';
import { expiryOf, recordBytes, shown, type KeyRequest } from './wire';

const place = (storage: Storage, request: KeyRequest, secret: boolean): StoreName =>
  secret ? 'secret' : storeOf(storage, request.entityName);

/** Reads one key, strictly. Refuses a missing one with 404 KEY_NOT_FOUND, which the client turns into `undefined`. */
export function getKey(storage: Storage, request: KeyRequest, secret = false): Record<string, unknown> {
  const record = liveRecord(storage, place(storage, request, secret), checkedKey(request.key));
  storage.reads.take(record ? recordBytes(record) : 0);
  if (!record) throw new StorageError(404, 'KEY_NOT_FOUND', `There is no key ${request.key}`);
  return shown(record, request.options?.metadataFields);
}

/** Checks a set and works out the change it makes; `bytes` is what it weighs. Writes nothing. */
export function changeOfSet(storage: Storage, request: KeyRequest, store: StoreName): { change: Change; bytes: number } {
  const key = checkedKey(request.key);
  const bytes = checkedValueBytes(request.value);
  if (request.entityName !== undefined) checkEntityValue(entityNamed(storage, request.entityName), request.value);
  const now = storage.clock.now();
  const before = liveRecord(storage, store, key);
  const expiresAt = expiryOf(request.options?.ttl, now);
  const createdAt = before?.createdAt ?? now;
  const record: StoredRecord = { key, value: request.value, createdAt, updatedAt: now, expiresAt };
  return { change: { store, key, record }, bytes };
}

/**
 * Writes one key. With FAIL_IF_EXISTS an existing key is refused with 409 KEY_CONFLICT.
 * Gives back the record before or after when the options ask for it.
 */
export function setKey(storage: Storage, request: KeyRequest, secret = false): Record<string, unknown> | undefined {
  const store = place(storage, request, secret);
  const { change, bytes } = changeOfSet(storage, request, store);
  const before = liveRecord(storage, store, change.key);
  const { keyPolicy, returnValue, returnMetadataFields } = request.options ?? {};
  if (keyPolicy === 'FAIL_IF_EXISTS' && before) {
    throw new StorageError(409, 'KEY_CONFLICT', `The key ${change.key} exists already`);
  }
  storage.writes.take(bytes);
  storage.records.apply([change]);
  const wanted = returnValue === 'PREVIOUS' ? before : returnValue === 'LATEST' ? change.record : undefined;
  return wanted ? shown(wanted, returnMetadataFields) : undefined;
}

/** Takes one key away. Refuses a missing one with 404 KEY_NOT_FOUND, which the client overlooks. */
export function deleteKey(storage: Storage, request: KeyRequest, secret = false): void {
  const store = place(storage, request, secret);
  const key = checkedKey(request.key);
  storage.writes.take(0);
  if (!liveRecord(storage, store, key)) throw new StorageError(404, 'KEY_NOT_FOUND', `There is no key ${key}`);
  storage.records.apply([{ store, key, record: null }]);
}
