import type { Request } from '../../contract/calls';
import type { SampleSummary } from '../../contract/calls/auditCalls';
import { inSample, lookAt, stateOf } from '../../domain/audit/sample';
import type { Answered } from '../refused';
import type { Actor, Ports } from '../ports';
import { auditing, notForReading } from './auditing';
import { newestSample, readSample, type ReadSample } from './readSample';

/** Samples in one list; each is a chain of its own, read side by side. */
const atOnce = 20;

/** `samples`: newest first. */
export async function samples(ports: Ports, { before }: Request<'samples'>, actor: Actor): Promise<Answered<'samples'>> {
  const acting = await auditing(ports, actor);
  const refused = notForReading(acting);
  if (refused) return refused;
  const last = before === undefined ? Number((await newestSample(ports))?.id ?? 0) : Number(before) - 1;
  const first = Math.max(1, last - atOnce + 1);
  const ids = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => String(last - i));
  const read = await Promise.all(ids.map((id) => readSample(ports, id)));
  return { samples: read.flatMap(summaryOf), more: first > 1, mayAct: acting.standings.has('auditor') };
}

/** A number that nobody took has no summary. */
function summaryOf({ id, chain, sample }: ReadSample): SampleSummary[] {
  if (chain.head.sequence === 0) return [];
  const looks = inSample(sample).flatMap(({ issueId }) => lookAt(sample, issueId) ?? []);
  const { population, plan } = sample;
  return [
    {
      id,
      purpose: population?.purpose ?? '',
      state: stateOf(sample),
      at: population?.at ?? chain.head.at,
      by: population?.by ?? '',
      population: population?.ids.length ?? 0,
      ...(plan === undefined ? {} : { size: plan.size }),
      looked: looks.length,
      notMet: looks.filter(({ result }) => result === 'not met').length,
    },
  ];
}
