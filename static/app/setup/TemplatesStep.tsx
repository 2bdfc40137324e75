import Button from '@atlaskit/button/new';
import { offeredTemplates } from '../../../src/domain/catalogues/offeredTemplates';
import { usePlace } from '../site/place';
import { setupWords } from '../words/setup';
import { useWords } from '../words/words';
import { KeeperNote } from './KeeperNote';
import styles from './Setup.module.css';
import type { StepGiven } from './SetupSteps';
import { useAddEntries } from './useAddEntries';

/** The starters that the site does not keep yet, each with when to take it; kept, they are the site's to change. */
export function TemplatesStep({ reading, onDone }: StepGiven) {
  const say = useWords(setupWords);
  const { go } = usePlace();
  const { add, busy, refusal } = useAddEntries(onDone);
  const { entries, keeps } = reading.opened;
  const starters = offeredTemplates(entries).filter(({ from }) => from === 'starter');
  const rows = starters.map(({ id, body }, at) => ({ row: at + 2, id, body, basedOn: 0 }));
  return (
    <div className={styles.form}>
      <KeeperNote reading={reading} />
      {starters.length > 0 && (
        <section aria-labelledby="starters">
          <h3 id="starters" className={styles.section}>
            {say('starterTemplates')}
          </h3>
          <ul className={styles.plain}>
            {starters.map(({ id, body }) => (
              <li key={id}>
                <p className={styles.statement}>{body.name}</p>
                <p className={styles.small}>{body.use}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {refusal}
      {keeps && (
        <div className={styles.deeds}>
          {starters.length > 0 && (
            <Button isLoading={busy} onClick={() => void add([{ kind: 'plan-template', rows }], say('templatesWhy'))}>
              {say('addTemplates', { count: starters.length })}
            </Button>
          )}
          <Button onClick={() => go('/records/plan-template')}>{say('openKind', { what: 'plan templates' })}</Button>
        </div>
      )}
    </div>
  );
}
