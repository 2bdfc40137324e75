import Button from '@atlaskit/button/new';
import { useViewer } from '../host/ViewerContext';
import { createWords } from '../words/create';
import { PlaceLink } from '../site/PlaceLink';
import { registerWords } from '../words/register';
import { useWords } from '../words/words';
import type { RegisterDeed } from './RegisterDeeds';
import styles from './RegisterFace.module.css';

/** A register without objectives teaches what one is, and offers the ways to the first. */
export function RegisterEmpty({ onDeed }: { onDeed(deed: RegisterDeed): void }) {
  const say = useWords(registerWords);
  const create = useWords(createWords);
  const { project } = useViewer().viewer;
  return (
    <section className={styles.face}>
      <h2 className={styles.title}>{say('emptyTitle')}</h2>
      <p className={styles.body}>{say('emptyBody')}</p>
      <ul className={styles.ways}>
        <li className={styles.way}>
          <div className={styles.words}>
            <p className={styles.name}>{say('adoptTitle')}</p>
            <p className={styles.small}>{say('adoptBody')}</p>
          </div>
          {project && (
            <Button appearance="primary" onClick={() => onDeed('adopt')}>
              {create('adoptDeed')}
            </Button>
          )}
        </li>
        <li className={styles.way}>
          <div className={styles.words}>
            <p className={styles.name}>{say('createTitle')}</p>
            <p className={styles.small}>{say('createBody')}</p>
          </div>
          {project && <Button onClick={() => onDeed('create')}>{create('deed')}</Button>}
        </li>
        <li className={styles.way}>
          <div className={styles.words}>
            <p className={styles.name}>{say('workshopTitle')}</p>
            <p className={styles.small}>{say('workshopBody')}</p>
          </div>
          <PlaceLink to="/workshop">{say('workshopDeed')}</PlaceLink>
        </li>
      </ul>
    </section>
  );
}
