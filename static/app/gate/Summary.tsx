import { gateWords } from '../words/gate';
import { useWords } from '../words/words';
import styles from './Gate.module.css';

/** What a rule does, in words, as it is chosen at this moment. `limits` is what it does not do. */
export function Summary({ does, limits }: { does: readonly string[]; limits: string }) {
  const say = useWords(gateWords);
  return (
    <section className={styles.summary} aria-live="polite">
      <h2 className={styles.heading}>{say('summary')}</h2>
      {does.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p className={styles.quiet}>{limits}</p>
    </section>
  );
}
