import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { FrozenPlan, PlanVersion, Submission } from '../../../../src/domain/approval/approvals';
import { hashAgainst } from '../../../../src/domain/approval/standsAs';
import type { Difference } from '../../../../src/domain/commitment/differences';
import { Notice } from '../../editors/Notice';
import { useViewer } from '../../host/ViewerContext';
import { recordedWords } from '../../words/record';
import { useWords } from '../../words/words';
import styles from '../Record.module.css';
import { usePeople } from '../usePeople';
import { NoteOf } from '../versions/NoteOf';
import modal from './Approval.module.css';
import { ApproveForm } from './ApproveForm';
import { Content } from './Content';
import { DelegateForm } from './DelegateForm';
import { Delegations } from './Delegations';
import { Exactly } from './Exactly';
import { MinutesForm } from './MinutesForm';
import { ReturnForm } from './ReturnForm';
import type { Approval } from './useApproval';
import { WithdrawForm } from './WithdrawForm';
import { whoMay } from '../../../../src/domain/record/whoMay';
import { isAny } from '../room';
import { openRoles } from './openRoles';

interface SubmittedProps {
  issueId: string;
  approval: Approval;
  submission: Submission & { commitment: FrozenPlan };
  inForce: PlanVersion | undefined;
  /** Reads again what stands there now. */
  onShow(): void;
  onDone(said: string): void;
}

type Form = 'return' | 'withdraw' | 'minutes' | 'delegate';

/** What waits for approval, as it was submitted: to read, to approve in one's role, or to send back. */
export function Submitted({ issueId, approval, submission, inForce, onShow, onDone }: SubmittedProps) {
  const say = useWords(recordedWords);
  const { viewer, formats } = useViewer();
  const [form, setForm] = useState<Form>();
  const { view } = approval;
  const show = usePeople([submission.by]);
  const mine = openRoles(submission, approval, viewer.accountId);
  const standings = new Set(view.standings);
  const changed = view.now !== undefined && hashAgainst(submission.commitment, view.now.commitment) !== submission.hash;
  const holders = submission.required.map((one) => ({ ...one, holders: view.required.find(({ role }) => role === one.role)?.holders ?? [] }));
  const owns = submission.commitment.who.owner === viewer.accountId || submission.by === viewer.accountId || submission.authors.includes(viewer.accountId);
  const forms: [Form, boolean][] = [
    ['return', mine.length > 0 || isAny(standings, ...whoMay.returnPlan)],
    ['delegate', submission.rule.delegation && mine.some(({ from }) => from === undefined)],
    ['minutes', isAny(standings, ...whoMay.recordMinutes)],
    ['withdraw', isAny(standings, ...whoMay.withdrawPlan)],
  ];
  const common = { issueId, submission, onDone, onCancel: () => setForm(undefined) };
  return (
    <div className={modal.modal}>
      <h3 className={modal.title}>{say('submittedTitle', { version: submission.version })}</h3>
      <div className={styles.stack}>
        <div className={styles.tight}>
          <p>{say('submittedBy', { who: show.person(submission.by), when: formats.moment(submission.at) })}</p>
          <NoteOf note={submission.note} className={styles.quiet} />
        </div>
        {changed && <Notice tone="warning" title={say('changedSinceSubmitted')} />}
        <Content
          commitment={submission.commitment}
          changes={inForce === undefined ? undefined : (submission.differences as Difference[])}
          inForce={inForce?.number}
          obstacles={view.obstacles}
          catalogues={approval.opened.catalogues}
        />
      </div>
      <aside className={modal.side}>
        <Exactly
          version={submission.version}
          hash={submission.hash}
          commitment={submission.commitment}
          seen={submission.seen}
          required={holders}
          given={submission.given}
          tier={approval.opened.record.approvals.tier}
          inOrder={submission.rule.inOrder}
          until={submission.until}
          submitted
        />
        <Delegations issueId={issueId} approval={approval} onDone={onDone} />
        {owns && mine.length > 0 && <p className={styles.small}>{say('ownPlan')}</p>}
      </aside>
      <div className={modal.foot}>
        {form === undefined && mine.length > 0 && (
          <ApproveForm issueId={issueId} submission={submission} roles={mine.map(({ role }) => role)} onShow={onShow} onDone={onDone} />
        )}
        {form === 'return' && <ReturnForm {...common} />}
        {form === 'withdraw' && <WithdrawForm {...common} />}
        {form === 'minutes' && <MinutesForm {...common} onShow={onShow} />}
        {form === 'delegate' && <DelegateForm {...common} roles={mine.map(({ role }) => role)} />}
        {form === undefined && (
          <div className={modal.end}>
            {mine.length === 0 && <p className={styles.quiet}>{say('notYours')}</p>}
            {forms.map(
              ([name, may]) =>
                may && (
                  <Button key={name} appearance="subtle" onClick={() => setForm(name)}>
                    {say(`${name}Deed`)}
                  </Button>
                ),
            )}
          </div>
        )}
      </div>
    </div>
  );
}
