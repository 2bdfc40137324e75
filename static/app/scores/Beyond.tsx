import type { Element } from '../../../src/domain/plan/fields';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import type { RegisterRow } from '../../../src/domain/plan/registerRow';
import type { Profile } from '../../../src/domain/score/profile';
import type { Scoring } from '../../../src/domain/score/score';
import { Checks } from './Checks';
import { NextSteps } from './NextSteps';
import { OperationPoints } from './OperationPoints';
import { ReceiptLine } from './ReceiptLine';
import styles from './Scores.module.css';

interface BeyondProps {
  scoring: Scoring;
  profile: Profile;
  facts: PlanFacts;
  /** What the app last concluded; without it there is no receipt yet. */
  row: RegisterRow | undefined;
  mayEdit: boolean;
  onDeed(element: Element, place: string): void;
}

/** What an explanation says beyond the points of completeness: what to do first, operation, the checks, the receipt. */
export function Beyond({ scoring, profile, facts, row, mayEdit, onDeed }: BeyondProps) {
  return (
    <div className={styles.card}>
      {scoring.kind === 'scored' && <NextSteps score={scoring.score} profile={profile} mayEdit={mayEdit} onDeed={onDeed} />}
      <OperationPoints facts={facts} profile={profile} />
      <Checks facts={facts} />
      {row && <ReceiptLine facts={facts} profile={profile} row={row} />}
    </div>
  );
}
