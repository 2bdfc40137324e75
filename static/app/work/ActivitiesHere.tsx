import { useContext } from 'react';
import { workRoomWords } from '../words/work';
import { useWords } from '../words/words';
import { Activities } from './Activities';
import { TrailContext } from './TrailContext';
import styles from './Work.module.css';

/** The activities of the plan with their issues, where the plan is read. */
export function ActivitiesHere({ texts }: { texts: readonly string[] }) {
  const say = useWords(workRoomWords);
  const here = useContext(TrailContext);
  if (here) return <Activities trail={here.trail} hidden={here.hidden} />;
  return (
    <div className={styles.stack}>
      <ul className={styles.activities} aria-label={say('activities')}>
        {texts.map((text, at) => (
          <li key={at}>{text}</li>
        ))}
      </ul>
      <p className={styles.small}>{say('readingWork')}</p>
    </div>
  );
}
