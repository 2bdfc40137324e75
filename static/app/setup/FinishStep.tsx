import Button from '@atlaskit/button/new';
import { lazy, Suspense } from 'react';
import { setupSteps } from '../../../src/domain/setup/setupCheck';
import { usePlace } from '../site/place';
import { setupWords } from '../words/setup';
import { useWords } from '../words/words';
import { ExportEverything } from './ExportEverything';
import { RecordIssueForm } from './RecordIssueForm';
import styles from './Setup.module.css';
import type { StepGiven } from './SetupSteps';

const ForgetPerson = lazy(() => import('../integrity/ForgetPerson').then(({ ForgetPerson: part }) => ({ default: part })));

/** What is still open anywhere, where evidence is proved, and what removal takes away. */
export function FinishStep({ reading, onDone }: StepGiven) {
  const say = useWords(setupWords);
  const { go } = usePlace();
  const open = setupSteps.flatMap((step) => (step === 'finish' ? [] : [{ step, count: reading.checks[step].filter(({ outcome }) => outcome !== 'met').length }])).filter(({ count }) => count > 0);
  return (
    <div className={styles.parts}>
      <section aria-labelledby="still-open">
        <h3 id="still-open" className={styles.section}>
          {say('stillOpen')}
        </h3>
        {open.length === 0 ? (
          <p className={styles.small}>{say('nothingOpen')}</p>
        ) : (
          <ul className={styles.plain}>
            {open.map(({ step, count }) => (
              <li key={step} className={styles.head}>
                <span>
                  {say(step)} <span className={styles.small}>{say('openChecks', { count })}</span>
                </span>
                <Button spacing="compact" onClick={() => go(`/step/${step}`)}>
                  {say('toStep', { step: say(step) })}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </section>
      {reading.setup.recordIssueId === undefined && (
        <section aria-labelledby="evidence-home" className={styles.form}>
          <h3 id="evidence-home" className={styles.section}>
            {say('recordIssueTitle')}
          </h3>
          <RecordIssueForm reading={reading} onDone={onDone} />
        </section>
      )}
      <section aria-labelledby="removal" className={styles.form}>
        <h3 id="removal" className={styles.section}>
          {say('removalTitle')}
        </h3>
        <p className={styles.about}>{say('removalKeeps')}</p>
        <p className={styles.about}>{say('removalLoses')}</p>
        <p className={styles.about}>{say('removalFirst')}</p>
        <ExportEverything reading={reading} />
      </section>
      <Suspense fallback={null}>
        <ForgetPerson />
      </Suspense>
    </div>
  );
}
