import Button from '@atlaskit/button/new';
import { Checkbox } from '@atlaskit/checkbox';
import { useState } from 'react';
import { refusalSentence } from '../faces/refusalSentence';
import { Trouble } from '../faces/Trouble';
import { asViewer } from '../host/bridge';
import { call } from '../host/call';
import { useLoaded } from '../host/useLoaded';
import { faceWords } from '../words/faces';
import { registerWords } from '../words/register';
import { useWords } from '../words/words';
import { epicsOf, type Epic } from './epicsOf';
import styles from './RegisterFace.module.css';

/** The epics of the project to choose from; each chosen one is made an objective, one after the other. */
export function AdoptEpics({ projectId, onAdopted }: { projectId: string; onAdopted(): void }) {
  const say = useWords(registerWords);
  const face = useWords(faceWords);
  const [found, again] = useLoaded(() => epicsOf(asViewer, projectId));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState<number>();
  const [refused, setRefused] = useState<string[]>([]);
  if (found.kind === 'loading') return <p className={styles.small} role="status">{say('adoptLoading')}</p>;
  if (found.kind !== 'ready') return <Trouble
    title={say('adoptTrouble')}
    reason={found.kind === 'trouble' ? found.reason : ''}
    onAgain={again}
  />;
  const { epics, more } = found.value;
  if (epics.length === 0) return <p className={styles.small}>{say('adoptNone')}</p>;

  const adopt = async (): Promise<void> => {
    const said: string[] = [];
    for (const [i, epic] of epics.filter(({ id }) => chosen.has(id)).entries()) {
      setDone(i);
      const answer = await call('adoptObjective', { issueId: epic.id });
      if (answer.kind !== 'value') said.push(say('adoptRefused', { key: epic.key, reason: refusalSentence(face, answer) }));
    }
    setDone(undefined);
    setRefused(said);
    if (said.length === 0) onAdopted();
  };
  const choose = ({ id }: Epic, on: boolean): void =>
    setChosen(new Set(on ? [...chosen, id] : [...chosen].filter((each) => each !== id)));

  return (
    <div className={styles.review}>
      <fieldset className={styles.epics}>
        <legend className={styles.small}>{say('adoptChoose')}</legend>
        {epics.map((epic) => (
          <Checkbox
            key={epic.id}
            label={`${epic.key} ${epic.title}`}
            isChecked={chosen.has(epic.id)}
            onChange={(event) => choose(epic, event.currentTarget.checked)}
          />
        ))}
      </fieldset>
      {more && <p className={styles.small}>{say('adoptMore', { count: epics.length })}</p>}
      {refused.length > 0 && (
        <ul role="alert">
          {refused.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <div className={styles.deeds}>
        <Button
          appearance="primary"
          isDisabled={chosen.size === 0}
          isLoading={done !== undefined}
          onClick={() => void adopt()}
        >
          {say('adoptChosen', { count: chosen.size })}
        </Button>
        <span className={styles.small} role="status">
          {done === undefined ? '' : say('adoptDone', { done, count: chosen.size })}
        </span>
      </div>
    </div>
  );
}
