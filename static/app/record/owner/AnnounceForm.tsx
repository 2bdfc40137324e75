import { useState } from 'react';
import { DayBox } from '../../forms/DayBox';
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

/** Says that the present owner leaves the role, and from when. */
export function AnnounceForm({ issueId, onDone, onCancel }: OwnerFormProps) {
  const say = useWords(ownerWords);
  const deed = useDeed();
  const [effective, setEffective] = useState<string>();
  const [note, setNote] = useState<string>();
  const announce = async (): Promise<void> => {
    if (effective === undefined) return;
    if (await deed.run('announceRoleChange', { issueId, effective, ...(note === undefined ? {} : { note }) })) onDone(say('announcedSaid'));
  };
  return (
    <DeedForm title={say('announceTitle')} deed={deed} words={say('announceDeed')} ready={effective !== undefined} onDo={() => void announce()} onCancel={onCancel}>
      <DayBox label={say('firstDayWithout')} day={effective} onDay={setEffective} />
      <TextBox label={say('note')} text={note} onText={setNote} />
    </DeedForm>
  );
}
