import { useViewer } from '../host/ViewerContext';
import { workRoomWords } from '../words/work';
import { useWords } from '../words/words';
import { IssueLine } from './IssueLine';
import type { Trail } from './trailOf';
import styles from './Work.module.css';

/** Each planned activity with its issues and how far they are; then what serves none, and what is hidden. */
export function Activities({ trail, hidden }: { trail: Trail; hidden: number }) {
  const say = useWords(workRoomWords);
  const { formats } = useViewer();
  return (
    <div className={styles.trail}>
      {trail.activities.length === 0 && <p className={styles.quiet}>{say('noActivities')}</p>}
      <ol className={styles.activities} aria-label={say('activities')}>
        {trail.activities.map(({ id, text, routine, items, done }) => (
          <li key={id} className={styles.activity}>
            <div className={styles.activityHead}>
              <span className={styles.text}>{text}</span>
              {items.length > 0 ? (
                <span className={styles.progress}>
                  <Bar done={done} of={items.length} />
                  {say('progress', { done, count: items.length })}
                </span>
              ) : (
                <span className={routine ? styles.quietWord : styles.lack}>{say(routine ? 'routine' : 'noWork')}</span>
              )}
            </div>
            {items.length > 0 && (
              <ul className={styles.issues}>
                {items.map((item) => (
                  <IssueLine key={item.id} item={item} />
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      {trail.orphans.length > 0 && (
        <section className={styles.activity}>
          <h5 className={styles.text}>{say('orphans')}</h5>
          <p className={styles.small}>{say('orphansWhy')}</p>
          <ul className={styles.issues}>
            {trail.orphans.map((item) => (
              <IssueLine key={item.id} item={item} />
            ))}
          </ul>
        </section>
      )}
      {(trail.kinds.length > 0 || hidden > 0) && (
        <p className={styles.small}>
          {trail.kinds.length > 0 && formats.list(trail.kinds.map(({ kind, count }) => say(kind, { count })))}
          {trail.kinds.length > 0 && hidden > 0 && ' · '}
          {hidden > 0 && say('hidden', { count: hidden })}
        </p>
      )}
    </div>
  );
}

/** Grey, as every bar of the app: work that is not done yet is no error. The words beside it say the same. */
function Bar({ done, of }: { done: number; of: number }) {
  return (
    <span className={styles.bar} aria-hidden="true">
      <span className={styles.fill} style={{ inlineSize: `${(100 * done) / of}%` }} />
    </span>
  );
}
