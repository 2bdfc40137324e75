import { useState } from 'react';
import type { Commitment } from '../../../../src/domain/commitment/commitment';
import type { Difference } from '../../../../src/domain/commitment/differences';
import type { CatalogueFacts } from '../../../../src/domain/plan/catalogueFacts';
import type { Unmet } from '../../../../src/domain/record/decision';
import { frozenWords, recordedWords } from '../../words/record';
import { useWords } from '../../words/words';
import styles from '../Record.module.css';
import { UnmetList } from '../UnmetList';
import { usePeople } from '../usePeople';
import { DifferenceTable } from '../versions/DifferenceTable';
import { Frozen } from '../versions/Frozen';
import { noneAnswers } from './noneAnswers';
import { ruleDeedOf } from './RuleDeed';

interface ContentProps {
  commitment: Commitment;
  /** From the version in force; absent for a first version. */
  changes: readonly Difference[] | undefined;
  inForce: number | undefined;
  obstacles: readonly Unmet[];
  catalogues: CatalogueFacts;
}

/** What is approved: how it departs from what is in force, all of it, the “none” answers, and what stands in the way. */
export function Content({ commitment, changes, inForce, obstacles, catalogues }: ContentProps) {
  const say = useWords(recordedWords);
  const frozen = useWords(frozenWords);
  const [whole, setWhole] = useState(changes === undefined);
  const nones = noneAnswers(commitment);
  const show = usePeople(nones.map(({ by }) => by));
  const material = changes?.filter(({ topic }) => topic !== 'editorial') ?? [];
  return (
    <div className={styles.stack}>
      <p>
        {changes === undefined
          ? say('firstVersion')
          : say('changesSince', { material: material.length, editorial: changes.length - material.length, version: inForce ?? 0 })}
      </p>
      {changes !== undefined && <DifferenceTable differences={changes} />}
      <div>
        <button type="button" className={styles.link} aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {say(whole ? 'hideWhole' : 'readWhole')}
        </button>
      </div>
      {whole && <Frozen commitment={commitment} catalogues={catalogues} />}
      {nones.length > 0 && (
        <section className={styles.box}>
          <h4 className={styles.strong}>{say('nonesTitle')}</h4>
          <ul className={styles.tight}>
            {nones.map(({ question, detail, by, at }) => (
              <li key={question}>
                {say('noneSaid', { what: [frozen(question), detail].filter(Boolean).join(': '), who: show.person(by), on: show.day(at.slice(0, 10)) })}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={styles.tight}>
        <h4 className={styles.strong}>{say(obstacles.length === 0 ? 'nothingStops' : 'stopsTitle', { count: obstacles.length })}</h4>
        {obstacles.length > 0 && <UnmetList items={obstacles} deedOf={ruleDeedOf} />}
      </section>
    </div>
  );
}

