import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { Element } from '../../../src/domain/plan/fields';
import { nextSteps, type NextStep } from '../../../src/domain/plan/verdict';
import { elementNames } from '../../../src/domain/plan/names';
import { ruleById } from '../../../src/domain/score/catalogue';
import type { Profile } from '../../../src/domain/score/profile';
import type { Score } from '../../../src/domain/score/score';
import { useViewer } from '../host/ViewerContext';
import { scoreWords } from '../words/scores';
import { useWords } from '../words/words';
import styles from './Scores.module.css';

interface NextStepsProps {
  score: Score;
  profile: Profile;
  mayEdit: boolean;
  onDeed(element: Element, place: string): void;
}

/** How many are shown before somebody asks for all. */
const first = 5;

/** What would raise the plan most, in order, each with what it alone brings and the deed. */
export function NextSteps({ score, profile, mayEdit, onDeed }: NextStepsProps) {
  const say = useWords(scoreWords);
  const { formats } = useViewer();
  const id = useId();
  const [all, setAll] = useState(false);
  const steps = nextSteps(score, profile);
  const inPoints = new Intl.NumberFormat(formats.locale, { signDisplay: 'exceptZero', minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const brings = ({ element, leadsTo, shown, adds }: NextStep): string => {
    if (leadsTo !== score.state) return say(`opens_${leadsTo}`, { shown });
    return adds === 0 ? say('holdsStill', { element: elementNames[element] }) : say('stays', { shown, adds: inPoints.format(adds / 100) });
  };
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h5 id={id} className={styles.subtitle}>
        {say('next')}
      </h5>
      <p className={styles.about}>{say(steps.length === 0 ? 'nextNone' : 'nextAbout')}</p>
      <ol className={styles.list}>
        {(all ? steps : steps.slice(0, first)).map((step, at) => (
          <li key={step.rule} className={styles.step}>
            <span className={styles.place} aria-hidden="true">
              {at + 1}
            </span>
            <div>
              <p className={styles.word}>{ruleById(step.rule).remedy.text}</p>
              <p className={styles.about}>
                {elementNames[step.element]} · {brings(step)}
              </p>
            </div>
            {mayEdit && (
              <Button spacing="compact" onClick={() => onDeed(step.element, step.place)}>
                {step.deed}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {!all && steps.length > first && (
        <button type="button" className={styles.link} onClick={() => setAll(true)}>
          {say('more', { count: steps.length })}
        </button>
      )}
    </section>
  );
}
