import { counts } from '../../../src/domain/catalogues/inForce';
import { setupSteps, type SetupCheck, type SetupStep } from '../../../src/domain/setup/setupCheck';
import { useViewer } from '../host/ViewerContext';
import { Mark } from '../marks/Mark';
import { setupWords } from '../words/setup';
import { useWords } from '../words/words';
import type { SetupReading } from './readSetup';
import styles from './Setup.module.css';

/** A step is done when nothing in it is open. */
export const isDone = (checks: readonly SetupCheck[]): boolean => checks.every(({ outcome }) => outcome === 'met');

/** The steps in their order, each with what came of it. */
export function StepList({ reading, step, onOpen }: { reading: SetupReading; step: SetupStep; onOpen(step: SetupStep): void }) {
  const say = useWords(setupWords);
  const { formats } = useViewer();
  const { checks, opened } = reading;
  const done = (one: SetupStep): string => {
    const [first] = checks[one];
    return say(`${one}.done`, {
      list: formats.list(first?.names ?? []),
      count: { fields: checks.fields.length, people: first?.people.length ?? 0, records: opened.entries.filter(counts).length, templates: Number(first?.facts.count ?? 0) }[one as string] ?? 0,
      profile: first?.facts.profile ?? '',
    });
  };
  return (
    <nav aria-label={say('stepsName')}>
      <ol className={styles.steps}>
        {setupSteps.map((one, at) => {
          const open = checks[one].filter(({ outcome }) => outcome !== 'met').length;
          return (
            <li key={one}>
              <button type="button" className={styles.stepLink} aria-current={one === step ? 'step' : undefined} onClick={() => onOpen(one)}>
                {open === 0 ? <Mark kind="fully" label={say('done')} /> : <span className={styles.number}>{formats.number(at + 1)}</span>}
                <span className={styles.stepWords}>
                  <span className={styles.stepName}>{say(one)}</span>
                  <span className={styles.under}>{open === 0 ? done(one) : one === step ? say('here') : say('openChecks', { count: open })}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
