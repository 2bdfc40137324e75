import type { OpposedTargets } from '../../../src/domain/traceability/registerCoverage';
import { coverageWords } from '../words/coverage';
import { useWords } from '../words/words';
import styles from './Coverage.module.css';
import type { CoveredEntry } from './coveredEntry';
import { ObjectiveKeys } from './ObjectiveKeys';

/** Pairs of objectives that ask opposite things of one measure in one place. */
export function Opposed({ opposed, byId }: { opposed: readonly OpposedTargets[]; byId: ReadonlyMap<string, CoveredEntry> }) {
  const say = useWords(coverageWords);
  return (
    <section className={styles.part}>
      <h3 className={styles.section}>{say('opposedTitle')}</h3>
      {opposed.map(({ metric, one, other }) => (
        <div key={`${one}/${other}`}>
          <p className={styles.small}>{say('opposed', { metric })}</p>
          <ObjectiveKeys ids={[one, other]} byId={byId} />
        </div>
      ))}
    </section>
  );
}
