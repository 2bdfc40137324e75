import { useMemo } from 'react';
import type { OpenedRecord } from '../../../src/contract/calls/governanceCalls';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import { milestoneLine } from '../../../src/domain/progress/milestoneLine';
import { upcoming } from '../../../src/domain/progress/upcoming';
import type { FoldName } from '../panel/folds';
import { Milestones } from './Milestones';
import { NextDue } from './NextDue';
import styles from './Results.module.css';

/** What an approved plan has come to: what is next, and its dates with what became of them. */
export function Results({ facts, opened: { record, at }, onOpen }: { facts: PlanFacts; opened: OpenedRecord; onOpen(fold: FoldName): void }) {
  const today = at.slice(0, 10);
  const { versions } = record.approvals;
  const line = useMemo(() => milestoneLine(facts, versions, today), [facts, versions, today]);
  const next = useMemo(() => upcoming(facts, { versions, resourcing: record.resourcing, today }), [facts, versions, record.resourcing, today]);
  return (
    <div className={styles.results}>
      <Milestones line={line} />
      <NextDue upcoming={next} onOpen={onOpen} />
    </div>
  );
}
