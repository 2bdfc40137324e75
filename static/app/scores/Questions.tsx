import LightbulbIcon from '@atlaskit/icon/core/lightbulb';
import { useId } from 'react';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import { fillMessage } from '../../../src/domain/score/fillMessage';
import { questionsAbout, questionWords, type AlsoKnown } from '../../../src/domain/score/questions';
import { useShow } from '../people/useShow';
import { traceWords } from '../words/scores';
import { useWords } from '../words/words';
import styles from './Scores.module.css';

/** What an attentive reader would ask, as questions. Nothing is drawn where there is none. */
export function Questions({ facts, also }: { facts: PlanFacts; also: AlsoKnown }) {
  const say = useWords(traceWords);
  const show = useShow(facts);
  const id = useId();
  const questions = questionsAbout(facts, also);
  if (questions.length === 0) return null;
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.bulb}>
        <LightbulbIcon label="" color="var(--ds-icon-subtle)" />
        <h4 id={id} className={styles.title}>
          {say('questions')}
        </h4>
      </div>
      <ul className={styles.list}>
        {questions.map(({ message, facts: asked }, at) => (
          <li key={`${message} ${at}`}>{fillMessage(wordsOf(message), asked, show)}</li>
        ))}
      </ul>
      <p className={styles.about}>{say('questionsAbout')}</p>
    </section>
  );
}

function wordsOf(message: string): string {
  const words = questionWords[message];
  if (words === undefined) throw new Error(`No question ${message} in score/questions.ts`);
  return words;
}
