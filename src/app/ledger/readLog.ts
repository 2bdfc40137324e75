import { emptyLog, openPlaces, pageSize, readLogPage, type LogEntry, type SiteLog } from '../../domain/ledger/siteLog';
import type { Legible } from '../../domain/ledger/legible';
import type { Ports } from '../ports';

/** The whole log as it lies in the store, nothing trusted. */
export interface RawLog {
  origin: string;
  log: Legible<SiteLog>;
  pages: unknown[];
}

/** Pages read at once, in one request. */
const atOnce = 25;

/** The log may grow while it is read; then it is read again, this often. */
const readings = 5;

/**
 * Reads head and pages that belong together, also pages that stand behind a head that was put back. One request for each
 * 6,400 entries.
 */
export async function readLog({ siteLog }: Pick<Ports, 'siteLog'>): Promise<RawLog> {
  for (let reading = 1; ; reading += 1) {
    const before = await siteLog.open();
    const pages = await readPages({ siteLog }, sizeOf(before.log));
    const after = await siteLog.open();
    if (reading === readings || JSON.stringify(before) === JSON.stringify(after)) return { ...before, pages };
  }
}

const sizeOf = (log: Legible<SiteLog>): number => (log.kind === 'value' ? log.value : emptyLog).tree.size;

async function readPages({ siteLog }: Pick<Ports, 'siteLog'>, size: number): Promise<unknown[]> {
  const expected = Math.floor(size / pageSize) + openPlaces(size).pages.length;
  const pages: unknown[] = [];
  for (;;) {
    const wanted = Array.from({ length: atOnce }, (_, at) => pages.length + at);
    const read = await siteLog.pieces({ pages: wanted, tiles: [] });
    pages.push(...read.pages);
    // Past what the head promises, the first stretch that holds nothing ends it; so does one inside, whatever the head says.
    if (read.pages.every((page) => page === undefined) || (pages.length >= expected && read.pages.includes(undefined))) break;
  }
  const last = pages.findLastIndex((page) => page !== undefined);
  return pages.slice(0, Math.max(last + 1, Math.min(expected, pages.length)));
}

/** The entries that can be read, with their places in the log. */
export const entriesIn = (pages: readonly unknown[]): (LogEntry & { index: number })[] =>
  pages.flatMap((raw, page) => {
    const read = readLogPage(raw);
    return read.kind === 'value' ? read.value.entries.map((entry, at) => ({ ...entry, index: page * pageSize + at })) : [];
  });
