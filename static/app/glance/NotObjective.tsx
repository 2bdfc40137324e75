import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Answer } from '../../../src/contract/calls';
import { refusalSentence } from '../faces/refusalSentence';
import { call } from '../host/call';
import { useLoaded } from '../host/useLoaded';
import { faceWords } from '../words/faces';
import { glanceWords } from '../words/glance';
import { useWords } from '../words/words';
import styles from './Glance.module.css';

/** An epic that is no objective; who may edit it may make it one. */
export function NotObjective({ issueId, onAdopt }: { issueId: string; onAdopt(): Promise<Answer<'adoptObjective'>> }) {
  const say = useWords(glanceWords);
  const face = useWords(faceWords);
  const [status] = useLoaded(() => call('objectiveStatus', { issueId }));
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<string>();
  const canAdopt = status.kind === 'ready' && status.value.kind === 'value' && status.value.value.canAdopt;
  const adopt = async (): Promise<void> => {
    setAsking(true);
    const answer = await onAdopt();
    setAsking(false);
    if (answer.kind !== 'value') setRefused(refusalSentence(face, answer));
  };
  return (
    <section className={styles.glance}>
      <p className={styles.plain}>{say('notObjective')}</p>
      {canAdopt && (
        <div>
          <Button isLoading={asking} onClick={() => void adopt()}>
            {say('adopt')}
          </Button>
        </div>
      )}
      {refused && (
        <p role="alert" className={styles.detail}>
          {refused}
        </p>
      )}
    </section>
  );
}
