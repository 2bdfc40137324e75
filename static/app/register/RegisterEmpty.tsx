import Button from '@atlaskit/button/new';
import { openSearch } from '../host/bridge';
import { useViewer } from '../host/ViewerContext';
import { registerWords } from '../words/register';
import { useWords } from '../words/words';
import styles from './RegisterFace.module.css';

/** A register without objectives teaches what one is, and offers the ways that exist. */
export function RegisterEmpty() {
  const say = useWords(registerWords);
  const { viewer } = useViewer();
  const { project } = viewer;
  return (
    <section className={styles.face}>
      <h2 className={styles.title}>{say('emptyTitle')}</h2>
      <p className={styles.body}>{say('emptyBody')}</p>
      <ul className={styles.ways}>
        <li className={styles.way}>
          <div>
            <p className={styles.name}>{say('adoptTitle')}</p>
            <p className={styles.small}>{say('adoptBody')}</p>
          </div>
          {project && (
            <Button appearance="primary" onClick={() => void openSearch(`project = ${project.key} AND hierarchyLevel = 1 ORDER BY key`)}>
              {say('adoptDeed')}
            </Button>
          )}
        </li>
        <li className={styles.way}>
          <div>
            <p className={styles.name}>{say('configureTitle')}</p>
            <p className={styles.small}>{say('configureBody')}</p>
          </div>
        </li>
      </ul>
    </section>
  );
}
