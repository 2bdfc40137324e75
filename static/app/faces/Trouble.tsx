import Button from '@atlaskit/button/new';
import ErrorIcon from '@atlaskit/icon/core/error';
import { faceWords } from '../words/faces';
import { useWords } from '../words/words';
import styles from './Face.module.css';

/** A part that failed says so itself, and offers to try again; other parts stay. */
export function Trouble({ reason, title, onAgain }: { reason: string; title?: string; onAgain?: () => void }) {
  const say = useWords(faceWords);
  return (
    <div className={styles.trouble} role="alert">
      <span className={styles.sign}>
        <ErrorIcon label="" color="currentColor" />
      </span>
      <div className={styles.text}>
        <p className={styles.title}>{title ?? say('troubleTitle')}</p>
        <p className={styles.detail}>{say('troubleBody', { reason })}</p>
      </div>
      {onAgain && <Button onClick={onAgain}>{say('again')}</Button>}
    </div>
  );
}
