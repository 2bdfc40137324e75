import type { Request } from '../../contract/calls';
import type { ApprovalView } from '../../contract/calls/governanceCalls';
import { pendingSubmission } from '../../domain/approval/approvals';
import { approverGaps } from '../../domain/approval/approverGaps';
import { changeInForce } from '../../domain/approval/changeInForce';
import { obstacles } from '../../domain/approval/obstacles';
import { requiredApprovals } from '../../domain/approval/requiredApprovals';
import { tierInForce } from '../../domain/approval/tierInForce';
import { foldRecord } from '../../domain/record/objectiveRecord';
import { Refused, type Answered } from '../refused';
import type { Actor, Ports } from '../ports';
import { permittedTo } from '../standing';
import { approvalSettingOf } from './approvalSettingOf';
import { makeSure } from './makeSure';
import { readSituation } from './readSituation';
import { readSiteRecords } from './siteRecords';
import { standingsOn } from './standingsOn';

/** `approvalView`: what would be approved now, what stands in the way, and who has to approve it. Writes nothing. */
export async function approvalView(ports: Ports, { issueId }: Request<'approvalView'>, actor: Actor): Promise<Answered<'approvalView'>> {
  const permitted = await permittedTo(ports, { issueId });
  if (!permitted.browses) return new Refused({ kind: 'not found' });
  const site = await readSiteRecords(ports);
  const read = await readSituation(ports, issueId, site, [issueId]);
  if (read.kind === 'not an objective') return new Refused({ kind: 'not an objective', why: 'not configured' });
  const sure = read.kind === 'read' ? await makeSure(ports, read, site) : read;
  const record = foldRecord(read.chain.events);
  const { facts } = read.opened;
  const { rule, holders, profile, scoring, seen, authors } = await approvalSettingOf(ports, { opened: read.opened, children: sure.children, record, at: actor.at }, site);
  const situation = 'situation' in sure ? sure.situation : undefined;
  const changes = situation && changeInForce(record.approvals, situation.commitment, site.changeProfile);
  const required = rule && requiredApprovals(rule, facts, changes);
  // Of what waits already, those who still have to approve count, as its own rule named them.
  const pending = pendingSubmission(record.approvals);
  const asked = pending?.required.filter(({ role }) => !pending.given.some((one) => one.role === role)) ?? required;
  const acting = standingsOn({ record, facts }, site, permitted, actor);
  return {
    ...(situation === undefined ? {} : { now: { hash: situation.hash, commitment: situation.commitment } }),
    ...(changes === undefined ? {} : { changes }),
    obstacles: [
      ...obstacles(scoring, profile, record.decisions, actor.at.slice(0, 10)),
      ...approverGaps(tierInForce(record.approvals, facts), asked, (role) => holders(role, actor.at)),
    ],
    required: (required ?? []).map((one) => ({ ...one, holders: holders(one.role, actor.at) })),
    seen,
    authors,
    standings: [...acting.standings],
    roles: rolesOf(acting.roles),
  } satisfies ApprovalView;
}

const rolesOf = (held: readonly { role: string }[]): string[] => [...new Set(held.map(({ role }) => role))];
