import { useState } from 'react';
import { DayBox } from '../../forms/DayBox';
import { PersonBox } from '../../forms/PersonBox';
import { TextBox } from '../../forms/TextBox';
import { decisionWords } from '../../words/record';
import { useWords } from '../../words/words';
import { DeedForm } from '../DeedForm';
import styles from '../Record.module.css';
import type { RoomProps } from '../room';
import { useDeed } from '../useDeed';
import { linesOf } from './linesOf';

/** Records how a contention for resources or a dispute over priorities was resolved, between whom and by whom. */
export function ConflictForm({ opened, onDone, onCancel }: RoomProps & { onCancel(): void }) {
  const say = useWords(decisionWords);
  const deed = useDeed();
  const [about, setAbout] = useState<string>();
  const [decision, setDecision] = useState<string>();
  const [parties, setParties] = useState<string>();
  const [decider, setDecider] = useState<string>();
  const [on, setOn] = useState<string>();
  const record = async (): Promise<void> => {
    if (decider === undefined || on === undefined) return;
    const request = { issueId: opened.issue.id, parties: linesOf(parties), about: about ?? '', decision: decision ?? '', decider, on };
    if (await deed.run('decideConflict', request)) onDone(say('conflictSaid'));
  };
  return (
    <DeedForm title={say('conflictTitle')} deed={deed} words={say('conflictDeed')} ready={decider !== undefined && on !== undefined} onDo={() => void record()} onCancel={onCancel}>
      <TextBox long label={say('conflictAbout')} text={about} onText={setAbout} />
      <TextBox long label={say('decision')} text={decision} onText={setDecision} />
      <div className={styles.pair}>
        <TextBox long label={say('parties')} help={say('oneEachLine')} text={parties} onText={setParties} />
        <PersonBox label={say('decider')} accountId={decider} onPerson={(person) => setDecider(person?.accountId)} />
        <DayBox label={say('on')} day={on} onDay={setOn} />
      </div>
    </DeedForm>
  );
}
