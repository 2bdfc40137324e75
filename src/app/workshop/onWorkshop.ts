import { entryDigest } from '../../domain/catalogues/entryDigest';
import type { StandingWorkshop, WorkshopDecision } from '../../domain/workshop/changeWorkshop';
import { workshopChain, workshopLimits, type Workshop } from '../../domain/workshop/workshop';
import type { Actor, Ports } from '../ports';
import { Refused } from '../refused';
import { workshopOf } from './workshopOf';

/** What a deed on a workshop came to. */
export interface DoneToWorkshop {
  done: 'now' | 'already';
  version: number;
  workshop: Workshop;
}

/** People in a workshop write side by side; a lost race is decided anew on what stands then, this often at most. */
const attempts = 8;

/**
 * Reads where the chain of a project's workshops ends and the record in force, decides, and writes the next version with the
 * event that holds its digest, in one transaction. Every version moves that end, so what was read is still so.
 *
 * @param what the deed, as the event names it
 */
export async function onWorkshop(ports: Ports, actor: Actor, projectId: string, what: string, decide: (standing: StandingWorkshop) => WorkshopDecision): Promise<DoneToWorkshop | Refused> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const head = await ports.ledger.head(workshopChain(projectId));
    const standing = workshopOf(await ports.records.current<unknown>('workshop', projectId));
    if ('unreadable' in standing) return new Refused({ kind: 'not now', state: `kept in a form this version cannot read: ${standing.unreadable}`, expected: ['readable'] });
    const decision = decide(standing);
    if (decision.kind === 'refused') return new Refused(decision.refusal);
    if (decision.kind === 'changed meanwhile') return new Refused({ kind: 'changed meanwhile' });
    if (decision.kind === 'done already') {
      if (standing.workshop === undefined) throw new Error(`Workshop of ${projectId}: nothing stands there, and it is done already`);
      return { done: 'already', version: standing.version, workshop: standing.workshop };
    }
    const { workshop } = decision;
    const bytes = Buffer.byteLength(JSON.stringify(workshop));
    if (bytes > workshopLimits.bytes) return new Refused({ kind: 'too large', what: 'The workshop', bytes, limit: workshopLimits.bytes });
    const version = standing.version + 1;
    const event = { type: 'workshop.kept', data: { version, digest: entryDigest(workshop), what } };
    const appended = await ports.ledger.append(head, [event], { actor: actor.accountId, at: actor.at }, [{ kind: 'workshop', id: projectId, version, body: workshop }]);
    if (appended.kind === 'appended') return { done: 'now', version, workshop };
    if (appended.kind === 'too large') return new Refused({ kind: 'too large', what: appended.type, bytes: appended.bytes, limit: appended.limit });
  }
  return new Refused({ kind: 'changed meanwhile' });
}
