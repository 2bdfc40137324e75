import type { Request } from '../../contract/calls';
import { checkpointOf, checkpointText } from '../../domain/ledger/checkpoint';
import { entriesIn, readLog } from '../ledger/readLog';
import type { Actor, Ports } from '../ports';
import type { Answered } from '../refused';
import { mayExport } from './mayExport';

/** Lines of one page, of about 160 bytes each. */
const atOnce = 10_000;

/** `exportLog`: the entries of the site's log in their order, and the checkpoint they come to. */
export async function exportLog(ports: Ports, { from }: Request<'exportLog'>, actor: Actor): Promise<Answered<'exportLog'>> {
  const refused = await mayExport(ports, actor);
  if (refused) return refused;
  const { origin, log, pages } = await readLog(ports);
  const size = log.kind === 'value' ? log.value.tree.size : 0;
  const entries = entriesIn(pages).filter(({ index }) => log.kind !== 'value' || index < size);
  const page = entries.filter(({ index }) => index >= from).slice(0, atOnce);
  const last = page.at(-1)?.index;
  const more = last !== undefined && entries.some(({ index }) => index > last);
  return {
    entries: page.map(({ entity, sequence, hash }) => ({ entity, sequence, hash })),
    size,
    ...(log.kind === 'value' ? { checkpoint: checkpointText(checkpointOf(origin, log.value.tree)) } : {}),
    ...(more ? { next: last + 1 } : {}),
  };
}
