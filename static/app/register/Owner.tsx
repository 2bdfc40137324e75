import { Face } from '../people/Person';
import { registerWords } from '../words/register';
import { useWords } from '../words/words';
import styles from './Owner.module.css';
import type { RegisterEntry } from './registerEntry';

/** Who answers for the objective, and whether what it needs is committed; nobody, and somebody who left, are said in words. */
export function Owner({ entry: { owner, commitment } }: { entry: Pick<RegisterEntry, 'owner' | 'commitment'> }) {
  const say = useWords(registerWords);
  return (
    <span className={styles.both}>
      {owner ? (
        <span className={styles.owner} title={owner.displayName}>
          <Face person={owner} />
          <span className={styles.name}>{owner.active ? owner.displayName : say('left', { name: owner.displayName })}</span>
        </span>
      ) : (
        <span className={styles.nobody}>{say('nobody')}</span>
      )}
      {commitment && <Commitment {...commitment} />}
    </span>
  );
}

/** How many resource lines are confirmed, of how many; what was refused or waits for an answer is said first. */
function Commitment({ lines, confirmed, requested, refused }: NonNullable<RegisterEntry['commitment']>) {
  const say = useWords(registerWords);
  const count = say('confirmedOf', { confirmed, lines });
  const whole = [refused > 0 && say('refused', { count: refused }), requested > 0 && say('requested', { count: requested }), count].filter(Boolean).join(', ');
  return (
    <span className={refused > 0 ? styles.refused : styles.commitment} title={say('commitment', { state: whole })}>
      {refused > 0 ? say('refused', { count: refused }) : requested > 0 ? say('requested', { count: requested }) : count}
    </span>
  );
}
