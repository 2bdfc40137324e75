import type { SetupCheck, SetupStep } from '../../../src/domain/setup/setupCheck';
import { Mark, type MarkKind } from '../marks/Mark';
import { setupWords } from '../words/setup';
import { useWords } from '../words/words';
import { CheckDeed } from './CheckDeed';
import type { SetupReading } from './readSetup';
import styles from './Setup.module.css';
import { useFact } from './useFact';

const marks: Record<SetupCheck['outcome'], MarkKind> = { met: 'fully', partly: 'partly', unmet: 'missing', unknown: 'unknown' };

interface CheckListProps {
  checks: readonly SetupCheck[];
  reading: SetupReading;
  onDone(said: string): void;
  onStep(step: SetupStep): void;
}

/** What a step checks: a mark, what should be, what is, and the one deed that would put it right. */
export function CheckList({ checks, reading, onDone, onStep }: CheckListProps) {
  return (
    <ul className={styles.checks}>
      {checks.map((check) => (
        <Check key={`${check.id} ${check.facts.project ?? ''}`} check={check} reading={reading} onDone={onDone} onStep={onStep} />
      ))}
    </ul>
  );
}

function Check({ check, ...given }: Omit<CheckListProps, 'checks'> & { check: SetupCheck }) {
  const say = useWords(setupWords);
  const { title, fact } = useFact(check);
  return (
    <li className={styles.check} data-check={check.id}>
      <Mark kind={marks[check.outcome]} label={say(check.outcome)} />
      <div className={styles.words}>
        <p className={styles.statement}>{title}</p>
        <p className={styles.small}>{fact}</p>
      </div>
      <CheckDeed check={check} {...given} />
    </li>
  );
}
