import type { Clock } from '../contract';
import { openJournal, type Journal } from '../store/journal';
import type { Change, StoredRecord, StoreName } from './storedRecord';

/** The records of one installation, kept in memory and journalled. Knows nothing of limits; see `storageApi`. */
export interface RecordStore {
  /** The record as it is now. */
  get(store: StoreName, key: string): StoredRecord | undefined;
  /** The records as a query sees them: as they were `lagMs` ago. In no particular order. */
  seenBefore(store: StoreName, lagMs: number): Iterable<StoredRecord>;
  /** Makes all the changes or, if the process dies, none. They are safe when this returns. */
  apply(changes: Change[]): void;
  close(): void;
}

interface Undo {
  at: number;
  store: StoreName;
  key: string;
  before: StoredRecord | undefined;
}

/** How many changes can be looked behind; a query that lags over more of them sees the state before the oldest. */
const REMEMBERED = 10_000;

/** Opens the store; without a folder nothing is kept. `foldAt` is the journal size in bytes at which it is folded. */
export function openRecordStore(clock: Clock, dir?: string, foldAt?: number): RecordStore {
  const stores = new Map<StoreName, Map<string, StoredRecord>>();
  let undo: Undo[] = [];
  const storeOf = (name: StoreName): Map<string, StoredRecord> => {
    const held = stores.get(name) ?? new Map<string, StoredRecord>();
    stores.set(name, held);
    return held;
  };
  const put = ({ store, key, record }: Change): void => {
    if (record) storeOf(store).set(key, record);
    else storeOf(store).delete(key);
  };
  const journal: Journal<Change[]> | undefined =
    dir === undefined
      ? undefined
      : openJournal<Change[]>(
          dir,
          'storage',
          {
            replay: (changes) => changes.forEach(put),
            *snapshot() {
              for (const [store, records] of stores) {
                for (const record of records.values()) yield [{ store, key: record.key, record }];
              }
            },
          },
          foldAt,
        );

  function remember(changes: Change[]): void {
    const at = clock.now();
    if (undo.length > 2 * REMEMBERED) undo = undo.slice(-REMEMBERED);
    for (const { store, key } of changes) undo.push({ at, store, key, before: storeOf(store).get(key) });
  }

  return {
    get: (store, key) => storeOf(store).get(key),
    seenBefore(store, lagMs) {
      const since = clock.now() - lagMs;
      const newer = lagMs > 0 ? undo.filter((it) => it.store === store && it.at > since) : [];
      if (newer.length === 0) return storeOf(store).values();
      const then = new Map(storeOf(store));
      // From the newest back, so that the oldest of several changes to one key has the last word.
      for (const { key, before } of newer.reverse()) {
        if (before) then.set(key, before);
        else then.delete(key);
      }
      return then.values();
    },
    apply(changes) {
      remember(changes);
      changes.forEach(put);
      journal?.append(changes);
    },
    close: () => journal?.close(),
  };
}
