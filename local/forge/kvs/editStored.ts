import { openJournal } from '../store/journal';
import { lockFolder } from '../store/lockFolder';
import type { Change, StoredRecord, StoreName } from './storedRecord';

/** One stored value as it lies in the data folder: in which store, under which key, with what in it. */
export type StoredRow = StoredRecord & { store: StoreName };

/**
 * Opens the storage of a double that is closed, as somebody with access to the files could, and puts back what `edit`
 * makes of its rows: changed, taken away or added, past every limit, type and condition that the platform keeps. For
 * tests of what an app notices when its data was tampered with.
 *
 * @param dir the data folder that `openForge` was given
 * @param edit gets the rows in the order in which they were first written, as copies it may change in place
 * @throws Error when a running double holds the folder
 */
export function editStored(dir: string, edit: (rows: StoredRow[]) => StoredRow[]): void {
  const unlock = lockFolder(dir);
  try {
    const rows = new Map<string, StoredRow>();
    const nameOf = ({ store, key }: { store: StoreName; key: string }): string => JSON.stringify([store, key]);
    const replay = (changes: Change[]): void => {
      for (const change of changes) {
        if (change.record) rows.set(nameOf(change), { store: change.store, ...change.record });
        else rows.delete(nameOf(change));
      }
    };
    const journal = openJournal<Change[]>(dir, 'storage', {
      replay,
      *snapshot() {
        for (const { store, ...record } of rows.values()) yield [{ store, key: record.key, record }];
      },
    });
    try {
      const after = edit(structuredClone([...rows.values()]));
      const left = new Set(after.map(nameOf));
      const removed = [...rows.values()].filter((row) => !left.has(nameOf(row)));
      const changes: Change[] = [
        ...removed.map(({ store, key }) => ({ store, key, record: null })),
        ...after
          .filter((row) => JSON.stringify(row) !== JSON.stringify(rows.get(nameOf(row))))
          .map(({ store, ...record }) => ({ store, key: record.key, record })),
      ];
      replay(changes);
      if (changes.length > 0) journal.append(changes);
    } finally {
      journal.close();
    }
  } finally {
    unlock();
  }
}
