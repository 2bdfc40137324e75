import LockIcon from '@atlaskit/icon/core/lock-locked';
import { useViewer } from '../host/ViewerContext';
import { registerWords } from '../words/register';
import { useWords } from '../words/words';
import styles from './RegisterFace.module.css';

/** The viewer may not see objectives here: which permission is needed, and who can give it. */
export function RegisterRefused() {
  const say = useWords(registerWords);
  const { viewer } = useViewer();
  return (
    <section className={styles.face}>
      <h2 className={styles.title}>
        <LockIcon label="" />
        {say('refusedTitle')}
      </h2>
      <p className={styles.body}>{say('refusedBody', { project: viewer.project?.key ?? '' })}</p>
      <ul className={styles.ways}>
        <li className={styles.way}>
          <div>
            <p className={styles.name}>{say('refusedAsk')}</p>
            <p className={styles.small}>{say('refusedAskBody')}</p>
          </div>
        </li>
      </ul>
    </section>
  );
}
