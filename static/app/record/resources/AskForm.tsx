import { useState } from 'react';
import { PersonBox } from '../../forms/PersonBox';
import { TextBox } from '../../forms/TextBox';
import type { FoundPerson } from '../../people/findPeople';
import { resourcingWords } from '../../words/resourcing';
import { useWords } from '../../words/words';
import { DeedForm } from '../DeedForm';
import { useDeed } from '../useDeed';

interface AskFormProps {
  issueId: string;
  lines: 'all' | string[];
  onDone(who: string): void;
  onCancel(): void;
}

/** Asks somebody to commit resource lines as they stand. */
export function AskForm({ issueId, lines, onDone, onCancel }: AskFormProps) {
  const say = useWords(resourcingWords);
  const deed = useDeed();
  const [from, setFrom] = useState<FoundPerson>();
  const [note, setNote] = useState<string>();
  const ask = async (): Promise<void> => {
    if (from === undefined) return;
    if (await deed.run('requestConfirmation', { issueId, lines, from: from.accountId, ...(note === undefined ? {} : { note }) })) onDone(from.displayName);
  };
  return (
    <DeedForm title={say('askTitle')} deed={deed} words={say('askDeed')} ready={from !== undefined} onDo={() => void ask()} onCancel={onCancel}>
      <PersonBox label={say('askWhom')} help={say('askWhomHelp')} accountId={from?.accountId} onPerson={setFrom} />
      <TextBox label={say('note')} text={note} onText={setNote} />
    </DeedForm>
  );
}
