import { panelWords } from '../words/panel';
import { useWords } from '../words/words';
import styles from './PlanPanel.module.css';

/** The panel's shape while it is read, at its final heights, so that nothing jumps. */
export function PanelSkeleton() {
  const say = useWords(panelWords);
  return (
    <div className={styles.panel} role="status" aria-label={say('loading')}>
      <div className={`${styles.card} ${styles.blankHead}`} />
      <div className={styles.card}>
        {Array.from({ length: 6 }, (_, i) => (
          <div key={i} className={styles.blankRow} />
        ))}
      </div>
    </div>
  );
}
