import { useMemo, useState } from 'react';
import { smartOf } from '../../../src/domain/workshop/smartOf';
import type { Candidate } from '../../../src/domain/workshop/workshop';
import { useWords } from '../words/words';
import { workshopWords } from '../words/workshop';
import { CandidateEditor } from './CandidateEditor';
import type { StepGiven } from './given';
import { Letters } from './Letters';
import { Verdicts } from './Verdicts';
import styles from './Workshop.module.css';

/** Every candidate with its five letters; opened, its fields to confirm and what is missing of each letter. */
export function SmartStep(given: StepGiven) {
  const say = useWords(workshopWords);
  const { candidates } = given.workshop;
  const [open, setOpen] = useState<string>();
  const [said, setSaid] = useState('');
  if (candidates.length === 0) return <p className={styles.zero}>{say('noCandidates')}</p>;
  return (
    <>
      <p role="status" className={styles.small}>
        {said}
      </p>
      <ul className={styles.list} aria-label={say('candidates')}>
        {candidates.map((candidate) => (
          <Row
            key={candidate.id}
            candidate={candidate}
            given={given}
            open={open === candidate.id}
            onToggle={() => setOpen(open === candidate.id ? undefined : candidate.id)}
            onKept={() => {
              setSaid(say('kept', { sentence: candidate.sentence }));
              setOpen(undefined);
            }}
          />
        ))}
      </ul>
    </>
  );
}

interface RowProps {
  candidate: Candidate;
  given: StepGiven;
  open: boolean;
  onToggle(): void;
  onKept(): void;
}

function Row({ candidate, given, open, onToggle, onKept }: RowProps) {
  const say = useWords(workshopWords);
  const letters = useMemo(() => smartOf(candidate, given.catalogues), [candidate, given.catalogues]);
  const editable = given.may && !candidate.epic;
  const toBack = (): void => document.querySelector<HTMLElement>(`[data-candidate="${candidate.id}"]`)?.focus();
  const back = (then: () => void): void => {
    then();
    toBack();
  };
  return (
    <li>
      <button type="button" className={styles.toggle} aria-expanded={open} data-candidate={candidate.id} onClick={onToggle}>
        <span className={styles.said}>{candidate.sentence}</span>
        <Letters letters={letters} />
      </button>
      {open && editable && <CandidateEditor candidate={candidate} given={given} onClose={() => back(onToggle)} onKept={() => back(onKept)} />}
      {open && !editable && (
        <div className={styles.editor}>
          {candidate.epic && <p className={styles.small}>{say('isObjective', { key: candidate.epic.key })}</p>}
          <Verdicts letters={letters} />
        </div>
      )}
    </li>
  );
}
