import type { Answer, CallName } from '../../../src/contract/calls';
import { Refused } from '../faces/Refused';
import { refusalSentence } from '../faces/refusalSentence';
import { Trouble } from '../faces/Trouble';
import { auditWords } from '../words/audit';
import { faceWords } from '../words/faces';
import { useWords } from '../words/words';
import styles from './Audit.module.css';

interface NoAnswerProps {
  answer: Exclude<Answer<CallName>, { kind: 'value' }>;
  onAgain(): void;
}

/** Instead of a page: who may see it and who can give that, or what went wrong. */
export function NoAnswer({ answer, onAgain }: NoAnswerProps) {
  const say = useWords(auditWords);
  const face = useWords(faceWords);
  if (answer.kind === 'refused' && answer.refusal.kind === 'not your part') {
    return (
      <Refused title={say('refusedTitle')}>
        <p>{say('refusedBody')}</p>
        <p className={styles.small}>{say('refusedWho')}</p>
      </Refused>
    );
  }
  return <Trouble reason={refusalSentence(face, answer)} onAgain={onAgain} />;
}
