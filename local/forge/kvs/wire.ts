import { limits } from './limits';
import { refuse } from './storageError';
import type { StoredRecord } from './storedRecord';

/** How long a value is kept, as @forge/kvs sends it. */
export interface Ttl {
  value: number;
  unit: string;
}

/** Options of a set. */
export interface SetOptions {
  ttl?: Ttl;
  keyPolicy?: 'OVERRIDE' | 'FAIL_IF_EXISTS';
  returnValue?: 'PREVIOUS' | 'LATEST';
  returnMetadataFields?: string[];
}

/** One key of a request, with what is to become of it. */
export interface KeyRequest {
  key: string;
  entityName?: string;
  value?: unknown;
  options?: SetOptions & { metadataFields?: string[] };
}

const UNIT_SECONDS: Record<string, number> = { SECONDS: 1, MINUTES: 60, HOURS: 3_600, DAYS: 86_400 };

/** When a value set now expires. Refuses with INVALID_TTL: no whole positive number, no known unit, over a year. */
export function expiryOf(ttl: Ttl | undefined, now: number): number | undefined {
  if (ttl === undefined) return undefined;
  const seconds = ttl.value * (UNIT_SECONDS[ttl.unit] ?? Number.NaN);
  if (!Number.isInteger(ttl.value) || !(seconds > 0) || seconds > limits.ttlSeconds) {
    return refuse('INVALID_TTL', 'A TTL is a whole number of SECONDS, MINUTES, HOURS or DAYS, and at most one year');
  }
  return now + seconds * 1_000;
}

/** A record as the API shows it: key and value, and of the metadata what was asked for. */
export function shown(record: StoredRecord, metadata: string[] = []): Record<string, unknown> {
  return {
    key: record.key,
    value: record.value,
    ...(metadata.includes('CREATED_AT') && { createdAt: record.createdAt }),
    ...(metadata.includes('UPDATED_AT') && { updatedAt: record.updatedAt }),
    ...(metadata.includes('EXPIRE_TIME') &&
      record.expiresAt !== undefined && { expireTime: new Date(record.expiresAt).toISOString() }),
  };
}

/** Bytes of a record as metering counts them. */
export const recordBytes = (record: StoredRecord): number => Buffer.byteLength(JSON.stringify(record.value));
