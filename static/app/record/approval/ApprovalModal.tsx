import { pendingSubmission, versionInForce } from '../../../../src/domain/approval/approvals';
import { Trouble } from '../../faces/Trouble';
import { closeModal } from '../../host/bridge';
import { useViewer } from '../../host/ViewerContext';
import { recordedWords } from '../../words/record';
import { useWords } from '../../words/words';
import styles from './Approval.module.css';
import { Submitted } from './Submitted';
import { ToSubmit } from './ToSubmit';
import { useApproval } from './useApproval';

/** The host's modal in which a plan is submitted, approved or returned: what waits for approval, or what would be submitted. */
export function ApprovalModal() {
  const say = useWords(recordedWords);
  const { viewer } = useViewer();
  if (!viewer.issue) throw new Error('Approval: expected an issue in the host context, came none');
  const issueId = viewer.issue.id;
  const [loaded, again] = useApproval(issueId);
  if (loaded.kind === 'loading') return <div className={styles.blank} role="status" aria-label={say('loading')} />;
  if (loaded.kind !== 'ready') return <Trouble title={say('approvalTrouble')} reason={loaded.kind === 'trouble' ? loaded.reason : ''} onAgain={again} />;
  const { opened } = loaded.value;
  const { approvals } = opened.record;
  const submission = pendingSubmission(approvals);
  const props = { issueId, approval: loaded.value, inForce: versionInForce(approvals), onShow: again, onDone: (said: string) => void closeModal({ said }) };
  return submission === undefined ? <ToSubmit {...props} /> : <Submitted {...props} submission={submission} />;
}
