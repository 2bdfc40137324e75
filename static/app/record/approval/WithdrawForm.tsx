import { useState } from 'react';
import type { Submission } from '../../../../src/domain/approval/approvals';
import { TextBox } from '../../forms/TextBox';
import { recordedWords } from '../../words/record';
import { useWords } from '../../words/words';
import { DeedForm } from '../DeedForm';
import { useDeed } from '../useDeed';

interface WithdrawFormProps {
  issueId: string;
  submission: Submission;
  onDone(said: string): void;
  onCancel(): void;
}

/** Takes a submission back before it is decided. */
export function WithdrawForm({ issueId, submission, onDone, onCancel }: WithdrawFormProps) {
  const say = useWords(recordedWords);
  const deed = useDeed();
  const [reason, setReason] = useState<string>();
  const send = async (): Promise<void> => {
    if (await deed.run('withdrawPlan', { issueId, ...(reason === undefined ? {} : { reason }) })) onDone(say('withdrawnSaid', { version: submission.version }));
  };
  return (
    <DeedForm title={say('withdrawTitle')} deed={deed} words={say('withdrawDeed')} onDo={() => void send()} onCancel={onCancel}>
      <TextBox label={say('reason')} text={reason} onText={setReason} />
    </DeedForm>
  );
}
