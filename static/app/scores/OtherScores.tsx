import { profiles } from '../../../src/domain/score/profile';
import type { RegisterRow } from '../../../src/domain/plan/registerRow';
import { useViewer } from '../host/ViewerContext';
import { figureWords } from '../words/figures';
import { useWords } from '../words/words';
import styles from './OtherScores.module.css';

/** Traceability as a count and operation as a figure, as the app last concluded them; never merged with completeness. */
export function OtherScores({ row }: { row: RegisterRow | undefined }) {
  return (
    <>
      <TraceFigure row={row} />
      <OperationFigure row={row} />
    </>
  );
}

function TraceFigure({ row }: { row: RegisterRow | undefined }) {
  const say = useWords(figureWords);
  const count = row?.traceability;
  if (count === undefined) {
    return <Figure label={say('traceability')} shown="–" name={say('none')} why={say(row?.state === 'draft' ? 'notYetExpected' : 'notConcluded')} />;
  }
  const { actual, expected } = count;
  return (
    <Figure
      label={say('traceability')}
      shown={say('countOf', { actual, expected })}
      name={say('countName', { actual, expected })}
      why={actual === expected ? say('allThere') : say('missing', { count: expected - actual })}
    />
  );
}

function OperationFigure({ row }: { row: RegisterRow | undefined }) {
  const say = useWords(figureWords);
  const { formats } = useViewer();
  const label = say('operation');
  if (row?.operation !== undefined) {
    return <Figure label={label} shown={formats.number(row.operation)} name={say('operationName', { score: row.operation })} why={say('sinceApproval')} />;
  }
  const why = (): string => {
    if (row === undefined) return say('notConcluded');
    const profile = profiles.find(({ version }) => version === row.profile);
    if (profile !== undefined && profile.operation === undefined) return say('notCounted', { version: row.profile });
    return say(row.approvedVersion === undefined ? 'startsAtApproval' : 'nothingYet');
  };
  return <Figure label={label} shown="–" name={say('none')} why={why()} />;
}

function Figure({ label, shown, name, why }: { label: string; shown: string; name: string; why: string }) {
  return (
    <div className={styles.score}>
      <div className={styles.line}>
        <span className={styles.label}>{label}</span>
        <span className={styles.number}>
          <span aria-hidden="true">{shown}</span>
          <span className={styles.heard}>{name}</span>
        </span>
      </div>
      <p className={styles.why}>{why}</p>
    </div>
  );
}
