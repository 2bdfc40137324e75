import { useState } from 'react';
import { DayBox } from '../../forms/DayBox';
import { PersonBox } from '../../forms/PersonBox';
import { TextBox } from '../../forms/TextBox';
import { ownerWords } from '../../words/record';
import { useWords } from '../../words/words';
import { DeedForm } from '../DeedForm';
import { useDeed } from '../useDeed';

interface OwnerFormProps {
  issueId: string;
  onDone(said: string): void;
  onCancel(): void;
}

/** Names who stands in, up to and including a day. */
export function InterimForm({ issueId, onDone, onCancel }: OwnerFormProps) {
  const say = useWords(ownerWords);
  const deed = useDeed();
  const [accountId, setAccountId] = useState<string>();
  const [until, setUntil] = useState<string>();
  const [why, setWhy] = useState<string>();
  const name = async (): Promise<void> => {
    if (accountId === undefined || until === undefined) return;
    if (await deed.run('nameInterimOwner', { issueId, accountId, until, why: why ?? '' })) onDone(say('interimSaid'));
  };
  return (
    <DeedForm title={say('interimTitle')} deed={deed} words={say('interimDeed')} ready={accountId !== undefined && until !== undefined} onDo={() => void name()} onCancel={onCancel}>
      <PersonBox label={say('standIn')} accountId={accountId} onPerson={(person) => setAccountId(person?.accountId)} />
      <DayBox label={say('until')} help={say('untilHelp')} day={until} onDay={setUntil} />
      <TextBox label={say('why')} text={why} onText={setWhy} />
    </DeedForm>
  );
}
