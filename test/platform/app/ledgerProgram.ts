import { forgeLedger } from '../../../src/adapters/forge/forgeLedger';

/** The shipped app with one more door: appends events of given sizes through the real adapter, and reads them back. */
export * from '../../../src/index';

export interface Appending {
  chain: string;
  /** Characters of the data of each event. */
  sizes: number[];
  records: number;
}

export async function onSchedule({ chain, sizes, records }: Appending): Promise<unknown> {
  const head = await forgeLedger.head(chain);
  const events = sizes.map((size) => ({ type: 'trial.made', data: { text: 'ü'.repeat(size / 2) } }));
  const alongside = Array.from({ length: records }, (_, at) => ({ kind: 'site-record-issue' as const, id: `trial-${at}`, version: 1, body: { issueId: '1' } }));
  const { kind, ...outcome } = await forgeLedger.append(head, events, { actor: 'app', at: '2026-11-20T09:00:00.000Z' }, alongside);
  if (kind !== 'appended') return { kind, ...outcome };
  const read = await forgeLedger.read(chain);
  return { kind, quarantined: read.quarantined, lengths: read.events.map(({ data }) => (data as { text: string }).text.length * 2) };
}
