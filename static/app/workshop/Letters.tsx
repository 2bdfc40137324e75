import type { CheckVerdict } from '../../../src/domain/score/checks';
import type { Letter } from '../../../src/domain/workshop/smartOf';
import { Mark, type MarkKind } from '../marks/Mark';
import { useWords } from '../words/words';
import { workshopWords } from '../words/workshop';
import styles from './Workshop.module.css';

/** The mark of a verdict. */
export const markOfVerdict: Record<CheckVerdict, MarkKind> = {
  shown: 'fully',
  'shown in part': 'partly',
  'not shown': 'missing',
  'could not tell': 'unknown',
  'not applicable': 'not applicable',
};

/** The five letters of a candidate in one line; each says its word and verdict to whoever does not see it. */
export function Letters({ letters }: { letters: readonly Letter[] }) {
  const say = useWords(workshopWords);
  return (
    <span className={styles.letters}>
      {letters.map(({ id, verdict }) => (
        <span key={id} className={styles.letter}>
          <Mark kind={markOfVerdict[verdict]} size={14} quiet label={say('letterIs', { letter: say(id), verdict: say(verdict) })} />
          <span aria-hidden="true">{say(id).charAt(0)}</span>
        </span>
      ))}
    </span>
  );
}
