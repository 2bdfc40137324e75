import { useState } from 'react';
import type { ResourceLine } from '../../../../src/domain/resourcing/terms';
import { termsHash } from '../../../../src/domain/resourcing/termsHash';
import { DayBox } from '../../forms/DayBox';
import { NumberBox } from '../../forms/NumberBox';
import { TextBox } from '../../forms/TextBox';
import { resourcingWords } from '../../words/resourcing';
import { useWords } from '../../words/words';
import { DeedForm } from '../DeedForm';
import styles from '../Record.module.css';
import { useDeed } from '../useDeed';

/** Commits a resource line exactly as it is shown here, or less of it, up to a day, by a stated right. */
export function ConfirmForm({ issueId, line, onDone, onCancel }: { issueId: string; line: ResourceLine; onDone(): void; onCancel(): void }) {
  const say = useWords(resourcingWords);
  const deed = useDeed();
  const [authority, setAuthority] = useState<string>();
  const [days, setDays] = useState<number | undefined>(line.days);
  const [amount, setAmount] = useState<number | undefined>(line.amount);
  const [validTo, setValidTo] = useState<string>();
  const [note, setNote] = useState<string>();
  const confirm = async (): Promise<void> => {
    const given = {
      ...(days === undefined || days === line.days ? {} : { days }),
      ...(amount === undefined || amount === line.amount ? {} : { amount }),
      ...(validTo === undefined ? {} : { validTo }),
      ...(note === undefined ? {} : { note }),
    };
    if (await deed.run('confirmResource', { issueId, line: line.id, seen: termsHash(line), authority: authority ?? '', ...given })) onDone();
  };
  return (
    <DeedForm title={say('confirmTitle', { line: line.name })} deed={deed} words={say('confirmDeed')} onDo={() => void confirm()} onCancel={onCancel}>
      <p className={styles.small}>{[line.input, line.constraint, line.acceptanceEvidence].filter(Boolean).join(' · ')}</p>
      <div className={styles.pair}>
        <TextBox label={say('authority')} help={say('authorityHelp')} text={authority} onText={setAuthority} />
        <DayBox label={say('validToLabel')} help={say('validToHelp')} day={validTo} onDay={setValidTo} />
        {line.days !== undefined && <NumberBox label={say('daysLabel')} help={say('lessHelp')} value={days} onValue={setDays} notANumber={say('notANumber')} />}
        {line.amount !== undefined && <NumberBox label={say('amountLabel')} help={say('lessHelp')} value={amount} onValue={setAmount} notANumber={say('notANumber')} />}
      </div>
      <TextBox label={say('note')} text={note} onText={setNote} />
    </DeedForm>
  );
}
