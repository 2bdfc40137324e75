/** A row of a table. Rows are never changed in place: a new one is put. */
export interface Row {
  readonly id: string;
}

/** Rows by id, with the look-ups that were asked for when it was made. */
export interface Table<T extends Row> {
  get(id: string): T | undefined;
  all(): Iterable<T>;
  /** Rows whose index `name` gives `value`, in the order in which they were first put. */
  by(name: string, value: string): T[];
  put(row: T): void;
  remove(id: string): void;
  readonly size: number;
}

/** What one look-up finds a row under. */
export type Indexes<T> = Record<string, (row: T) => readonly string[] | string | undefined>;

/** Told of each change before it is made: the row that was there, and the one that comes. */
export type Changed = (id: string, before: Row | undefined, after: Row | undefined) => void;

/** Makes an empty table. */
export function openTable<T extends Row>(indexes: Indexes<T>, changed: Changed): Table<T> {
  const rows = new Map<string, T>();
  const found = Object.fromEntries(Object.keys(indexes).map((name) => [name, new Map<string, Set<string>>()]));

  const valuesOf = (row: T | undefined, valueOf: Indexes<T>[string]): readonly string[] => {
    const under = row && valueOf(row);
    return under === undefined ? [] : typeof under === 'string' ? [under] : under;
  };

  /** `other`: the row that is there before or after this one. Where both are found, the place among the others stays. */
  function index(row: T, add: boolean, other?: T): void {
    for (const [name, valueOf] of Object.entries(indexes)) {
      const shared = valuesOf(other, valueOf);
      const values = valuesOf(row, valueOf).filter((value) => !shared.includes(value));
      const map = found[name]!;
      for (const value of values) {
        const ids = map.get(value);
        if (add) {
          if (ids) ids.add(row.id);
          else map.set(value, new Set([row.id]));
        } else if (ids) {
          ids.delete(row.id);
          if (ids.size === 0) map.delete(value);
        }
      }
    }
  }

  return {
    get: (id) => rows.get(id),
    all: () => rows.values(),
    by(name, value) {
      const ids = found[name]?.get(value);
      return ids ? [...ids].flatMap((id) => rows.get(id) ?? []) : [];
    },
    put(row) {
      const before = rows.get(row.id);
      changed(row.id, before, row);
      if (before) index(before, false, row);
      rows.set(row.id, row);
      index(row, true, before);
    },
    remove(id) {
      const before = rows.get(id);
      if (!before) return;
      changed(id, before, undefined);
      index(before, false);
      rows.delete(id);
    },
    get size() {
      return rows.size;
    },
  };
}
