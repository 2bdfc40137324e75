import { useState } from 'react';
import { longestDelegation } from '../../../../src/domain/approval/delegation';
import { Choice } from '../../forms/Choice';
import { DayBox } from '../../forms/DayBox';
import { PersonBox } from '../../forms/PersonBox';
import { recordedWords } from '../../words/record';
import { useWords } from '../../words/words';
import { DeedForm } from '../DeedForm';
import { useDeed } from '../useDeed';

interface DelegateFormProps {
  issueId: string;
  roles: readonly string[];
  onDone(said: string): void;
  onCancel(): void;
}

/** Lets somebody else approve in one's own role, on this objective, until a day. */
export function DelegateForm({ issueId, roles, onDone, onCancel }: DelegateFormProps) {
  const say = useWords(recordedWords);
  const deed = useDeed();
  const [role, setRole] = useState(roles[0]);
  const [to, setTo] = useState<string>();
  const [until, setUntil] = useState<string>();
  const send = async (): Promise<void> => {
    if (role === undefined || to === undefined || until === undefined) return;
    if (await deed.run('delegateApproval', { issueId, role, to, until })) onDone(say('delegatedSaid', { role }));
  };
  const whole = role !== undefined && to !== undefined && until !== undefined;
  return (
    <DeedForm title={say('delegateTitle')} deed={deed} words={say('delegateDeed')} ready={whole} onDo={() => void send()} onCancel={onCancel}>
      <Choice label={say('inRole')} chosen={role} clearable={false} options={roles.map((value) => ({ value, label: value }))} onChoose={setRole} />
      <PersonBox label={say('delegateTo')} accountId={to} onPerson={(person) => setTo(person?.accountId)} />
      <DayBox label={say('delegateUntil')} help={say('delegateUntilHelp', { days: longestDelegation })} day={until} onDay={setUntil} />
    </DeedForm>
  );
}
