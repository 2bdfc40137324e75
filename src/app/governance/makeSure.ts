import { linkedWork } from '../../jira/childWork';
import { stillUnder } from '../../jira/stillUnder';
import type { Ports } from '../ports';
import type { Read } from './readSituation';
import type { SiteRecords } from './siteRecords';
import { situationOf } from './situationOf';

/**
 * What was read, without children that Jira's search still shows although they were moved or deleted: all it shows are
 * looked up by id (1 request for each 100), once. For whatever is decided or recorded; the search may be minutes behind.
 */
export async function makeSure(ports: Pick<Ports, 'asApp'>, read: Read, site: SiteRecords): Promise<Read> {
  const { opened, children, situation } = read;
  if (read.sure || children.length === 0) return read;
  const there = new Set(await stillUnder(ports.asApp, opened.issue.id, children.map(({ id }) => id)));
  const gone = children.flatMap(({ id }) => (there.has(id) ? [] : [id]));
  if (gone.length === 0) return { ...read, sure: true };
  const linked = new Set(linkedWork(opened).map(({ id }) => id));
  const work = situation.commitment.what.promised.filter((id) => !gone.includes(id) || linked.has(id));
  const stands = situationOf(opened, work, situation.record, site);
  if (stands.kind === 'illegible') throw new Error(`${opened.issue.key} could be read a moment ago, and not any more`);
  return { ...read, children: children.filter(({ id }) => there.has(id)), situation: stands.situation, sure: true };
}
