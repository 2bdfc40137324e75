import { useState } from 'react';
import { TextBox } from '../forms/TextBox';
import { recordedWords } from '../words/record';
import { useWords } from '../words/words';
import { DeedForm } from './DeedForm';
import { useDeed, type Deed } from './useDeed';

interface ReasonFormProps {
  title: string;
  words: string;
  run(deed: Deed, reason: string): Promise<boolean>;
  onDone(): void;
  onCancel(): void;
}

/** A deed that asks for nothing but its reason. */
export function ReasonForm({ title, words, run, onDone, onCancel }: ReasonFormProps) {
  const say = useWords(recordedWords);
  const deed = useDeed();
  const [reason, setReason] = useState<string>();
  return (
    <DeedForm title={title} deed={deed} words={words} onCancel={onCancel} onDo={() => void run(deed, reason ?? '').then((done) => done && onDone())}>
      <TextBox long label={say('reason')} text={reason} onText={setReason} />
    </DeedForm>
  );
}
