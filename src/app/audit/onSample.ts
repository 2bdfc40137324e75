import { foldSample, type Sample } from '../../domain/audit/sample';
import type { Decision } from '../../domain/record/decision';
import type { Acting } from '../../domain/record/situation';
import { Refused } from '../refused';
import type { Actor, Ports } from '../ports';
import { auditing } from './auditing';
import { exists, readSample, type ReadSample } from './readSample';

/** What a command on a sample came to. */
export interface DoneToSample {
  id: string;
  done: 'now' | 'already';
  sample: Sample;
}

/** Another auditor may write between reading and writing; then it is read and decided anew, this often at most. */
export const attempts = 4;

/** Carries out a command on a sample that exists. Nobody without a part in audits learns whether it does. */
export async function onSample(ports: Ports, actor: Actor, sampleId: string, decide: (sample: Sample, acting: Acting) => Decision | Promise<Decision>): Promise<DoneToSample | Refused> {
  const acting = await auditing(ports, actor);
  if (!acting.standings.has('auditor')) return new Refused({ kind: 'not your part', needs: ['auditor'] });
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const read = await readSample(ports, sampleId);
    if (!exists(read)) return new Refused({ kind: 'unknown', what: 'sample', id: sampleId });
    const done = await appendTo(ports, actor, read, await decide(read.sample, acting));
    if (done !== 'changed meanwhile') return done;
  }
  return new Refused({ kind: 'changed meanwhile' });
}

/** Writes what was decided, if the sample is still the one it was decided on. */
export async function appendTo(ports: Ports, actor: Actor, { id, chain, sample }: ReadSample, decision: Decision): Promise<DoneToSample | Refused | 'changed meanwhile'> {
  if (decision.kind === 'refused') return new Refused(decision.refusal);
  if (decision.kind === 'done already') return { id, done: 'already', sample };
  const appended = await ports.ledger.append(chain.head, decision.events, { actor: actor.accountId, at: actor.at });
  if (appended.kind === 'too large') return new Refused({ kind: 'too large', what: appended.type, bytes: appended.bytes, limit: appended.limit });
  if (appended.kind === 'changed meanwhile') return 'changed meanwhile';
  return { id, done: 'now', sample: foldSample([...chain.events, ...appended.events], chain.quarantined) };
}
