import { eventKeys, type EventRow } from './eventRows';
import { readMany } from './readMany';

/** Events read by key at once. A head that was tampered with may claim billions; a stretch without any event ends it. */
const stretch = 250;

/** The rows of the events 1 to `last` of a chain, strictly; fewer where nothing is left of a whole stretch at the end. */
export async function readEvents(entity: string, last: number): Promise<(EventRow | undefined)[]> {
  const rows: (EventRow | undefined)[] = [];
  while (rows.length < last) {
    const found = await readMany<EventRow>('event', eventKeys(entity, rows.length + 1, Math.min(last, rows.length + stretch)));
    if (found.every((row) => row === undefined)) break;
    for (const row of found) rows.push(row);
  }
  return rows;
}
