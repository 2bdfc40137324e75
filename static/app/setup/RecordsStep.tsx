import Button from '@atlaskit/button/new';
import { openSitePage } from '../host/bridge';
import { setupWords } from '../words/setup';
import { useWords } from '../words/words';
import { KeeperNote } from './KeeperNote';
import styles from './Setup.module.css';
import type { StepGiven } from './SetupSteps';

/** The records of the site are kept on pages of their own; the checks below lead there. What they come to is one table. */
export function RecordsStep({ reading }: StepGiven) {
  const say = useWords(setupWords);
  return (
    <div className={styles.form}>
      <KeeperNote reading={reading} />
      <p className={styles.about}>{say('ownersAbout')}</p>
      <div className={styles.deeds}>
        <Button onClick={() => void openSitePage('/owners')}>{say('toOwners')}</Button>
      </div>
    </div>
  );
}
