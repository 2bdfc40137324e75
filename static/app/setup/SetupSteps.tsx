import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import { setupSteps, type SetupStep } from '../../../src/domain/setup/setupCheck';
import { Before } from '../faces/Before';
import type { Lack } from '../host/useLoaded';
import { usePlace } from '../site/place';
import { setupWords } from '../words/setup';
import { useWords } from '../words/words';
import { CheckList } from './CheckList';
import { FieldsStep } from './FieldsStep';
import { FinishStep } from './FinishStep';
import { ObjectivesStep } from './ObjectivesStep';
import { PeopleStep } from './PeopleStep';
import { ProfileStep } from './ProfileStep';
import type { SetupReading } from './readSetup';
import { RecordsStep } from './RecordsStep';
import styles from './Setup.module.css';
import { isDone, StepList } from './StepList';
import { TemplatesStep } from './TemplatesStep';

/** What every step is given: how things stand, and how to look again after a deed; `said` is read out when that is done. */
export interface StepGiven {
  reading: SetupReading;
  onDone(said: string): void;
}

const bodies: Record<SetupStep, (given: StepGiven) => JSX.Element | null> = {
  objectives: ObjectivesStep,
  fields: FieldsStep,
  people: PeopleStep,
  records: RecordsStep,
  profile: ProfileStep,
  templates: TemplatesStep,
  finish: FinishStep,
};

/** The steps, the present one open. Without a step in the address it is the first with something open: where one left off. */
export function SetupSteps({ reading, lacking, onAgain }: { reading: SetupReading; lacking: Lack | undefined; onAgain(): void }) {
  const say = useWords(setupWords);
  const { parts, go } = usePlace();
  const [first] = useState(() => setupSteps.find((step) => !isDone(reading.checks[step])) ?? 'finish');
  const step = setupSteps.find((one) => parts[0] === 'step' && one === parts[1]) ?? first;
  const [said, setSaid] = useState('');
  const [asked, setAsked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(step);
  const checks = reading.checks[step];
  useEffect(() => {
    if (before.current !== step) heading.current?.focus();
    before.current = step;
  }, [step]);
  useEffect(() => {
    if (!asked) return;
    setAsked(false);
    setSaid(say('checkedAgain', { count: checks.filter(({ outcome }) => outcome !== 'met').length }));
    // Only a new reading answers the question; the words and the step do not.
  }, [reading]);
  const open = (to: SetupStep): void => {
    setSaid('');
    go(`/step/${to}`);
  };
  const onDone = (message: string): void => {
    setSaid(message);
    onAgain();
  };
  const at = setupSteps.indexOf(step);
  const [previous, next] = [setupSteps[at - 1], setupSteps[at + 1]];
  const Body = bodies[step];
  return (
    <div className={styles.page}>
      <div className={styles.side}>
        <p className={styles.progress}>{say('progress', { done: setupSteps.filter((one) => isDone(reading.checks[one])).length, of: setupSteps.length })}</p>
        <StepList reading={reading} step={step} onOpen={open} />
      </div>
      <section className={styles.step} aria-labelledby="step-title">
        <Before lacking={lacking} onAgain={onAgain} />
        <h2 id="step-title" className={styles.title} ref={heading} tabIndex={-1}>
          {say(step)}
        </h2>
        <p className={styles.about}>{say(`${step}Purpose`)}</p>
        <Body key={step} reading={reading} onDone={onDone} />
        <div className={styles.head}>
          <h3 className={styles.section}>{say('checksTitle')}</h3>
          <Button
            spacing="compact"
            appearance="subtle"
            onClick={() => {
              setAsked(true);
              onAgain();
            }}
          >
            {say('checkAgain')}
          </Button>
        </div>
        <CheckList checks={checks} reading={reading} onDone={onDone} onStep={open} />
        <p className={styles.small} role="status">
          {said}
        </p>
        <div className={styles.deeds}>
          {previous && <Button onClick={() => open(previous)}>{say('back')}</Button>}
          {next && (
            <Button appearance="primary" onClick={() => open(next)}>
              {say('next', { step: lowerFirst(say(next)) })}
            </Button>
          )}
          {next && !isDone(checks) && <span className={styles.small}>{say('goOn')}</span>}
        </div>
      </section>
    </div>
  );
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
