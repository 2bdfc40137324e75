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

/** Records a hand-over to a successor: from which day, what is handed over, and who agreed to it. */
export function HandOverForm({ issueId, onDone, onCancel }: OwnerFormProps) {
  const say = useWords(ownerWords);
  const deed = useDeed();
  const [to, setTo] = useState<string>();
  const [effective, setEffective] = useState<string>();
  const [note, setNote] = useState<string>();
  const [approver, setApprover] = useState<string>();
  const handOver = async (): Promise<void> => {
    if (to === undefined || effective === undefined) return;
    if (await deed.run('handOver', { issueId, to, effective, note: note ?? '', ...(approver === undefined ? {} : { approver }) })) onDone(say('handedOverSaid'));
  };
  return (
    <DeedForm title={say('handOverTitle')} deed={deed} words={say('handOverDeed')} ready={to !== undefined && effective !== undefined} onDo={() => void handOver()} onCancel={onCancel}>
      <PersonBox label={say('successor')} accountId={to} onPerson={(person) => setTo(person?.accountId)} />
      <DayBox label={say('theirFirstDay')} day={effective} onDay={setEffective} />
      <TextBox long label={say('whatIsHandedOver')} text={note} onText={setNote} />
      <PersonBox label={say('agreedBy')} help={say('agreedByHelp')} accountId={approver} onPerson={(person) => setApprover(person?.accountId)} />
    </DeedForm>
  );
}
