import type { Request } from '../../contract/calls';
import type { OpenedWorkshop } from '../../contract/calls/workshopCalls';
import { readSources, typesIn } from '../objective/objectiveSources';
import type { Actor, Ports } from '../ports';
import { Refused, type Answered } from '../refused';
import { inWorkshops } from './inWorkshops';
import { workshopOf } from './workshopOf';

/** `workshop`: the workshop of the project whose page is open, in the version in force or in an earlier one. */
export async function openWorkshop(ports: Ports, { version }: Request<'workshop'>, actor: Actor): Promise<Answered<'workshop'>> {
  const acting = await inWorkshops(ports, actor);
  if (acting instanceof Refused) return acting;
  const { projectId } = acting;
  const [newest, sources] = await Promise.all([ports.records.current<unknown>('workshop', projectId), readSources(ports.records)]);
  const latest = newest?.version ?? 0;
  const earlier = version !== undefined && version < latest;
  const kept = earlier ? (await ports.records.several<unknown>([{ kind: 'workshop', id: projectId, version }]))[0] : newest;
  if (version !== undefined && kept?.version !== version) return new Refused({ kind: 'unknown', what: 'version', id: String(version) });
  const given: OpenedWorkshop = {
    version: kept?.version ?? 0,
    latest,
    ...(kept === undefined ? {} : { by: kept.by, at: kept.at }),
    may: acting.may && !earlier,
    typeIds: typesIn(sources, projectId),
    today: actor.at.slice(0, 10),
  };
  const read = workshopOf(kept);
  if ('unreadable' in read) return { ...given, unreadable: read.unreadable, may: false };
  return { ...given, ...(read.workshop === undefined ? {} : { workshop: read.workshop }) };
}
