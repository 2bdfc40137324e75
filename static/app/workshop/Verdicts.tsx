import { ruleById } from '../../../src/domain/score/catalogue';
import { say as sayFinding } from '../../../src/domain/score/say';
import type { Letter } from '../../../src/domain/workshop/smartOf';
import { Mark } from '../marks/Mark';
import { useShow } from '../people/useShow';
import { useWords } from '../words/words';
import { workshopWords } from '../words/workshop';
import { markOfVerdict } from './Letters';
import styles from './Workshop.module.css';

/** Each letter with its verdict, why, and what to do; where it is shown, what shows it. */
export function Verdicts({ letters }: { letters: readonly Letter[] }) {
  const say = useWords(workshopWords);
  return (
    <ul className={styles.verdicts} aria-label={say('smart')}>
      {letters.map((letter) => (
        <li key={letter.id} className={styles.verdict}>
          <Mark kind={markOfVerdict[letter.verdict]} />
          <span className={styles.inVerdict}>
            <span className={styles.verdictName}>{say(letter.id)}</span>
            <span className={styles.small}>{say(letter.verdict)}</span>
          </span>
          <Why letter={letter} />
        </li>
      ))}
    </ul>
  );
}

function Why({ letter }: { letter: Letter }) {
  const say = useWords(workshopWords);
  const show = useShow(undefined);
  if (letter.id === 'achievable') {
    if (letter.lacking.length === 0) return <span className={styles.quietWhy}>{say('isEstimated')}</span>;
    return <span className={styles.verdictWhy}>{letter.lacking.map((one) => say(one)).join(' ')}</span>;
  }
  const shown = letter.verdict === 'shown';
  // Of relevance any one is enough, so only the first way to it is asked for.
  const findings = letter.id === 'relevant' ? letter.findings.slice(0, 1) : letter.findings;
  return (
    <span className={shown ? styles.quietWhy : styles.verdictWhy}>
      {findings.map((finding) => {
        const rule = ruleById(finding.rule);
        const said = sayFinding(rule, finding, show);
        return (
          <span key={finding.rule} className={styles.inRow}>
            {shown ? said : say('reason', { finding: said.replace(/\.$/, ''), remedy: rule.remedy.text })}
          </span>
        );
      })}
    </span>
  );
}
