import { Face } from '../people/Person';
import { registerWords } from '../words/register';
import { useWords } from '../words/words';
import styles from './Owner.module.css';
import type { RegisterEntry } from './registerEntry';

/** Who answers for the objective; nobody, and somebody who left, are said in words. */
export function Owner({ owner }: { owner: RegisterEntry['owner'] }) {
  const say = useWords(registerWords);
  if (!owner) return <span className={styles.nobody}>{say('nobody')}</span>;
  return (
    <span className={styles.owner} title={owner.displayName}>
      <Face person={owner} />
      <span className={styles.name}>{owner.active ? owner.displayName : say('left', { name: owner.displayName })}</span>
    </span>
  );
}
