import { useState } from 'react';
import { objectiveChain } from '../../../../src/domain/record/objectiveChain';
import { refusalSentence } from '../../faces/refusalSentence';
import { call } from '../../host/call';
import { saveText } from '../../scores/saveText';
import { faceWords } from '../../words/faces';
import { historyWords } from '../../words/history';
import { useWords } from '../../words/words';
import styles from '../Record.module.css';

/** Saves the proof of one event as a file that can be checked without the app. */
export function ProofDeed({ issueId, sequence }: { issueId: string; sequence: number }) {
  const say = useWords(historyWords);
  const face = useWords(faceWords);
  const [said, setSaid] = useState('');
  const save = async (): Promise<void> => {
    const answer = await call('recordProof', { chain: objectiveChain(issueId), sequence });
    if (answer.kind === 'value') saveText(`event-${issueId}-${sequence}.json`, JSON.stringify(answer.value, undefined, 2));
    setSaid(answer.kind === 'value' ? (answer.value.inLog === undefined ? say('proofWaits') : '') : refusalSentence(face, answer));
  };
  return (
    <>
      <button type="button" className={styles.aside} aria-label={say('proofOf', { sequence })} onClick={() => void save()}>
        {say('proof')}
      </button>
      <span role="status">{said && ` ${said}`}</span>
    </>
  );
}
