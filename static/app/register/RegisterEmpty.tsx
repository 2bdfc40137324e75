import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';
import { useViewer } from '../host/ViewerContext';
import { PlaceLink } from '../site/PlaceLink';
import { registerWords } from '../words/register';
import { useWords } from '../words/words';
import styles from './RegisterFace.module.css';

const AdoptEpics = lazy(() => import('./AdoptEpics').then(({ AdoptEpics: adopt }) => ({ default: adopt })));

/** A register without objectives teaches what one is, and offers the way that exists. */
export function RegisterEmpty({ onAdopted }: { onAdopted(): void }) {
  const say = useWords(registerWords);
  const { viewer } = useViewer();
  const [reviewing, setReviewing] = useState(false);
  const { project } = viewer;
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
          {project && !reviewing && (
            <Button appearance="primary" onClick={() => setReviewing(true)}>
              {say('adoptDeed')}
            </Button>
          )}
          {project && reviewing && (
            <Suspense fallback={null}>
              <AdoptEpics projectId={project.id} onAdopted={onAdopted} />
            </Suspense>
          )}
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
