import type { Commitment } from '../../../../src/domain/commitment/commitment';
import type { CatalogueFacts } from '../../../../src/domain/plan/catalogueFacts';
import { elements } from '../../../../src/domain/plan/fields';
import { elementNames } from '../../../../src/domain/plan/names';
import { useViewer } from '../../host/ViewerContext';
import { frozenWords } from '../../words/record';
import { useWords } from '../../words/words';
import styles from '../Record.module.css';
import { accountsIn, usePeople } from '../usePeople';
import { commitmentContent } from './commitmentContent';

/**
 * A commitment as it is frozen, for reading: every element, whether it says something or not. What it answers is named where
 * the catalogues still hold that version of it.
 */
export function Frozen({ commitment, catalogues }: { commitment: Commitment; catalogues: CatalogueFacts }) {
  const say = useWords(frozenWords);
  const { formats } = useViewer();
  const show = usePeople(accountsIn(commitment));
  return (
    <div className={styles.stack}>
      {elements.map((element) => {
        const entries = commitmentContent(commitment, element, say, formats, show, catalogues);
        return (
          <section key={element} className={styles.tight}>
            <h5 className={styles.strong}>{elementNames[element]}</h5>
            {entries.length === 0 ? (
              <p className={styles.quiet}>{say('nothing')}</p>
            ) : (
              <dl className={styles.entries}>
                {entries.map(({ label, lines }) => (
                  <div key={label} className={styles.entry}>
                    <dt>{label}</dt>
                    {lines.map((line, at) => (
                      <dd key={at}>{line}</dd>
                    ))}
                  </div>
                ))}
              </dl>
            )}
          </section>
        );
      })}
    </div>
  );
}
