import type { Request } from '../../contract/calls';
import { commitmentText } from '../../domain/commitment/commitmentHash';
import { pendingSubmission, type Approvals, type Submission } from '../../domain/approval/approvals';
import { objectiveChain } from '../../domain/record/objectiveChain';
import { foldRecord } from '../../domain/record/objectiveRecord';
import { mayOnIssue } from '../../jira/permissions';
import { Refused, type Answered } from '../refused';
import type { Ports } from '../ports';

/** `planVersion`: a version, or what was submitted, as it was frozen. The same bytes, and so the same hash, for ever. */
export async function planVersion(ports: Ports, { issueId, ...asked }: Request<'planVersion'>): Promise<Answered<'planVersion'>> {
  if (!(await mayOnIssue(ports.asUser, 'BROWSE_PROJECTS', issueId))) return new Refused({ kind: 'not found' });
  const { approvals } = foldRecord((await ports.ledger.read(objectiveChain(issueId))).events);
  const frozen = 'submission' in asked ? submitted(approvals, asked.submission) : versionOf(approvals, asked.version);
  if (frozen?.commitment === undefined) {
    return new Refused('submission' in asked ? { kind: 'unknown', what: 'submission', id: String(asked.submission) } : { kind: 'unknown', what: 'version', id: String(asked.version) });
  }
  const { version, hash, commitment } = frozen;
  return { version, hash, text: commitmentText(commitment), commitment };
}

type Frozen = Pick<Submission, 'version' | 'hash' | 'commitment'> | undefined;

const submitted = ({ submissions }: Approvals, event: number): Frozen => submissions.find(({ sequence }) => sequence === event);

/** An approved version, or what waits to become it. */
function versionOf(approvals: Approvals, version: number): Frozen {
  const pending = pendingSubmission(approvals);
  const approved = approvals.versions.find(({ number }) => number === version);
  return approved === undefined ? (pending?.version === version ? pending : undefined) : { version, hash: approved.hash, commitment: approved.commitment };
}
