import type { Request } from '../../contract/calls';
import { Refused, type Answered } from '../refused';
import type { Actor, Ports } from '../ports';
import { auditing, notForReading } from './auditing';
import { exists, readSample } from './readSample';

/** `sample`: everything recorded about one sample. */
export async function openSample(ports: Ports, { sampleId }: Request<'sample'>, actor: Actor): Promise<Answered<'sample'>> {
  const acting = await auditing(ports, actor);
  const refused = notForReading(acting);
  if (refused) return refused;
  const read = await readSample(ports, sampleId);
  if (!exists(read)) return new Refused({ kind: 'unknown', what: 'sample', id: sampleId });
  return { id: sampleId, sample: read.sample, at: actor.at, mayAct: acting.standings.has('auditor') };
}
