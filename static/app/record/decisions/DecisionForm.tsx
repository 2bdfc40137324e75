import { useState } from 'react';
import { Choice } from '../../forms/Choice';
import { DayBox } from '../../forms/DayBox';
import { PersonBox } from '../../forms/PersonBox';
import { TextBox } from '../../forms/TextBox';
import { decisionWords } from '../../words/record';
import { useWords } from '../../words/words';
import { DeedForm } from '../DeedForm';
import { partsOfPlan } from '../evidence/partsOfPlan';
import styles from '../Record.module.css';
import type { RoomProps } from '../room';
import { useDeed } from '../useDeed';
import { linesOf } from './linesOf';

/** Records what was decided, by whom and by what right, and which part of the plan it settles. */
export function DecisionForm({ opened, work, onDone, onCancel }: RoomProps & { onCancel(): void }) {
  const say = useWords(decisionWords);
  const deed = useDeed();
  const [what, setWhat] = useState<string>();
  const [options, setOptions] = useState<string>();
  const [parties, setParties] = useState<string>();
  const [decider, setDecider] = useState<string>();
  const [basis, setBasis] = useState<string>();
  const [on, setOn] = useState<string>();
  const [about, setAbout] = useState<string>();
  const [reference, setReference] = useState<string>();
  const record = async (): Promise<void> => {
    if (decider === undefined || on === undefined) return;
    const request = {
      issueId: opened.issue.id, what: what ?? '', parties: linesOf(parties), decider, basis: basis ?? '', on,
      ...(options === undefined ? {} : { options: linesOf(options) }), ...(about === undefined ? {} : { about: [about] }), ...(reference === undefined ? {} : { reference }),
    };
    if (await deed.run('recordDecision', request)) onDone(say('recordedSaid'));
  };
  return (
    <DeedForm title={say('decisionTitle')} deed={deed} words={say('decisionDeed')} ready={decider !== undefined && on !== undefined} onDo={() => void record()} onCancel={onCancel}>
      <TextBox long label={say('what')} text={what} onText={setWhat} />
      <div className={styles.pair}>
        <PersonBox label={say('decider')} accountId={decider} onPerson={(person) => setDecider(person?.accountId)} />
        <DayBox label={say('on')} day={on} onDay={setOn} />
        <TextBox label={say('basis')} help={say('basisHelp')} text={basis} onText={setBasis} />
        <Choice label={say('about')} chosen={about} options={[{ value: 'due', label: say('dueDate') }, ...partsOfPlan(opened.facts, work)]} onChoose={setAbout} />
        <TextBox label={say('reference')} help={say('referenceHelp')} text={reference} onText={setReference} />
        <TextBox long label={say('options')} help={say('oneEachLine')} text={options} onText={setOptions} />
        <TextBox long label={say('parties')} help={say('oneEachLine')} text={parties} onText={setParties} />
      </div>
    </DeedForm>
  );
}
