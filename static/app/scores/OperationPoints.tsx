import { useId, useMemo } from 'react';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import { outcomeWords } from '../../../src/domain/plan/names';
import { ruleById } from '../../../src/domain/score/catalogue';
import type { OperationPart, Profile } from '../../../src/domain/score/profile';
import { say as sayFinding } from '../../../src/domain/score/say';
import type { Finding, ScoreLine } from '../../../src/domain/score/score';
import { scoreOperation, type OperationScore } from '../../../src/domain/score/scoreOperation';
import { useViewer } from '../host/ViewerContext';
import { Mark } from '../marks/Mark';
import { markOfOutcome } from '../marks/markOfOutcome';
import { useShow } from '../people/useShow';
import { scoreWords } from '../words/scores';
import { useWords } from '../words/words';
import styles from './Scores.module.css';

/** What has happened since approval: every line of its figure, which add up to it, or why there is none. */
export function OperationPoints({ facts, profile }: { facts: PlanFacts; profile: Profile }) {
  const say = useWords(scoreWords);
  const id = useId();
  const operation = useMemo(() => scoreOperation(facts, profile), [facts, profile]);
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h5 id={id} className={styles.subtitle}>
        {operation.kind === 'scored' ? say('operation', { score: operation.score.shown }) : say('operationNone')}
      </h5>
      <p className={styles.about}>{say('operationAbout')}</p>
      {operation.kind === 'not counted' && <p>{say('notCounted', { version: profile.version })}</p>}
      {operation.kind === 'starts at approval' && (
        <>
          <p>{say('startsAtApproval')}</p>
          {operation.findings.length > 0 && <p>{say('already')}</p>}
          <Findings facts={facts} findings={operation.findings} />
        </>
      )}
      {operation.kind === 'nothing yet' && <p>{say('nothingYet')}</p>}
      {operation.kind === 'unknown' && (
        <>
          <p>{say('operationUnknown')}</p>
          <Findings facts={facts} findings={operation.findings.filter(({ outcome }) => outcome === 'unknown')} />
        </>
      )}
      {operation.kind === 'scored' && <Lines facts={facts} score={operation.score} />}
    </section>
  );
}

function Findings({ facts, findings }: { facts: PlanFacts; findings: Finding[] }) {
  const show = useShow(facts);
  return (
    <ul className={styles.list}>
      {findings.map((finding) => (
        <li key={finding.rule} className={styles.marked}>
          <span className={styles.mark}>
            <Mark kind={markOfOutcome[finding.outcome]} size={14} label={outcomeWords[finding.outcome]} />
          </span>
          <span>{sayFinding(ruleById(finding.rule), finding, show)}</span>
        </li>
      ))}
    </ul>
  );
}

function Lines({ facts, score }: { facts: PlanFacts; score: OperationScore }) {
  const say = useWords(scoreWords);
  const { formats } = useViewer();
  const show = useShow(facts);
  const inPoints = new Intl.NumberFormat(formats.locale, { signDisplay: 'exceptZero', minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const findingOf = ({ kind, rule }: ScoreLine<OperationPart>) => (kind === 'rule' ? score.findings.find((finding) => finding.rule === rule) : undefined);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('found')}</th>
            <th scope="col">{say('part')}</th>
            <th scope="col" className={styles.figure}>{say('points')}</th>
          </tr>
        </thead>
        <tbody>
          {score.lines.filter(({ kind, points }) => kind !== 'rounding' || points !== 0).map((line, at) => {
            const finding = findingOf(line);
            return (
              <tr key={at}>
                <th scope="row">
                  {finding ? (
                    <span className={styles.marked}>
                      <span className={styles.mark}>
                        <Mark kind={markOfOutcome[finding.outcome]} size={14} label={outcomeWords[finding.outcome]} />
                      </span>
                      <span>{sayFinding(ruleById(finding.rule), finding, show)}</span>
                    </span>
                  ) : line.kind === 'cap' ? (
                    say('heldBack', { gates: formats.list((line.gates ?? []).map((gate) => ruleById(gate).remedy.gap)) })
                  ) : (
                    say('rounding')
                  )}
                </th>
                <td>{line.element === undefined ? '' : say(line.element)}</td>
                <td className={styles.figure}>{inPoints.format(line.points / 100)}</td>
              </tr>
            );
          })}
          <tr className={styles.total}>
            <th scope="row" colSpan={2}>{say('total')}</th>
            <td className={styles.figure}>{formats.number(score.shown)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
