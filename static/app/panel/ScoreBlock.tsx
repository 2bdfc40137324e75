import type { Verdict } from '../../../src/domain/plan/verdict';
import { sayWhatHolds } from '../../../src/domain/plan/words';
import { refusalSentence } from '../faces/refusalSentence';
import { useViewer } from '../host/ViewerContext';
import { OtherScores } from '../scores/OtherScores';
import { faceWords } from '../words/faces';
import { panelWords } from '../words/panel';
import { useWords } from '../words/words';
import styles from './ScoreBlock.module.css';
import type { ObjectiveFigure } from './figure';

/** The three answers the app concluded, and why each is what it is. The bar is grey: an unfinished plan is not an error. */
export function ScoreBlock({ figure, verdict }: { figure: ObjectiveFigure; verdict: Verdict | undefined }) {
  const say = useWords(panelWords);
  const face = useWords(faceWords);
  const { formats } = useViewer();
  // A number of other facts beside “Ready for approval” would be read as that plan's.
  const score = figure.kind === 'current' || figure.kind === 'unchecked' || verdict?.kind !== 'ready' ? figure.row?.completeness : undefined;
  const why = (): string => {
    if (figure.kind === 'asked') return say('recomputing');
    if (figure.kind === 'apart') return say('otherFacts');
    if (figure.kind === 'stale') return say('notRecomputed', { reason: refusalSentence(face, figure.answer) });
    if (figure.row.unknownSince) return say('unknownSince', { when: formats.moment(figure.row.unknownSince) });
    return verdict === undefined ? say('lastFigure') : sayWhatHolds(verdict);
  };
  return (
    <div className={styles.scores}>
      <div>
        <div className={styles.line}>
          <span className={styles.label}>{say('completeness')}</span>
          <span
            className={styles.number}
            aria-label={score === undefined ? say('noFigure') : say('completenessOf', { score })}
          >
            {score === undefined ? '–' : formats.number(score)}
          </span>
        </div>
        <div className={styles.bar} aria-hidden="true">
          <div className={styles.fill} style={{ inlineSize: `${score ?? 0}%` }} />
        </div>
        <p className={styles.why}>{why()}</p>
      </div>
      <OtherScores row={figure.row} />
    </div>
  );
}
