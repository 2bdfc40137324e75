import { holdersOf } from '../../../src/domain/roles/holdsRole';
import { PersonName } from '../records/PersonName';
import { setupWords } from '../words/setup';
import { useWords } from '../words/words';
import type { SetupReading } from './readSetup';
import styles from './Setup.module.css';

/** To whoever does not keep the records: who does. Nothing for whoever may. */
export function KeeperNote({ reading: { opened } }: { reading: SetupReading }) {
  const say = useWords(setupWords);
  if (opened.keeps) return null;
  const keepers = holdersOf(opened.roles, 'SMS manager', `${opened.today}T12:00:00.000Z`);
  if (keepers.length === 0) return <p className={styles.note}>{say('notKeeperYet')}</p>;
  return (
    <p className={styles.note}>
      {say('notKeeper', { names: '' })}
      {keepers.map((accountId, at) => (
        <span key={accountId}>
          {at > 0 && ', '}
          <PersonName accountId={accountId} />
        </span>
      ))}
    </p>
  );
}
