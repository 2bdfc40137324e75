import { useMemo } from 'react';
import { checkDraw, type DrawProblem } from '../../../src/domain/audit/checkDraw';
import { inSample, type Sample } from '../../../src/domain/audit/sample';
import { seedText } from '../../../src/domain/audit/seed';
import { drawLine, populationLine, ticketLine } from '../../../src/domain/audit/shellCheck';
import { auditWords } from '../words/audit';
import { useWords, type Say } from '../words/words';
import styles from './Audit.module.css';

/** The draw recomputed in this browser, and the lines to do it with no program of ours. */
export function CheckYourself({ sample }: { sample: Sample }) {
  const say = useWords(auditWords);
  const problems = useMemo(() => checkDraw(sample), [sample]);
  const { population, draw } = sample;
  if (population === undefined) return null;
  const first = inSample(sample)[0];
  const seed = draw?.seed && seedText(draw.seed);
  return (
    <details className={styles.check}>
      <summary>{say('check')}</summary>
      <p className={problems.length === 0 ? styles.small : styles.warning}>
        {problems.length === 0 ? say('checkSame') : say('checkDiffers', { what: problems.map((problem) => problemWords(problem, say)).join('; ') })}
      </p>
      {seed !== undefined && first !== undefined && (
        <>
          <p className={styles.small}>{say('checkTicket')}</p>
          <pre className={styles.shell} tabIndex={0}>{ticketLine(seed, first.issueId)}</pre>
          <p className={styles.small}>{say('checkAll')}</p>
          <pre className={styles.shell} tabIndex={0}>{drawLine(seed, 'ids.txt')}</pre>
        </>
      )}
      <p className={styles.small}>{say('checkHash', { hash: population.hash })}</p>
      <pre className={styles.shell} tabIndex={0}>{populationLine('ids.txt')}</pre>
      <label className={styles.small}>
        {say('checkIds')}
        <textarea className={styles.ids} readOnly rows={4} value={population.ids.join('\n')} />
      </label>
    </details>
  );
}

function problemWords(problem: DrawProblem, say: Say<keyof typeof auditWords.english>): string {
  switch (problem.kind) {
    case 'population hash differs':
      return say('problemHash');
    case 'order differs':
      return say('problemOrder');
    case 'drawn otherwise':
      return say('problemDrawn', { place: problem.place });
    case 'not the next ticket':
      return say('problemNext', { place: problem.place });
  }
}
