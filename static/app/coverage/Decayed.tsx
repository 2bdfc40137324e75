import { useViewer } from '../host/ViewerContext';
import { passes, type QuickFilter } from '../register/quickFilters';
import { PlaceLink } from '../site/PlaceLink';
import { coverageWords } from '../words/coverage';
import { useWords } from '../words/words';
import styles from './Coverage.module.css';
import type { CoveredEntry } from './coveredEntry';

const kinds = ['ownerLeft', 'changed', 'uncommitted', 'threadBroken'] as const satisfies readonly QuickFilter[];
/** As many as are read in one line. */
const named = 4;

/** What was in order once and is not now, each with its count, its first names and the register filtered to it. */
export function Decayed({ entries }: { entries: readonly CoveredEntry[] }) {
  const say = useWords(coverageWords);
  const { viewer, formats } = useViewer();
  return (
    <section className={styles.part}>
      <div className={styles.partHead}>
        <h3 className={styles.section}>{say('decayed')}</h3>
        <span className={styles.small}>{say('decayedAbout')}</span>
      </div>
      <ul className={styles.lines}>
        {kinds.map((kind) => {
          const found = entries.filter((entry) => passes[kind](entry, viewer.accountId));
          const keys = found.slice(0, named).map(({ key }) => key);
          return (
            <li key={kind} className={styles.line}>
              <b className={styles.count}>{found.length}</b>
              <div>
                <p>{say(kind)}</p>
                <p className={styles.small}>
                  {found.length === 0 ? say('nothingDecayed') : formats.list(found.length > named ? [...keys, say('moreKeys', { count: found.length - named })] : keys)}
                </p>
              </div>
              {found.length > 0 && (
                <PlaceLink to={`/?filter=${kind}`} className={styles.showLink} name={`${say('show')}: ${say(kind)}`}>
                  {say('show')}
                </PlaceLink>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
