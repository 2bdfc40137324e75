import type { Request } from '../../contract/calls';
import { commitmentText } from '../../domain/commitment/commitmentHash';
import { pendingSubmission } from '../../domain/approval/approvals';
import { objectiveChain } from '../../domain/record/objectiveChain';
import { foldRecord } from '../../domain/record/objectiveRecord';
import { mayOnIssue } from '../../jira/permissions';
import { Refused, type Answered } from '../refused';
import type { Ports } from '../ports';

/** `planVersion`: a version as it was frozen. The same bytes, and so the same hash, for ever. */
export async function planVersion(ports: Ports, { issueId, version }: Request<'planVersion'>): Promise<Answered<'planVersion'>> {
  if (!(await mayOnIssue(ports.asUser, 'BROWSE_PROJECTS', issueId))) return new Refused({ kind: 'not found' });
  const { approvals } = foldRecord((await ports.ledger.read(objectiveChain(issueId))).events);
  const pending = pendingSubmission(approvals);
  const frozen = approvals.versions.find(({ number }) => number === version) ?? (pending?.version === version ? pending : undefined);
  if (frozen === undefined) return new Refused({ kind: 'unknown', what: 'version', id: String(version) });
  return { version, hash: frozen.hash, text: commitmentText(frozen.commitment), commitment: frozen.commitment };
}
