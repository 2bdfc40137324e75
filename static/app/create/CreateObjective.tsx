import Button from '@atlaskit/button/new';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { Trouble } from '../faces/Trouble';
import { createWords } from '../words/create';
import { useWords } from '../words/words';
import { CheckIt } from './CheckIt';
import styles from './Create.module.css';
import type { Entered } from './entered';
import { SayIt } from './SayIt';
import { StartFrom } from './StartFrom';
import type { Place } from './suggestionsFor';
import { useGround, type Ground } from './useGround';

interface CreateObjectiveProps {
  /** What the register holds already, to learn from. */
  places: readonly Place[];
  /** Back to the register; nothing was written. */
  onClose(): void;
}

/** Creating an objective in three steps: what to start from, what is to be achieved, and what will be written. */
export function CreateObjective({ places, onClose }: CreateObjectiveProps) {
  const say = useWords(createWords);
  const [ground, again] = useGround();
  return (
    <section className={styles.flow} aria-label={say('title')}>
      <div className={styles.top}>
        <Button appearance="subtle" onClick={onClose}>
          {say('toRegister')}
        </Button>
      </div>
      {ground.kind === 'loading' && <p className={styles.small} role="status">{say('loading')}</p>}
      {(ground.kind === 'trouble' || ground.kind === 'refused') && <Trouble title={say('troubleTitle')} reason={ground.kind === 'trouble' ? ground.reason : ''} onAgain={again} />}
      {ground.kind === 'ready' && <Steps ground={ground.value} places={places} onClose={onClose} />}
    </section>
  );
}

const steps = ['from', 'say', 'check'] as const;
type Step = (typeof steps)[number];

function Steps({ ground, places, onClose }: CreateObjectiveProps & { ground: Ground }) {
  const say = useWords(createWords);
  const [step, setStep] = useState<Step>('from');
  const [entered, setEntered] = useState<Entered>({ taken: [], asked: {} });
  // The epic carries it, so an answer that is lost on the way never makes a second one.
  const token = useRef(crypto.randomUUID());
  const put = useCallback((changed: Partial<Entered>) => setEntered((before) => ({ ...before, ...changed })), []);
  const to = (next: Step) => (): void => setStep(next);
  const given = { ground, entered, put };
  return (
    <>
      {step === 'from' && (
        <StepFrame name={say('fromTitle')} step={1} help={say('fromHelp')}>
          <StartFrom {...given} onCancel={onClose} onNext={to('say')} />
        </StepFrame>
      )}
      {step === 'say' && (
        <StepFrame name={say('sayTitle')} step={2}>
          <SayIt {...given} places={places} onBack={to('from')} onNext={to('check')} />
        </StepFrame>
      )}
      {step === 'check' && (
        <StepFrame name={say('checkTitle')} step={3}>
          <CheckIt {...given} token={token.current} onBack={to('say')} />
        </StepFrame>
      )}
    </>
  );
}

/** The frame of a step. Its heading takes the focus, so that a reader begins at the top of what is new. */
function StepFrame({ name, step, help, children }: { name: string; step: number; help?: string; children: ReactNode }) {
  const say = useWords(createWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo(0, 0);
  }, []);
  return (
    <div className={styles.step}>
      <div>
        <p className={styles.small}>{`${say('title')} · ${say('stepOf', { step })}`}</p>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {name}
        </h2>
        {help && <p className={styles.help}>{help}</p>}
      </div>
      {children}
    </div>
  );
}
