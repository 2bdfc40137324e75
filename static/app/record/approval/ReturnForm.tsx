import { useState } from 'react';
import type { Submission } from '../../../../src/domain/approval/approvals';
import { elements, type Element } from '../../../../src/domain/plan/fields';
import { elementNames } from '../../../../src/domain/plan/names';
import { TextBox } from '../../forms/TextBox';
import { recordedWords } from '../../words/record';
import { useWords } from '../../words/words';
import { DeedForm } from '../DeedForm';
import { useDeed } from '../useDeed';
import styles from '../Record.module.css';

interface ReturnFormProps {
  issueId: string;
  submission: Submission;
  onDone(said: string): void;
  onCancel(): void;
}

/** Sends a submission back, with a reason for each element that is not as it should be. */
export function ReturnForm({ issueId, submission, onDone, onCancel }: ReturnFormProps) {
  const say = useWords(recordedWords);
  const deed = useDeed();
  const [reasons, setReasons] = useState<Partial<Record<Element, string>>>({});
  const send = async (): Promise<void> => {
    const given = elements.flatMap((element) => (reasons[element] === undefined ? [] : [{ element, reason: reasons[element] }]));
    if (await deed.run('returnPlan', { issueId, seen: submission.hash, reasons: given })) onDone(say('returnedSaid', { version: submission.version }));
  };
  return (
    <DeedForm title={say('returnTitle')} deed={deed} words={say('returnDeed')} onDo={() => void send()} onCancel={onCancel}>
      <div className={styles.pair}>
        {elements.map((element) => (
          <TextBox key={element} label={elementNames[element]} text={reasons[element]} onText={(text) => setReasons({ ...reasons, [element]: text })} />
        ))}
      </div>
    </DeedForm>
  );
}
