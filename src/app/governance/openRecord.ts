import type { Request } from '../../contract/calls';
import type { OpenedRecord } from '../../contract/calls/governanceCalls';
import { objectiveChain } from '../../domain/record/objectiveChain';
import { lightRecord } from '../../domain/record/lightRecord';
import { foldRecord } from '../../domain/record/objectiveRecord';
import type { RecordedEvent } from '../../domain/record/recordedEvent';
import { mayOnIssue } from '../../jira/permissions';
import { Refused, type Answered } from '../refused';
import type { Actor, Ports } from '../ports';
import { catalogueFacts, readSiteRecords, riskNames, workKindMap } from './siteRecords';

/**
 * `openRecord`: everything recorded about one objective. It asks Jira nothing where the platform says that the screen
 * stands on this issue, because whoever is shown an issue may browse it; so opening a panel costs no points.
 */
export async function openRecord(ports: Ports, { issueId }: Request<'openRecord'>, actor: Actor): Promise<Answered<'openRecord'>> {
  const shown = actor.issueId === issueId || (await mayOnIssue(ports.asUser, 'BROWSE_PROJECTS', issueId));
  if (!shown) return new Refused({ kind: 'not found' });
  const [site, chain] = await Promise.all([readSiteRecords(ports), ports.ledger.read(objectiveChain(issueId))]);
  const record = foldRecord(chain.events);
  return {
    record: lightRecord(record),
    events: chain.events.map(withoutFrozenText),
    quarantined: [...chain.quarantined, ...record.setAside],
    catalogues: catalogueFacts(site),
    workKinds: workKindMap(site),
    assignments: [...site.assignments],
    profile: site.profile.version,
    risks: riskNames(site),
    at: actor.at,
  } satisfies OpenedRecord;
}

/** A frozen plan is up to 160 KB; those that count stand in the folded record, and `planVersion` gives any of them. */
function withoutFrozenText(event: RecordedEvent): RecordedEvent {
  if (event.type !== 'approval.requested' || typeof event.data !== 'object' || event.data === null || Array.isArray(event.data)) return event;
  const { commitment: _, ...data } = event.data;
  return { ...event, data };
}
