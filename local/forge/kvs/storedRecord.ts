/** One stored value. Times are epoch milliseconds of the site clock. */
export interface StoredRecord {
  key: string;
  value: unknown;
  createdAt: number;
  updatedAt: number;
  expiresAt?: number;
}

/** The stores: plain keys, secrets, and one per entity. */
export type StoreName = 'plain' | 'secret' | `entity:${string}`;

/** A change to one key; `record: null` takes it away. */
export interface Change {
  store: StoreName;
  key: string;
  record: StoredRecord | null;
}
