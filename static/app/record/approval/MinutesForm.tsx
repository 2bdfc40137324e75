import { useState } from 'react';
import type { Submission } from '../../../../src/domain/approval/approvals';
import { DayBox } from '../../forms/DayBox';
import { PersonBox } from '../../forms/PersonBox';
import { TextBox } from '../../forms/TextBox';
import { recordedWords } from '../../words/record';
import { useWords } from '../../words/words';
import { DeedForm } from '../DeedForm';
import { useDeed } from '../useDeed';
import styles from '../Record.module.css';

interface MinutesFormProps {
  issueId: string;
  submission: Submission;
  onShow(): void;
  onDone(said: string): void;
  onCancel(): void;
}

/** Records approvals given in a meeting: who approved in which role, where the signed minutes are, when it was held. */
export function MinutesForm({ issueId, submission, onShow, onDone, onCancel }: MinutesFormProps) {
  const say = useWords(recordedWords);
  const deed = useDeed();
  const [approvers, setApprovers] = useState<Record<string, string | undefined>>({});
  const [reference, setReference] = useState<string>();
  const [heldOn, setHeldOn] = useState<string>();
  const open = submission.required.filter(({ role }) => !submission.given.some((one) => one.role === role));
  const approvals = open.flatMap(({ role }) => (approvers[role] === undefined ? [] : [{ role, approver: approvers[role] }]));
  const send = async (): Promise<void> => {
    if (heldOn === undefined) return;
    if (await deed.run('recordMinutes', { issueId, seen: submission.hash, approvals, reference: reference ?? '', heldOn })) onDone(say('minutesSaid'));
  };
  return (
    <DeedForm title={say('minutesTitle')} deed={deed} words={say('minutesDeed')} ready={approvals.length > 0 && heldOn !== undefined} onShow={onShow} onDo={() => void send()} onCancel={onCancel}>
      <div className={styles.pair}>
        {open.map(({ role }) => (
          <PersonBox key={role} label={role} accountId={approvers[role]} onPerson={(person) => setApprovers({ ...approvers, [role]: person?.accountId })} />
        ))}
        <TextBox label={say('minutesReference')} help={say('minutesReferenceHelp')} text={reference} onText={setReference} />
        <DayBox label={say('heldOn')} day={heldOn} onDay={setHeldOn} />
      </div>
    </DeedForm>
  );
}
