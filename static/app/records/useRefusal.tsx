import { useState, type ReactNode } from 'react';
import type { Answer, CallName } from '../../../src/contract/calls';
import { Notice } from '../editors/Notice';
import { refusalSentence } from '../faces/refusalSentence';
import { faceWords } from '../words/faces';
import { recordWords } from '../words/records';
import { useWords } from '../words/words';
import styles from './Records.module.css';

type NoValue = Exclude<Answer<CallName>, { kind: 'value' }>;

/** Why nothing was written: one sentence, and of content that is wrong every place at once. Empty until there is a reason. */
export function useRefusal(): [ReactNode, refuse: (answer: NoValue | undefined) => void] {
  const say = useWords(recordWords);
  const face = useWords(faceWords);
  const [answer, refuse] = useState<NoValue>();
  if (answer === undefined) return [null, refuse];
  const items = answer.kind === 'refused' && answer.refusal.kind === 'not met' ? answer.refusal.items : [];
  return [
    <Notice key="refusal" tone="danger" title={items.length > 0 ? say('problems', { count: items.length }) : refusalSentence(face, answer)}>
      {items.length > 0 && (
        <ul className={styles.lines}>
          {items.map(({ facts }, at) => (
            <li key={at}>{say(facts.row === undefined || facts.row === 0 ? 'problem' : 'rowProblem', facts)}</li>
          ))}
        </ul>
      )}
    </Notice>,
    refuse,
  ];
}
