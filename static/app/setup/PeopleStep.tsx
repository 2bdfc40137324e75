import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { call } from '../host/call';
import { useViewer } from '../host/ViewerContext';
import { AppointForm } from '../records/AppointForm';
import { useRefusal } from '../records/useRefusal';
import { setupWords } from '../words/setup';
import { useWords } from '../words/words';
import styles from './Setup.module.css';
import type { StepGiven } from './SetupSteps';

/** Who may do what: where Jira's permissions are granted, and the first SMS manager while there is none. */
export function PeopleStep({ reading, onDone }: StepGiven) {
  const say = useWords(setupWords);
  const { viewer } = useViewer();
  const { opened } = reading;
  const [other, setOther] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, refuse] = useRefusal();
  const appointMe = async (): Promise<void> => {
    setBusy(true);
    const answer = await call('appointRole', { role: 'SMS manager', accountId: viewer.accountId, from: opened.today });
    setBusy(false);
    if (answer.kind === 'value') onDone(say('appointed'));
    else refuse(answer);
  };
  return (
    <div className={styles.form}>
      <p className={styles.note}>{say('howToPermissions')}</p>
      {opened.vacant && !other && (
        <div className={styles.deeds}>
          <Button isLoading={busy} onClick={() => void appointMe()}>
            {say('appointMe')}
          </Button>
          <Button onClick={() => setOther(true)}>{say('appointOther')}</Button>
        </div>
      )}
      {opened.vacant && other && <AppointForm opened={opened} onDone={() => onDone(say('appointed'))} onCancel={() => setOther(false)} />}
      {refusal}
    </div>
  );
}
