import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import type { Element } from '../../../src/domain/plan/fields';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import type { Verdict } from '../../../src/domain/plan/verdict';
import { lozengeWords, sayVerdict, type VerdictWords } from '../../../src/domain/plan/words';
import { useShow } from '../people/useShow';
import { editorWords } from '../words/editors';
import { panelWords } from '../words/panel';
import { useWords } from '../words/words';
import styles from './Head.module.css';
import { ScoreBlock } from './ScoreBlock';
import type { ObjectiveFigure } from './figure';

interface HeadProps {
  /** Absent while the plan is not judged here; then the app's last row speaks. */
  verdict: Verdict | undefined;
  figure: ObjectiveFigure;
  facts: PlanFacts;
  /** An element is being edited below; the head then has no button of its own. */
  editing: boolean;
  mayEdit: boolean;
  onNext(element: Element, place: string): void;
}

/** State in words, one plain sentence, and the one thing to do next; at the right the figure. */
export function Head({ verdict, figure, facts, editing, mayEdit, onNext }: HeadProps) {
  const say = useWords(panelWords);
  const editor = useWords(editorWords);
  const show = useShow(facts);
  const words: VerdictWords = verdict === undefined ? { heading: say(`row_${figure.row?.planState ?? 'untold'}`), sentence: '' } : sayVerdict(verdict, show);
  const step = verdict === undefined || verdict.kind === 'unknown' ? undefined : verdict.next;
  const lozenge = verdict?.lozenge ?? figure.row?.lozenge ?? 'draft';
  return (
    <div className={styles.head}>
      <div className={styles.words}>
        <p className={styles.state}>
          <Lozenge
            appearance={lozenge === 'no plan' ? 'removed' : 'default'}
          >
            {lozengeWords[lozenge]}
          </Lozenge>
          <span>{say('notSubmitted')}</span>
        </p>
        <h3 className={styles.verdict}>{words.heading}</h3>
        <p className={styles.sentence}>{words.sentence}</p>
        {words.next && step && (
          <p className={styles.next}>
            <strong>{say('next', { next: words.next.text })}</strong> {words.next.why}
          </p>
        )}
        {editing ? (
          <p className={styles.note}>{editor('editing')}</p>
        ) : mayEdit ? (
          words.next &&
          step && (
            <div className={styles.deed}>
              <Button appearance="primary" onClick={() => onNext(step.element, step.place)}>
                {words.next.deed}
              </Button>
            </div>
          )
        ) : (
          <p className={styles.note}>{say('readOnly')}</p>
        )}
      </div>
      <ScoreBlock figure={figure} verdict={verdict} />
    </div>
  );
}
