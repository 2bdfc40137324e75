import { useState } from 'react';

/** A line of a list whose lines have no id where they are kept. */
export type Row<T> = Partial<T> & { id: string };

/**
 * Lines being edited of a list that keeps no ids and takes only whole lines: what is half written stays here and is not
 * handed on. They begin from `kept` once; `whole` gives a line as it is kept, or nothing while something of it lacks.
 */
export function useRows<T extends object>(kept: readonly T[], whole: (row: Row<T>) => T | undefined, put: (lines: T[]) => void): [Row<T>[], (rows: Row<T>[]) => void, () => Row<T>] {
  const [rows, setRows] = useState(() => kept.map((line, i): Row<T> => ({ ...line, id: String(i) })));
  const change = (next: Row<T>[]): void => {
    setRows(next);
    put(next.flatMap((row) => whole(row) ?? []));
  };
  const make = (): Row<T> => ({ id: crypto.randomUUID() }) as Row<T>;
  return [rows, change, make];
}
