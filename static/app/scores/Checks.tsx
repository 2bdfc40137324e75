import { useId, useMemo } from 'react';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import { ruleById } from '../../../src/domain/score/catalogue';
import { answerCheck, auditChecks, repeatable, smart, type Check, type CheckVerdict } from '../../../src/domain/score/checks';
import { say as sayFinding } from '../../../src/domain/score/say';
import { Mark, type MarkKind } from '../marks/Mark';
import { useShow } from '../people/useShow';
import { scoreWords } from '../words/scores';
import { useWords } from '../words/words';
import styles from './Scores.module.css';

const marks: Record<CheckVerdict, MarkKind> = {
  shown: 'fully',
  'shown in part': 'partly',
  'not shown': 'missing',
  'could not tell': 'unknown',
  'not applicable': 'not applicable',
};

/** Questions people ask of a plan, answered by several rules together: SMART, repeatability, and what an internal audit looks for. */
export function Checks({ facts }: { facts: PlanFacts }) {
  const say = useWords(scoreWords);
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h5 id={id} className={styles.subtitle}>
        {say('checks')}
      </h5>
      <p className={styles.about}>{say('checksAbout')}</p>
      <Group title={say('smart')} checks={smart} facts={facts} />
      <Group title={say('repeatable')} checks={[repeatable]} facts={facts} />
      <Group title={say('audit')} checks={auditChecks} facts={facts} />
    </section>
  );
}

function Group({ title, checks, facts }: { title: string; checks: readonly Check[]; facts: PlanFacts }) {
  return (
    <>
      <h6 className={styles.minor}>{title}</h6>
      <ul className={styles.list}>
        {checks.map((check) => (
          <Answer key={check.id} check={check} facts={facts} />
        ))}
      </ul>
    </>
  );
}

function Answer({ check, facts }: { check: Check; facts: PlanFacts }) {
  const say = useWords(scoreWords);
  const show = useShow(facts);
  const { verdict, findings } = useMemo(() => answerCheck(check, facts), [check, facts]);
  return (
    <li className={styles.marked} data-check={check.id}>
      <span className={styles.mark}>
        <Mark kind={marks[verdict]} size={14} quiet />
      </span>
      <div>
        <p>
          {check.question} <span className={styles.word}>{say(verdict)}</span>
        </p>
        {verdict !== 'shown' && (
          <ul>
            {findings.map((finding) => (
              <li key={finding.rule} className={styles.about}>
                {sayFinding(ruleById(finding.rule), finding, show)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
